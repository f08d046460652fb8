// SPDX-License-Identifier: Apache-2.0
#include "lexicon/gazetteer.h"

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

constexpr std::size_t fewest_slots = 1024;
constexpr std::array<std::string_view, 18> class_names{
    "given",      "family",     "country",     "city",       "place",     "organisation", "organisation-head",
    "place-head", "role",       "nationality", "quantifier", "masculine", "feminine",     "other",
    "currency",   "other-head", "place-kind",  "institution"};

auto classes_in(std::string_view list) -> NameClasses {
  NameClasses classes = 0;
  for (const std::string_view name : split(list, ',')) {
    const auto* found = std::find(class_names.begin(), class_names.end(), name);
    if (found == class_names.end()) return 0;
    classes = static_cast<NameClasses>(classes | 1U << static_cast<unsigned>(found - class_names.begin()));
  }
  return classes;
}

/// Calls `take(key, is the whole name)` for each beginning of a name.
template <class Take>
void for_each_beginning(std::u16string_view folded, Take take) {
  NameKey key = no_words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(u' '), folded.size());
    key = with_word(key, wide_hash(folded.substr(0, end)));
    folded.remove_prefix(std::min(folded.size(), end + 1));
    take(key, folded.empty());
  }
}

}  // namespace

auto name_key(std::u16string_view folded) -> NameKey {
  NameKey whole = no_words;
  for_each_beginning(folded, [&](NameKey key, bool /*last*/) { whole = key; });
  return whole;
}

auto Gazetteer::read(std::string_view table) -> Result<Gazetteer> {
  Gazetteer gazetteer;
  std::u16string key;
  auto done = for_each_row(table, "gazetteer", 2, [&](const TableRow& row) -> std::string_view {
    const auto name = decode_utf8(row[0]);
    const auto other = decode_utf8(row.size() > 3 ? row[3] : std::string_view());
    const NameClasses classes = classes_in(row[1]);
    if (!name || name->empty() || !other || classes == 0) return "bad name or class";
    key.clear();
    fold(*name, Folding::full, key);
    for_each_beginning(key, [&](NameKey beginning, bool whole) {
      GazetteerEntry& entry = gazetteer.entry(beginning);
      if (!whole) {
        entry.begins_longer = true;
        return;
      }
      if (entry.classes == 0) {
        entry.country = row.size() > 2 ? std::string(row[2]) : "";
        entry.stands_for = *other;
      }
      entry.classes |= classes;
    });
    return {};
  });
  if (!done.ok()) return done.error();
  return gazetteer;
}

auto Gazetteer::find(NameKey name) const -> const GazetteerEntry* {
  if (slots_.empty()) return nullptr;
  for (std::size_t slot = name & (slots_.size() - 1); slots_[slot].entry != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].key == name) return &entries_[slots_[slot].entry - 1];
  }
  return nullptr;
}

auto Gazetteer::entry(NameKey name) -> GazetteerEntry& {
  if (entries_.size() * 2 >= slots_.size()) grow();
  std::size_t slot = name & (slots_.size() - 1);
  for (; slots_[slot].entry != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].key == name) return entries_[slots_[slot].entry - 1];
  }
  entries_.emplace_back();
  slots_[slot] = {name, static_cast<std::uint32_t>(entries_.size())};
  return entries_.back();
}

void Gazetteer::grow() {
  std::vector<Slot> slots(std::max(slots_.size() * 2, fewest_slots));
  for (const Slot& known : slots_) {
    if (known.entry == 0) continue;
    std::size_t slot = known.key & (slots.size() - 1);
    while (slots[slot].entry != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = known;
  }
  slots_ = std::move(slots);
}

}  // namespace isnad
