// SPDX-License-Identifier: Apache-2.0
// What the words around a word show of names, before any model has seen them: somebody's title before it, an
// institution's head with what defines it, marks behind the word for a kind of thing, and how the same word
// stands elsewhere in the article. The model of names learns how far to trust each.
#pragma once

#include <array>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "stages/name_reader.h"

namespace isnad {

class NameHints {
 public:
  NameHints(const Document& document, const NameReader& reader, std::vector<NamePlace>& places)
      : document_(document), reader_(reader), places_(places) {}

  /// Fills `title`, `structure`, `marks` of the places of a sentence.
  void read(const Sentence& sentence);
  /// Fills `evidence` of all places; call when all sentences are read.
  void gather();

 private:
  void mark_titles(const Sentence& sentence);
  void mark_institutions(const Sentence& sentence);
  void mark_definite_heads(const Sentence& sentence);
  void mark_kinds(const Sentence& sentence);
  void mark_quoted(const Sentence& sentence);

  [[nodiscard]] auto has(std::uint32_t token, NameClass name) const -> bool {
    return reader_.has_class(token, name);
  }
  [[nodiscard]] auto is_word(std::uint32_t token) const -> bool {
    return document_.tokens[token].kind == TokenKind::word;
  }
  [[nodiscard]] auto is_definite(std::uint32_t token) const -> bool;
  [[nodiscard]] auto is_nominal(std::uint32_t token) const -> bool;
  [[nodiscard]] auto is_place(std::uint32_t token) const -> bool;
  [[nodiscard]] auto may_be_called(std::uint32_t token) const -> bool;
  [[nodiscard]] auto end_of_complement(std::uint32_t token, const Sentence& sentence, bool& defined) const
      -> std::uint32_t;
  [[nodiscard]] auto signs_of(std::uint32_t token) const -> std::uint32_t;

  const Document& document_;
  const NameReader& reader_;
  std::vector<NamePlace>& places_;
};

}  // namespace isnad
