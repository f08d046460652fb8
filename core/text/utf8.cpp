// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstdint>

#pragma GCC diagnostic ignored "-Wconversion"  // ICU's macros narrow

namespace isnad {

auto decode_utf8(std::string_view bytes, std::size_t* bad_byte) -> std::optional<std::u16string> {
  std::u16string text;
  text.reserve(bytes.size());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t index = 0; index < size;) {
    const std::int64_t first = index;
    UChar32 character = 0;
    U8_NEXT(bytes.data(), index, size, character);
    if (character < 0) {
      if (bad_byte != nullptr) *bad_byte = static_cast<std::size_t>(first);
      return std::nullopt;
    }
    if (character > 0xFFFF) {
      text.push_back(U16_LEAD(character));
      text.push_back(U16_TRAIL(character));
    } else {
      text.push_back(static_cast<char16_t>(character));
    }
  }
  return text;
}

auto encode_utf8(std::u16string_view text) -> std::string {
  std::string bytes;
  bytes.reserve(text.size() * 2);
  for (std::size_t index = 0; index < text.size();) {
    UChar32 character = 0;
    U16_NEXT_OR_FFFD(text.data(), index, text.size(), character);
    char buffer[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(buffer, length, character);
    bytes.append(buffer, static_cast<std::size_t>(length));
  }
  return bytes;
}

}  // namespace isnad
