// SPDX-License-Identifier: Apache-2.0
// Reads the words of sentences by a morphology.
#pragma once

#include <mutex>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "languages/language.h"
#include "morphology/word_cache.h"

namespace isnad {

class WordReader {
 public:
  /// `language` has a morphology; both outlive the reader. While another analysis uses the language's cache,
  /// this one has its own.
  WordReader(Document& document, const Language& language);

  /// Appends the morphemes of these tokens, one sentence.
  void read(TokenSpan tokens);

 private:
  auto keep(std::u16string_view text) -> TextSpan;

  Document& document_;
  const Language& language_;
  bool lenient_;
  std::unique_lock<std::mutex> lock_;
  WordCache own_;
  WordCache& cache_;
  ReadingChooser chooser_;
  std::vector<WordCache::Word*> words_;
  std::vector<const WordEntry*> entries_;
  std::vector<std::uint16_t> path_;
};

/// True when the text leaves the signs on letters out that the alphabet lets careless writers omit.
auto leaves_signs_out(const Morphology& morphology, std::u16string_view text) -> bool;

}  // namespace isnad
