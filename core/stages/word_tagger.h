// SPDX-License-Identifier: Apache-2.0
// Cuts words at contractions, tags them in sequence and brings them to their lemmas by rules.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "languages/language.h"

namespace isnad {

class WordTagger {
 public:
  /// `language` has a tagger; both outlive this.
  WordTagger(Document& document, const Language& language) : document_(document), language_(language) {}

  /// Appends the morphemes of these tokens, one sentence.
  void read(TokenSpan tokens);

 private:
  Document& document_;
  const Language& language_;
  std::vector<Offset> cuts_;
  std::vector<TaggerItem> items_;
  std::vector<std::u16string> keys_;
  std::vector<std::uint8_t> tags_;
};

/// Where `word`, in lookup form, is cut into contracted words: offsets, none where it is one word.
void find_contractions(const Lexicon& contractions, std::u16string_view word, std::vector<Offset>& cuts);

}  // namespace isnad
