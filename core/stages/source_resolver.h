// SPDX-License-Identifier: Apache-2.0
// Who is meant: joins noun phrases, pronouns and subjects that are left out to the sources of the text.
#pragma once

#include <string>
#include <vector>

#include "stages/noun_phrases.h"
#include "stages/telling_view.h"

namespace isnad {

class SourceResolver {
 public:
  explicit SourceResolver(Document& document) : document_(document) {}

  /// A sentence in which nobody spoke has ended: who acted in it may be meant by what follows.
  void leave(const TellingView& view);

  /// The link of a noun phrase: named, described, or a pronoun for what stands before.
  auto link(const TellingView& view, WordRange phrase) -> ChainLink;
  /// The link of a subject that is left out, agreeing with the cue's verb.
  auto elided(const TellingView& view, std::uint32_t verb) -> ChainLink;
  /// Nobody: hearsay, with the words that say so.
  auto hearsay(TextSpan words) -> ChainLink;
  /// Notes that a source has just spoken, with what the verb shows of it.
  void spoke(const ChainLink& link, const WordFeatures& verb);
  /// What the text turns out to say later of sources named by their office alone.
  void finish();

 private:
  /// What the resolver knows of a source besides what is written down.
  struct Known {
    std::u16string head;                ///< lemma of its description, folded
    std::vector<std::u16string> words;  ///< lemmas of its description
    Gender gender = Gender::none;
    GrammaticalNumber number = GrammaticalNumber::none;
    bool human = false;
    TextSpan last;  ///< its last mention
    std::uint32_t sentence = 0;
  };

  /// A name in quotation marks behind its head: صحيفة «الساحل».
  auto titled(const TellingView& view, WordRange phrase, const PhraseHead& head) -> std::uint32_t;
  auto source_of_entity(std::uint32_t entity) -> std::uint32_t;
  auto described(const TellingView& view, WordRange phrase, std::uint32_t head_word, const Found* describer,
                 bool definite) -> std::uint32_t;
  auto antecedent(const std::vector<std::u16string>& words, const std::u16string& head) -> std::uint32_t;
  auto entity_described_as(const std::u16string& head, Offset before) const -> std::uint32_t;
  /// Who was named last before `before`: a person, or an organisation; `no_index` for nobody.
  [[nodiscard]] auto named_last(Offset before, bool organisation) const -> std::uint32_t;
  auto pronoun(const TellingView& view, std::uint32_t word) -> ChainLink;
  /// The subject of the first finite verb before `word`; empty when it is neither named nor described.
  static auto subject_phrase(const TellingView& view, std::uint32_t word) -> WordRange;
  auto latest(const WordFeatures& features, bool human, bool thing) const -> std::uint32_t;
  auto subject_before(const TellingView& view, std::uint32_t word, const WordFeatures& features) -> ChainLink;
  auto add_source(Source source) -> std::uint32_t;
  auto lemmas_of(TextSpan span) const -> std::vector<std::u16string>;
  auto link_to(std::uint32_t source, TextSpan span) -> ChainLink;

  Document& document_;
  std::vector<Known> known_;           ///< of each source
  std::vector<std::uint32_t> spoken_;  ///< sources in the order they spoke
};

}  // namespace isnad
