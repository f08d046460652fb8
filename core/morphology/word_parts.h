// SPDX-License-Identifier: Apache-2.0
// The morphemes of a word as one of its readings has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/word_entry.h"

namespace isnad {

struct WordPart {
  std::uint32_t start = 0;  ///< code unit in the word
  std::uint32_t end = 0;
  PartOfSpeech part_of_speech = PartOfSpeech::none;
  WordFeatures features;
  std::u16string lemma;
  std::u16string form;  ///< as it is spelt when it stands alone; empty where that is what is written
};

/// Puts the morphemes of `text` by `reading`, one of `entry`'s, into `parts`. They tile the text.
void split_word(const Morphology& morphology, std::u16string_view text, const WordEntry& entry,
                const Reading& reading, std::vector<WordPart>& parts);

}  // namespace isnad
