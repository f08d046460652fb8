// SPDX-License-Identifier: Apache-2.0
#include "output/offset_map.h"

#include <unicode/utf16.h>

namespace isnad {
namespace {

auto utf8_length(char32_t character) -> Offset {
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}

}  // namespace

OffsetMap::OffsetMap(std::u16string_view text, OffsetUnit unit) {
  if (unit == OffsetUnit::utf16) return;
  mapped_.reserve(text.size() + 1);
  Offset count = 0;
  for (std::size_t index = 0; index < text.size();) {
    const std::size_t first = index;
    UChar32 character = 0;
    U16_NEXT(text.data(), index, text.size(), character);
    for (std::size_t unit_index = first; unit_index < index; ++unit_index) mapped_.push_back(count);
    count += unit == OffsetUnit::utf8 ? utf8_length(static_cast<char32_t>(character)) : 1;
  }
  mapped_.push_back(count);
}

}  // namespace isnad
