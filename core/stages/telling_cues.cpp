// SPDX-License-Identifier: Apache-2.0
#include "stages/telling_cues.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

auto is_inside(const TellingView& view, std::uint32_t word, Finding finding) -> bool {
  constexpr std::uint32_t longest = 10;
  for (std::uint32_t start = word > longest ? word - longest : 0; start <= word; ++start) {
    const Found* found = view.found(start, finding);
    if (found != nullptr && found->words.contains(word)) return true;
  }
  return false;
}

/// Without its vowel signs a form does not show that it is passive.
auto is_written_passive(const TellingView& view, std::uint32_t word) -> bool {
  const auto text = view.document().slice(view.words[word].span);
  return view.words[word].features.passive &&
         std::any_of(text.begin(), text.end(), [](char16_t unit) { return is_mark(unit); });
}

/// "to confirm", "was confirmed", "as shown by": nobody says it here.
auto is_infinitive_or_passive(const TellingView& view, std::uint32_t cue) -> bool {
  if (view.rules().source_first == 0 || view.words[cue].part != PartOfSpeech::verb) return false;
  if (view.found(cue + 1, Finding::passive) != nullptr) return true;
  for (std::uint32_t at = cue; at-- > 0;) {
    if (view.found(at, Finding::passive) != nullptr)
      return view.words[cue].features.verb_form == VerbForm::participle;
    if (view.words[at].part == PartOfSpeech::part && view.found(at, Finding::negation) == nullptr)
      return true;
    if (view.words[at].part != PartOfSpeech::adv && view.found(at, Finding::negation) == nullptr)
      return false;
  }
  return false;
}

}  // namespace

auto read_cue(const TellingView& view, const Found& found) -> TellingFrame {
  const TermStore& terms = view.document().terms;
  TellingFrame frame;
  frame.match = found.match;
  frame.cue = found.words;
  const Term& term = terms.terms[found.match->term];
  switch (terms.argument(term, 0).name) {
    case TermName::participle:
      frame.shape = TellingShape::participle;
      break;
    case TermName::according:
      frame.shape = TellingShape::according;
      break;
    case TermName::hearsay:
      frame.shape = TellingShape::hearsay;
      break;
    case TermName::relay:
      frame.shape = TellingShape::relay;
      break;
    case TermName::citing:
      frame.shape = TellingShape::citing;
      break;
    case TermName::decline:
      frame.shape = TellingShape::decline;
      break;
    default:
      break;
  }
  frame.force = static_cast<Force>(static_cast<unsigned>(terms.argument(term, 1).name) -
                                   static_cast<unsigned>(TermName::say));
  for (std::size_t number = 2; number < term.argument_count; ++number) {
    const Term& follows = terms.argument(term, number);
    if (follows.kind == TermKind::text) frame.prepositions.emplace_back(follows.text.view());
    if (follows.name == TermName::that) frame.takes_that = true;
    if (follows.name == TermName::bare) frame.takes_bare = true;
    if (follows.name == TermName::object) frame.takes_object = true;
    if (follows.name == TermName::addressee) frame.takes_addressee = true;
    if (follows.name == TermName::target) frame.takes_target = true;
  }
  return frame;
}

auto is_noun_or_address(const TellingView& view, const Found& found) -> bool {
  const std::uint32_t cue = found.words.start;
  const WordFeatures& features = view.words[cue].features;
  if (features.person == 1 || features.person == 2) return true;
  if (view.rules().source_first != 0) return false;
  // على من يرى: behind a preposition of its own no verb tells; it was a pronoun, whoever.
  const bool governed = cue > 0 && view.token_start(cue) == cue && view.is_finite_verb(cue) &&
                        view.words[cue - 1].part == PartOfSpeech::adp &&
                        view.found(cue - 1, Finding::attachment) != nullptr;
  if (governed) return true;
  // تشددا is severity: as a verb it would want a particle before it.
  const bool asked = cue > 0 && (view.words[cue - 1].part == PartOfSpeech::part ||
                                 view.words[cue - 1].part == PartOfSpeech::sconj);
  if (features.dependent && !asked) return true;
  if (read_cue(view, found).shape != TellingShape::participle || found.words.end > cue + 1) return false;
  const bool possessed = cue + 1 < view.size() && view.words[cue + 1].part == PartOfSpeech::pron &&
                         view.words[cue + 1].token == view.words[cue].token;
  return possessed || (cue > 0 && view.words[cue - 1].part == PartOfSpeech::adp);
}

auto tells_here(const TellingView& view, const Found& found) -> bool {
  const std::uint32_t cue = found.words.start;
  if (view.words[cue].spoken) return false;
  if (is_infinitive_or_passive(view, cue) || is_noun_or_address(view, found)) return false;
  // أن يؤكد: to confirm; what may or should be said is not said.
  const bool wished = cue > 0 && view.words[cue].features.aspect == Aspect::imperfective &&
                      view.words[cue - 1].part == PartOfSpeech::sconj &&
                      view.found(cue - 1, Finding::complementiser) != nullptr;
  if (wished && view.rules().source_first == 0) return false;
  // A passive without a source of its own is hearsay, where rules know it as such.
  if (is_written_passive(view, cue) && read_cue(view, found).shape == TellingShape::verb) return false;
  return !is_inside(view, cue, Finding::saying) && !is_inside(view, cue, Finding::anonymity);
}

auto is_citing(const TellingView& view, std::uint32_t word) -> bool {
  const Found* telling = view.found(word, Finding::telling);
  return telling != nullptr && read_cue(view, *telling).shape == TellingShape::citing;
}

}  // namespace isnad
