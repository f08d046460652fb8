// SPDX-License-Identifier: Apache-2.0
// Names that a sign shows whatever the model says: between marks behind the word for a kind of thing, between
// marks behind the place that begins the news, and tokens that are listed as a whole though their first
// letter was taken for a clitic.
#pragma once

#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "stages/name_reader.h"

namespace isnad {

/// What is found of names, token by token.
struct TokenName {
  bool in_name = false;
  bool begins = false;
  NameType type = NameType::person;
  bool whole = false;  ///< the token is the name, what words saw as its clitics included
};

class NameSigns {
 public:
  NameSigns(const Document& document, const NameReader& reader, std::vector<TokenName>& names)
      : document_(document), reader_(reader), names_(names) {}

  /// Mends the names of one sentence.
  void mend(const Sentence& sentence);
  /// What stood between marks as a name once is one again; call when all sentences are mended.
  void repeat_marked(const Sentence& sentence);

 private:
  void complete_listed(const Sentence& sentence);
  void complete_behind_titles(const Sentence& sentence);
  void complete_heads(const Sentence& sentence);
  void find_national(const Sentence& sentence);
  void take_whole_tokens(const Sentence& sentence);
  void find_marked(const Sentence& sentence);
  void find_sender(const Sentence& sentence);

  void set(std::uint32_t start, std::uint32_t end, NameType type);
  [[nodiscard]] auto end_of(std::uint32_t token) const -> std::uint32_t;
  [[nodiscard]] auto end_of_marks(std::uint32_t token, const Sentence& sentence) const -> std::uint32_t;
  [[nodiscard]] auto key_of(std::uint32_t start, std::uint32_t end) const -> NameKey;
  [[nodiscard]] auto is_behind_preposition(std::uint32_t token, const Sentence& sentence) const -> bool;
  [[nodiscard]] auto may_begin_person(std::uint32_t token) const -> bool;
  [[nodiscard]] auto is_dash(std::uint32_t token) const -> bool;

  const Document& document_;
  const NameReader& reader_;
  std::vector<TokenName>& names_;
  std::unordered_map<NameKey, NameType> marked_;
};

}  // namespace isnad
