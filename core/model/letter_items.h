// SPDX-License-Identifier: Apache-2.0
// The letters of a word as items of a tagger, which tells at which of them a morpheme begins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

  std::u16string letters;  ///< folded, one a letter

  /// Fills all for `word`; what they held is dropped, their room kept. Of each letter the items know what
  /// `known(form)` says of the word up to it and from it on.
  template <class Known>
  void assign(std::u16string_view word, Known known) {
    assign_letters(word);
    const std::u16string_view whole = letters;
    for (std::size_t index = 0; index < items.size(); ++index) {
      items[index].known = known(whole.substr(index)) * 65536 + known(whole.substr(0, index)) + 1;
    }
  }

 private:
  void assign_letters(std::u16string_view word);
};

}  // namespace isnad
