// SPDX-License-Identifier: Apache-2.0
// A word form with its readings and what features need of it: made once a form, used wherever it stands.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "morphology/morphology.h"
#include "text/word_breaker.h"

namespace isnad {

struct WordEntry {
  WordLetters letters;  ///< none where the form is no word of the alphabet
  std::vector<Reading> readings;
  std::vector<std::int32_t> scores;  ///< of the readings without regard to context; see ReadingChooser
  std::uint32_t form = 0;
  std::uint32_t prefix = 0;
  std::uint32_t suffix2 = 0;
  std::uint32_t suffix3 = 0;
  std::uint32_t classes = 0;  ///< bits of the parts of speech that it may be
  std::uint8_t highest = 0;   ///< level of its most frequent reading
};

/// Makes `entry` that of `text`, a token of this kind. What is not written in the alphabet may be a name, a
/// noun or another script's word; numbers, marks and signs are what they are.
void make_word_entry(const Morphology& morphology, std::u16string_view text, TokenKind kind, bool lenient,
                     WordEntry& entry);

/// The entry that stands before the first and behind the last word of a sentence.
auto boundary_entry() -> WordEntry;

}  // namespace isnad
