// SPDX-License-Identifier: Apache-2.0
#include "morphology/endings.h"

#include <algorithm>
#include <utility>

#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

/// Letters of an affix in one number; the length keeps "" apart from nothing.
auto packed(const Letter* folded, std::uint32_t length) -> std::uint64_t {
  std::uint64_t key = 1;
  for (std::uint32_t index = 0; index < length; ++index) key = key << 6U | folded[index];
  return key;
}

}  // namespace

auto form_uses(std::string_view letters) -> std::uint8_t {
  constexpr std::string_view known = "fpidcm";
  std::uint8_t uses = 0;
  for (const char letter : letters) {
    const std::size_t bit = known.find(letter);
    if (bit != std::string_view::npos) uses = static_cast<std::uint8_t>(uses | 1U << bit);
  }
  return uses;
}

auto EndingTable::Affixes::find(const Letter* folded, std::uint32_t length) const -> std::uint32_t {
  const std::uint64_t key = packed(folded, length);
  for (std::size_t slot = key * 0x9E3779B97F4A7C15U >> 54U; keys_[slot] != 0; slot = (slot + 1) % slots) {
    if (keys_[slot] == key) return numbers_[slot];
  }
  return unknown;
}

auto EndingTable::Affixes::add(const Letter* folded, std::uint32_t length) -> std::uint32_t {
  const std::uint32_t found = find(folded, length);
  if (found != unknown || count_ + 1U >= slots) return found;
  const std::uint64_t key = packed(folded, length);
  std::size_t slot = key * 0x9E3779B97F4A7C15U >> 54U;
  while (keys_[slot] != 0) slot = (slot + 1) % slots;
  keys_[slot] = key;
  numbers_[slot] = count_;
  return count_++;
}

auto EndingTable::read(std::string_view table, const Alphabet& alphabet) -> Result<EndingTable> {
  EndingTable endings;
  std::vector<std::pair<std::uint32_t, Ending>> rows;
  std::vector<Letter> letters;
  std::vector<std::uint8_t> signs;
  std::array<Letter, Ending::longest> folded{};
  const auto affix = [&](std::string_view text, std::uint32_t longest,
                         std::array<Letter, Ending::longest>& into, std::uint8_t& length) {
    const auto decoded = decode_utf8(text);
    if (!decoded || !alphabet.encode(*decoded, letters, signs) || letters.size() > longest) return false;
    std::copy(letters.begin(), letters.end(), into.begin());
    std::transform(letters.begin(), letters.end(), folded.begin(),
                   [&](Letter letter) { return alphabet.fold(letter); });
    length = static_cast<std::uint8_t>(letters.size());
    return true;
  };
  auto done = for_each_row(table, "endings", 5, [&](const TableRow& row) -> std::string_view {
    Ending ending;
    ending.features = agreement_of(row[3]);
    ending.uses = form_uses(row[4]);
    if (endings.class_names_.empty() || endings.class_names_.back() != row[0]) {
      endings.class_numbers_.try_emplace(std::string(row[0]), endings.class_names_.size());
      endings.class_names_.emplace_back(row[0]);
    }
    if (!affix(row[1], longest_prefix, ending.prefix, ending.prefix_length)) return "bad prefix";
    const std::uint32_t prefix = endings.prefixes_.add(folded.data(), ending.prefix_length);
    if (!affix(row[2], longest_suffix, ending.suffix, ending.suffix_length)) return "bad suffix";
    const std::uint32_t suffix = endings.suffixes_.add(folded.data(), ending.suffix_length);
    if (!signs.empty()) ending.last_sign = signs.back() & Alphabet::vowel_mask;
    if (prefix >= 64 || suffix >= 1024 || rows.size() >= 0xFFFF) return "too many affixes";
    rows.emplace_back(key(static_cast<std::uint32_t>(endings.class_names_.size() - 1), prefix, suffix),
                      ending);
    return {};
  });
  if (!done.ok()) return done.error();
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::size_t size = 2;
  while (size < rows.size() * 2) size *= 2;
  endings.slots_.assign(size, 0);
  for (const auto& [key, ending] : rows) {
    const bool first = endings.keys_.empty() || endings.keys_.back() != key;
    endings.keys_.push_back(key);
    endings.endings_.push_back(ending);
    if (!first) continue;
    std::size_t slot = endings.slot_of(key);
    while (endings.slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    endings.slots_[slot] = static_cast<std::uint32_t>(endings.endings_.size());
  }
  return endings;
}

auto EndingTable::class_of(std::string_view name) const -> std::uint32_t {
  const auto found = class_numbers_.find(name);
  return found == class_numbers_.end() ? unknown : found->second;
}

auto EndingTable::prefix(const Letter* folded, std::uint32_t length) const -> std::uint32_t {
  return prefixes_.find(folded, length);
}

auto EndingTable::suffix(const Letter* folded, std::uint32_t length) const -> std::uint32_t {
  return suffixes_.find(folded, length);
}

auto EndingTable::standing_alone(std::uint16_t number) const -> const Ending* {
  const Ending& ending = endings_[number];
  const auto stands = [](const Ending& other) {
    return allows(other.uses, FormUse::free) || allows(other.uses, FormUse::construct);
  };
  if (stands(ending)) return nullptr;
  const std::uint32_t ending_class = keys_[number] >> 16U;
  const Ending* best = nullptr;
  for (std::size_t other = 0; other < endings_.size(); ++other) {
    const bool same = keys_[other] >> 16U == ending_class && endings_[other].features == ending.features &&
                      endings_[other].prefix == ending.prefix;
    // Of يعرفوا and يعرفون the one that only adds an alef, the first in the alphabet.
    if (!same || !stands(endings_[other])) continue;
    if (best == nullptr || endings_[other].suffix < best->suffix) best = &endings_[other];
  }
  return best;
}

}  // namespace isnad
