// SPDX-License-Identifier: Apache-2.0
// Who is meant: joins noun phrases, pronouns and subjects that are left out to the sources of the text.
#pragma once

#include <string>
#include <vector>

#include "stages/noun_phrases.h"
#include "stages/source_book.h"
#include "stages/telling_view.h"

namespace isnad {

class SourceResolver {
 public:
  explicit SourceResolver(Document& document) : document_(document), book_(document) {}

  /// The link of a noun phrase: named, described, or a pronoun for what stands before.
  auto link(const TellingView& view, WordRange phrase) -> ChainLink;
  /// The link of a subject that is left out, agreeing with the cue's verb; its source is `no_index` when
  /// nobody has been named yet.
  auto elided(const TellingView& view, std::uint32_t verb) -> ChainLink;
  /// Nobody: hearsay, with the words that say so.
  auto hearsay(TextSpan words) -> ChainLink;
  /// Notes that a source has just spoken, with what the verb shows of it.
  void spoke(const ChainLink& link, const WordFeatures& verb);
  /// A sentence in which nobody spoke has ended: who acted in it may be meant by what follows.
  void leave(const TellingView& view);
  /// What the text turns out to say later of sources named by their office alone.
  void finish();

 private:
  void drop_silent();
  auto named(const TellingView& view, WordRange phrase, const PhraseHead& head) -> std::uint32_t;
  /// A name in quotation marks behind its head: صحيفة «الساحل».
  auto titled(const TellingView& view, WordRange phrase, const PhraseHead& head) -> std::uint32_t;
  auto described(const TellingView& view, WordRange phrase, const PhraseHead& head) -> std::uint32_t;
  auto taken_up(const TellingView& view, WordRange phrase, const PhraseHead& head,
                const std::u16string& lemma, const std::vector<std::u16string>& words) -> std::uint32_t;
  auto pronoun(const TellingView& view, std::uint32_t word) -> ChainLink;
  auto latter(const TellingView& view, std::uint32_t word) -> ChainLink;
  auto unknown(TextSpan pronoun) -> std::uint32_t;
  [[nodiscard]] auto last_mention(std::uint32_t entity, Offset before) const -> TextSpan;
  auto lemma_of(const TellingView& view, std::uint32_t word) const -> std::u16string;
  /// Who spoke last and agrees; `no_index` for nobody.
  auto latest(const WordFeatures& features, bool human, bool thing) const -> std::uint32_t;
  /// The subject of the first finite verb before `word`; empty when it is neither named nor described.
  /// With `first_verb` only the first finite verb is asked.
  static auto subject_phrase(const TellingView& view, std::uint32_t word, bool first_verb) -> WordRange;
  auto subject_before(const TellingView& view, std::uint32_t word, const WordFeatures& features) -> ChainLink;

  Document& document_;
  SourceBook book_;
  std::vector<std::uint32_t> spoken_;  ///< sources in the order they spoke
};

}  // namespace isnad
