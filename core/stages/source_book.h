// SPDX-License-Identifier: Apache-2.0
// The sources of a text while they are being collected, found again by entity, by name and by the words that
// describe them. Every look-up is bounded, so that collecting is linear in the number of tellings.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "document/document.h"

namespace isnad {

/// What is known of a source besides what is written down.
struct KnownSource {
  std::u16string head;                ///< lemma of what it is described as, folded
  std::vector<std::u16string> words;  ///< lemmas of its description, folded
  Gender gender = Gender::none;
  bool human = false;
  bool several = false;  ///< more than one
  TextSpan last;         ///< its last mention
};

class SourceBook {
 public:
  explicit SourceBook(Document& document);

  auto add(Source source) -> std::uint32_t;
  auto of_entity(std::uint32_t entity) -> std::uint32_t;
  auto hearsay(TextSpan words) -> std::uint32_t;
  /// The source of this name that is no entity; `no_index` without one.
  [[nodiscard]] auto of_name(const std::u16string& name) const -> std::uint32_t;
  void describe(std::uint32_t source, std::u16string head, std::vector<std::u16string> words);
  /// Notes a mention and returns the link to it.
  auto mention(std::uint32_t source, TextSpan span) -> ChainLink;

  /// The source that a description takes up: of one head, most words shared, then named last; `no_index`
  /// without one. What contradicts a description makes it another one.
  [[nodiscard]] auto antecedent(const std::vector<std::u16string>& words, const std::u16string& head) const
      -> std::uint32_t;
  /// The entity that was named last before `before` and is described by a word: the minister, the ministry.
  /// What is said besides must fit it too.
  [[nodiscard]] auto entity_described_as(const std::vector<std::u16string>& words, const std::u16string& head,
                                         Offset before) const -> std::uint32_t;
  /// The entity that was named last before `before`: an organisation or a person; `no_index` for none.
  [[nodiscard]] auto named_last(Offset before, bool organisation) const -> std::uint32_t;
  /// The only person whose role begins like these words and holds them all; `no_index` for none or several.
  [[nodiscard]] auto only_person_as(const std::vector<std::u16string>& words) const -> std::uint32_t;

  /// Lemmas of the content words of a span, folded.
  [[nodiscard]] auto lemmas_of(TextSpan span) const -> std::vector<std::u16string>;
  [[nodiscard]] auto known(std::uint32_t source) -> KnownSource& { return known_[source]; }
  [[nodiscard]] auto known(std::uint32_t source) const -> const KnownSource& { return known_[source]; }

 private:
  /// A place where an entity stands that a word describes.
  struct Described {
    Offset start = 0;
    std::uint32_t entity = 0;
    TextSpan description;  ///< the role of a person, the name of an organisation
  };
  void index_descriptions();

  Document& document_;
  std::vector<KnownSource> known_;
  std::vector<std::uint32_t> by_entity_;
  std::unordered_map<std::u16string, std::uint32_t> by_name_;
  std::unordered_map<std::u16string, std::vector<std::uint32_t>> by_word_;  ///< of descriptions
  std::unordered_map<std::u16string, std::vector<Described>> described_;    ///< by start
  std::unordered_map<std::u16string, std::vector<std::uint32_t>>
      roles_;  ///< people by the first word of their role
  std::uint32_t hearsay_ = no_index;
};

}  // namespace isnad
