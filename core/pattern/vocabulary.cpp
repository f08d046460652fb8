// SPDX-License-Identifier: Apache-2.0
#include "pattern/vocabulary.h"

namespace isnad {
namespace {

constexpr std::uint64_t first = 0xCBF29CE484222325U;  // FNV-1a, over code units
constexpr std::uint64_t prime = 0x100000001B3U;

auto mixed(std::uint64_t hash, char16_t unit) -> std::uint64_t {
  return (hash ^ unit) * prime;
}

/// Spreads what FNV leaves in the lower bits.
auto finished(std::uint64_t hash) -> std::uint64_t {
  hash ^= hash >> 32U;
  hash *= 0xD6E8FEB86659FD93U;
  return hash ^ hash >> 32U;
}

/// The folded form of a unit that folds to one unit by itself; 0 for all others.
auto plain(char16_t unit, Folding folding) -> char16_t {
  if (unit < 0x80) {
    if (unit >= u'A' && unit <= u'Z') return static_cast<char16_t>(unit + ('a' - 'A'));
    return unit > u' ' ? unit : u'\0';
  }
  if (unit < 0x0621 || unit > 0x064A || unit == 0x0640) return 0;
  return folding == Folding::light ? unit : static_cast<char16_t>(fold_letter(unit));
}

}  // namespace

auto WordHasher::operator()(std::u16string_view word) -> std::uint64_t {
  std::uint64_t hash = first;
  for (const char16_t unit : word) {
    const char16_t letter = plain(unit, folding_);
    if (letter == 0) {
      folded_.clear();
      fold(word, folding_, folded_);
      hash = first;
      for (const char16_t folded : folded_) hash = mixed(hash, folded);
      break;
    }
    hash = mixed(hash, letter);
  }
  return finished(hash);
}

auto word_hashes(std::u16string_view word, WordHasher& light, WordHasher& full) -> WordHashes {
  WordHashes hashes{first, first};
  for (const char16_t unit : word) {
    const char16_t letter = plain(unit, Folding::light);
    if (letter == 0) return {light(word), full(word)};
    hashes.light = mixed(hashes.light, letter);
    hashes.full = mixed(hashes.full, plain(unit, Folding::full));
  }
  return {finished(hashes.light), finished(hashes.full)};
}

void Vocabulary::reserve(std::size_t count) {
  std::size_t size = 16;
  while (size < 2 * count) size *= 2;
  slots_.assign(size, {});
  filter_.assign(filter_.size(), 0);
}

auto Vocabulary::add(std::uint64_t hash, Symbol symbol) -> bool {
  filter_[filter_bit(hash) / 64] |= std::uint64_t{1} << filter_bit(hash) % 64;
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].symbol != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].check == check_of(hash)) return false;
  }
  slots_[at] = {check_of(hash), symbol};
  return true;
}

}  // namespace isnad
