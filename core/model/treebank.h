// SPDX-License-Identifier: Apache-2.0
// CoNLL-U for training: sentences as text with their words in place.
#pragma once

#include <string>
#include <vector>

#include "text/span.h"

namespace isnad {

struct TreebankWord {
  TextSpan span;       ///< in the sentence's text
  std::string tag;     ///< universal part of speech
  std::string detail;  ///< the treebank's own tag
  std::u16string lemma;
  std::string features;  ///< `Name=Value|Name=Value`
};

struct TreebankSentence {
  std::u16string text;
  std::vector<TreebankWord> words;
};

/// The sentences of a file. Words of a multiword token get the part of its text that they spell; where they
/// do not spell it, the token is one word with the tag of its first.
auto read_conllu(const std::string& path) -> std::vector<TreebankSentence>;

}  // namespace isnad
