// SPDX-License-Identifier: Apache-2.0
// Names that their structure shows, whatever the model says: an institution's head with what defines it, a
// name between marks behind the word for its kind, a place behind the word for its kind, a name whose first
// letter was taken for a clitic.
#pragma once

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

class NameStructures {
 public:
  NameStructures(const Document& document, const NameReader& reader, std::vector<TokenName>& names)
      : document_(document), reader_(reader), names_(names) {}

  /// Mends the names of one sentence.
  void mend(const Sentence& sentence);
  /// What stood between marks as a name once is one again; call when all sentences are mended.
  void repeat_marked(const Sentence& sentence);

 private:
  void take_whole_tokens(const Sentence& sentence);
  void trust_places(const Sentence& sentence);
  void find_institutions(const Sentence& sentence);
  void find_marked(const Sentence& sentence);
  void find_behind_kinds(const Sentence& sentence);
  void stretch_people(const Sentence& sentence);

  void set(std::uint32_t start, std::uint32_t end, NameType type);
  [[nodiscard]] auto end_of(std::uint32_t token) const -> std::uint32_t;
  [[nodiscard]] auto end_of_marks(std::uint32_t token, const Sentence& sentence) const -> std::uint32_t;
  [[nodiscard]] auto end_of_complement(std::uint32_t token, const Sentence& sentence, bool& defined) const
      -> std::uint32_t;
  [[nodiscard]] auto is_definite(std::uint32_t token) const -> bool;
  [[nodiscard]] auto has(std::uint32_t token, NameClass name) const -> bool {
    return reader_.has_class(token, name);
  }
  [[nodiscard]] auto key_of(std::uint32_t start, std::uint32_t end) const -> NameKey;

  const Document& document_;
  const NameReader& reader_;
  std::vector<TokenName>& names_;
  std::unordered_map<NameKey, NameType> marked_;
};

}  // namespace isnad
