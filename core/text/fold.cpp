// SPDX-License-Identifier: Apache-2.0
#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include "text/characters.h"

namespace isnad {
namespace {

void append(char32_t character, std::u16string& out) {
  if (character > 0xFFFF) {
    out.push_back(U16_LEAD(character));
    out.push_back(U16_TRAIL(character));
  } else {
    out.push_back(static_cast<char16_t>(character));
  }
}

/// Presentation forms, full-width forms, ligatures: the blocks whose compatibility forms are other letters.
auto needs_decomposition(char32_t character) -> bool {
  return (character >= 0xFB00 && character <= 0xFDFF) || (character >= 0xFE70 && character <= 0xFEFC) ||
         (character >= 0xFF00 && character <= 0xFFEF);
}

void fold_character(char32_t character, Folding folding, std::u16string& out) {
  if (character < 0x80) {
    if (character >= 'A' && character <= 'Z') character += 'a' - 'A';
    out.push_back(is_space(character) ? u' ' : static_cast<char16_t>(character));
    return;
  }
  if (character == 0x0640 || (character >= 0x200B && character <= 0x200F) || character == 0xFEFF ||
      (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)) {
    return;  // tatweel, joiners, bidi controls
  }
  if (character >= 0x0621 && character <= 0x064A) {
    append(folding == Folding::full ? fold_letter(character) : character, out);
    return;
  }
  if (is_mark(character)) return;
  if (is_space(character)) {
    out.push_back(u' ');
    return;
  }
  if (character == 0x2019 || character == 0x2018 || character == 0x02BC) {
    out.push_back(u'\'');
    return;
  }
  if (needs_decomposition(character)) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString decomposition;
    if (U_SUCCESS(status) &&
        normalizer->getDecomposition(static_cast<UChar32>(character), decomposition) != 0) {
      fold({decomposition.getBuffer(), static_cast<std::size_t>(decomposition.length())}, folding, out);
      return;
    }
  }
  if (const int digit = u_charDigitValue(static_cast<UChar32>(character)); digit >= 0) {
    out.push_back(static_cast<char16_t>(u'0' + digit));
    return;
  }
  character = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT));
  append(folding == Folding::full ? fold_letter(character) : character, out);
}

}  // namespace

void fold(std::u16string_view text, Folding folding, std::u16string& out) {
  for (std::size_t index = 0; index < text.size();) {
    UChar32 character = 0;
    U16_NEXT(text.data(), index, text.size(), character);
    fold_character(static_cast<char32_t>(character), folding, out);
  }
}

auto folded(std::u16string_view text, Folding folding) -> std::u16string {
  std::u16string out;
  out.reserve(text.size());
  fold(text, folding, out);
  return out;
}

}  // namespace isnad
