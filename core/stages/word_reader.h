// SPDX-License-Identifier: Apache-2.0
// Reads the words of sentences by a morphology. Forms met once are kept, since news repeats its words.
#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "languages/language.h"
#include "morphology/reading_chooser.h"
#include "morphology/word_parts.h"

namespace isnad {

class WordReader {
 public:
  /// `language` has a morphology; both outlive the reader.
  WordReader(Document& document, const Language& language);

  /// Appends the morphemes of these tokens, one sentence.
  void read(TokenSpan tokens);

 private:
  struct KnownPart {
    Offset start = 0;  ///< in the word
    Offset end = 0;
    Morpheme morpheme;  ///< its spans of lemma and form are good for every place
  };
  struct KnownWord {
    WordEntry entry;
    std::vector<std::vector<KnownPart>> parts;  ///< of each reading that was chosen
  };

  auto word(const Token& token) -> KnownWord&;
  auto parts(KnownWord& word, std::u16string_view text, std::size_t reading) -> const std::vector<KnownPart>&;
  auto keep(std::u16string_view text) -> TextSpan;

  Document& document_;
  const Language& language_;
  bool lenient_;
  std::unordered_map<std::u16string_view, std::unique_ptr<KnownWord>> words_;
  ReadingChooser chooser_;
  std::vector<KnownWord*> sentence_;
  std::vector<const WordEntry*> entries_;
  std::vector<std::uint16_t> path_;
  std::vector<WordPart> split_;
};

/// True when the text leaves the signs on letters out that the alphabet lets careless writers omit.
auto leaves_signs_out(const Morphology& morphology, std::u16string_view text) -> bool;

}  // namespace isnad
