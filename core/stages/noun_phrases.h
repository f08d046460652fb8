// SPDX-License-Identifier: Apache-2.0
// Noun phrases, as far as sources of tellings need them: a head with what stands beside it, names,
// prepositional attachments, brackets, and clauses that say why nobody is named.
#pragma once

#include "stages/telling_view.h"

namespace isnad {

/// Where the noun phrase that begins at `start` ends; `start` when none begins there.
auto noun_phrase_end(const TellingView& view, std::uint32_t start) -> std::uint32_t;

/// Where the noun phrase begins whose last word stands before `end`, not before `limit`; `end` when none
/// does. The phrase is the longest that reaches `end`.
auto noun_phrase_start(const TellingView& view, std::uint32_t end, std::uint32_t limit) -> std::uint32_t;

/// What a noun phrase is about.
struct PhraseHead {
  std::uint32_t word = no_index;     ///< its head
  std::uint32_t mention = no_index;  ///< the name that it is, if it is one
  const Found* describer = nullptr;  ///< what is known of its head
  WordRange quoted;                  ///< a name in quotation marks
  bool definite = false;
  bool counted = false;  ///< a share of people: 40% of voters
};
auto head_of(const TellingView& view, WordRange phrase) -> PhraseHead;

/// True for a rule or a measure that one goes by, and nobody says: according to the law.
auto is_standard(const TellingView& view, const PhraseHead& head) -> bool;
/// True for who can speak, and for a law or a plan, whose text says something.
auto has_words(const TellingView& view, const PhraseHead& head) -> bool;
/// True for a name, a pronoun, and what is known as somebody or something that speaks.
auto can_speak(const TellingView& view, const PhraseHead& head) -> bool;
/// True for a phrase whose ending shows that it is no subject.
auto is_oblique(const TellingView& view, WordRange phrase) -> bool;

}  // namespace isnad
