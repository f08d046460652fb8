// SPDX-License-Identifier: Apache-2.0
// The letters of a word as items of a tagger, which tells at which of them a morpheme begins.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/tagger.h"
#include "text/span.h"

namespace isnad {

/// Tags of a model that cuts words: a letter begins a morpheme, or goes on with one.
constexpr std::string_view begins_morpheme = "B";
constexpr std::string_view continues_morpheme = "I";

struct LetterItems {
  std::vector<TaggerItem> items;
  std::vector<Offset>
      offsets;  ///< of each letter within the word; vowel signs go with the letter before them

  /// Fills both for `word`; what they held is dropped, their room kept. Of each letter the items know what
  /// `forms` says of the word up to it and from it on.
  void assign(std::u16string_view word, const Lexicon& forms);
};

}  // namespace isnad
