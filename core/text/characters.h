// SPDX-License-Identifier: Apache-2.0
// What a single character is, by Unicode's properties, with short cuts for the common ranges.
#pragma once

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <string_view>

#include "text/span.h"

namespace isnad {

/// The code point at `offset`, 0 outside the text. A lone surrogate is returned as it is.
inline auto character_at(std::u16string_view text, Offset offset) -> char32_t {
  if (offset >= text.size()) return 0;
  UChar32 character = 0;
  U16_GET(text.data(), std::size_t{0}, std::size_t{offset}, text.size(), character);
  return static_cast<char32_t>(character);
}

/// The code point that ends just before `offset`, 0 at the start of the text.
inline auto character_before(std::u16string_view text, Offset offset) -> char32_t {
  if (offset == 0 || offset > text.size()) return 0;
  UChar32 character = 0;
  std::size_t index = offset;
  U16_PREV(text.data(), std::size_t{0}, index, character);
  return static_cast<char32_t>(character);
}

/// Code units that `character` takes, 1 or 2.
constexpr auto length_of(char32_t character) -> Offset {
  return character > 0xFFFF ? 2 : 1;
}

/// Line ends: LF, VT, FF, CR, NEL, line and paragraph separator.
constexpr auto is_line_break(char32_t character) -> bool {
  return (character >= 0x0A && character <= 0x0D) || character == 0x85 || character == 0x2028 ||
         character == 0x2029;
}

/// White space, and what stands in texts without being seen: the byte order mark, zero-width space and bidi
/// controls.
inline auto is_space(char32_t character) -> bool {
  if (character < 0x80) return character == ' ' || (character >= 0x09 && character <= 0x0D);
  return u_isUWhiteSpace(static_cast<UChar32>(character)) || character == 0xFEFF || character == 0x200B ||
         (character >= 0x200E && character <= 0x200F) || (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

inline auto is_letter(char32_t character) -> bool {
  return u_isalpha(static_cast<UChar32>(character));
}
inline auto is_digit(char32_t character) -> bool {
  return u_isdigit(static_cast<UChar32>(character));
}
inline auto is_upper(char32_t character) -> bool {
  return u_isupper(static_cast<UChar32>(character)) || u_istitle(static_cast<UChar32>(character));
}
inline auto is_lower(char32_t character) -> bool {
  return u_islower(static_cast<UChar32>(character));
}
inline auto is_letter_or_digit(char32_t character) -> bool {
  return u_isalnum(static_cast<UChar32>(character));
}
/// Combining marks: Arabic vowel signs, accents.
inline auto is_mark(char32_t character) -> bool {
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}
constexpr auto is_arabic(char32_t character) -> bool {
  return (character >= 0x0600 && character <= 0x06FF) || (character >= 0x0750 && character <= 0x077F) ||
         (character >= 0x08A0 && character <= 0x08FF) || (character >= 0xFB50 && character <= 0xFDFF) ||
         (character >= 0xFE70 && character <= 0xFEFC);
}
inline auto is_opening_bracket(char32_t character) -> bool {
  return u_charType(static_cast<UChar32>(character)) == U_START_PUNCTUATION;
}
inline auto is_closing_bracket(char32_t character) -> bool {
  return u_charType(static_cast<UChar32>(character)) == U_END_PUNCTUATION;
}
inline auto is_dash(char32_t character) -> bool {
  return u_charType(static_cast<UChar32>(character)) == U_DASH_PUNCTUATION;
}
/// Characters that can end a sentence: Unicode's Sentence_Terminal, and the ellipsis.
inline auto is_sentence_terminal(char32_t character) -> bool {
  if (character < 0x80) return character == '.' || character == '!' || character == '?';
  return character == 0x2026 || u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_S_TERM);
}

/// `span` without white space at either end.
inline auto trimmed(std::u16string_view text, TextSpan span) -> TextSpan {
  while (!span.empty() && is_space(character_at(text, span.start))) ++span.start;
  while (!span.empty() && is_space(character_before(text, span.end))) --span.end;
  return span;
}

/// First offset at or after `offset` and before `end` that is no white space, or `end`.
inline auto skip_spaces(std::u16string_view text, Offset offset, Offset end) -> Offset {
  while (offset < end && is_space(character_at(text, offset))) ++offset;
  return offset;
}

}  // namespace isnad
