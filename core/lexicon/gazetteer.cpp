// SPDX-License-Identifier: Apache-2.0
#include "lexicon/gazetteer.h"

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 11> class_names{
    "given",      "family", "country",     "city",      "place", "organisation", "organisation-head",
    "place-head", "role",   "nationality", "quantifier"};

auto classes_in(std::string_view list) -> NameClasses {
  NameClasses classes = 0;
  for (const std::string_view name : split(list, ',')) {
    const auto* found = std::find(class_names.begin(), class_names.end(), name);
    if (found == class_names.end()) return 0;
    classes = static_cast<NameClasses>(classes | 1U << static_cast<unsigned>(found - class_names.begin()));
  }
  return classes;
}

}  // namespace

auto Gazetteer::read(std::string_view table) -> Result<Gazetteer> {
  Gazetteer gazetteer;
  auto done = for_each_row(table, "gazetteer", 2, [&](const TableRow& row) -> std::string_view {
    const auto name = decode_utf8(row[0]);
    const auto other = decode_utf8(row.size() > 3 ? row[3] : std::string_view());
    const NameClasses classes = classes_in(row[1]);
    if (!name || name->empty() || !other || classes == 0) return "bad name or class";
    const auto key = folded(*name, Folding::full);
    const std::size_t space = key.find(u' ');
    if (space != std::u16string::npos) gazetteer.first_words_[key.substr(0, space)] = true;
    const auto [place, added] = gazetteer.entries_.try_emplace(key);
    place->second.classes |= classes;
    if (!added) return {};
    place->second.country = row.size() > 2 ? std::string(row[2]) : "";
    place->second.stands_for = *other;
    return {};
  });
  if (!done.ok()) return done.error();
  return gazetteer;
}

auto Gazetteer::find(const std::u16string& name) const -> const GazetteerEntry* {
  const auto found = entries_.find(name);
  return found == entries_.end() ? nullptr : &found->second;
}

auto Gazetteer::begins_phrase(const std::u16string& word) const -> bool {
  return first_words_.find(word) != first_words_.end();
}

}  // namespace isnad
