// SPDX-License-Identifier: Apache-2.0
#include "model/letter_items.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace isnad {
namespace {

/// Beyond these a letter's place in the word tells nothing more.
constexpr std::size_t farthest_from_start = 7;
constexpr std::size_t farthest_from_end = 7;

auto mix(std::uint32_t hash, std::uint32_t value) -> std::uint32_t {
  hash = (hash ^ value) * 0x01000193U;
  return hash ^ (hash >> 15U);
}

}  // namespace

void LetterItems::assign_letters(std::u16string_view word) {
  items.clear();
  offsets.clear();
  letters.clear();
  std::u16string letter;
  for (Offset offset = 0; offset < word.size();) {
    const Offset length = length_of(character_at(word, offset));
    letter.clear();
    fold(word.substr(offset, length), Folding::light, letter);
    if (!letter.empty()) {
      letters.push_back(letter.front());
      offsets.push_back(offset);
    }
    offset += length;
  }
  const std::size_t count = letters.size();
  items.resize(count);
  for (std::size_t index = 0; index < count; ++index) {
    TaggerItem& item = items[index];
    item.form = mix(3, letters[index]);
    std::uint32_t before = item.form;
    std::uint32_t behind = mix(5, letters[index]);
    for (std::size_t step = 1; step <= TaggerItem::longest_edge; ++step) {
      before = mix(before, step <= index ? letters[index - step] : u'\0');
      behind = mix(behind, index + step < count ? letters[index + step] : u'\0');
      item.prefixes[step - 1] = before;
      item.suffixes[step - 1] = behind;
    }
    const std::size_t place = std::min(index, farthest_from_start);
    const std::size_t left = std::min(count - 1 - index, farthest_from_end);
    item.shape = static_cast<std::uint32_t>(place * (farthest_from_end + 1) + left + 1);
  }
}

}  // namespace isnad
