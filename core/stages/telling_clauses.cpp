// SPDX-License-Identifier: Apache-2.0
#include "stages/telling_clauses.h"

#include <algorithm>

#include "stages/noun_phrases.h"

namespace isnad {

auto has_clause(const TellingView& view, std::uint32_t at) -> bool {
  std::uint32_t next = std::max(noun_phrase_end(view, at), at + 1);
  for (; next < view.size(); ++next) {
    const TellingWord& word = view.words[next];
    const bool verb = word.part == PartOfSpeech::verb || word.part == PartOfSpeech::aux;
    if (verb && word.mention == no_index) return true;
    if (const Found* time = view.found(next, Finding::time)) {
      next = time->words.end - 1;
      continue;
    }
    if (word.part == PartOfSpeech::adv || view.found(next, Finding::negation) != nullptr ||
        word.opens_quote != no_index || view.found(next, Finding::adverbial) != nullptr) {
      continue;
    }
    if (view.found(next, Finding::relative) != nullptr) return true;
    if (view.is_comma(next)) {
      const bool relative = view.found(next + 1, Finding::relative) != nullptr;
      if (relative || noun_phrase_end(view, next + 1) > next + 1) {
        if (!relative) next = noun_phrase_end(view, next + 1) - 1;
        if (relative) return true;
        continue;
      }
    }
    return false;
  }
  return false;
}

auto quote_ending_before(const TellingView& view, std::uint32_t word) -> std::uint32_t {
  constexpr std::uint32_t longest_gap = 3;  // words that belong to the subject and were not taken for it
  std::uint32_t gap = 0;
  bool marked = false;
  while (word > 0) {
    --word;
    const TellingWord& here = view.words[word];
    if (here.closes_quote != no_index) return here.closes_quote;
    if (here.mark == 0 && marked) break;
    marked = marked || here.mark != 0;
    if (marked) continue;
    const bool subject =
        !view.is_finite_verb(word) && here.part != PartOfSpeech::cconj && here.part != PartOfSpeech::pron;
    if (!subject || ++gap > longest_gap) break;
  }
  return no_index;
}

auto listener_end(const TellingView& view, std::uint32_t at, std::uint32_t end) -> std::uint32_t {
  for (std::uint32_t word = at + 1; word < end; ++word) {
    const auto part = view.words[word].part;
    if ((part == PartOfSpeech::det || part == PartOfSpeech::pron) &&
        view.words[word - 1].part != PartOfSpeech::adp)
      return word;
  }
  return end;
}

auto is_over(const TellingView& view, std::uint32_t at) -> bool {
  while (at < view.size() && view.words[at].mark != 0 && view.words[at].opens_quote == no_index) ++at;
  return at >= view.size();
}

auto has_predicate(const TellingView& view, std::uint32_t from, std::uint32_t until) -> bool {
  for (std::uint32_t at = from; at < until; ++at) {
    if (view.words[at].spoken) continue;
    if (view.found(at, Finding::relative) != nullptr) {
      while (at < until && !view.is_comma(at)) ++at;
      continue;
    }
    if (view.is_finite_verb(at)) return true;
  }
  return false;
}

auto boundary_before(const TellingView& view, std::uint32_t lead) -> std::uint32_t {
  std::uint32_t at = lead;
  while (at > 0) {
    const TellingWord& word = view.words[at - 1];
    if ((word.part == PartOfSpeech::cconj || word.part == PartOfSpeech::aux) && word.mark == 0) {
      --at;
      continue;
    }
    if (word.part == PartOfSpeech::adv && at < lead && view.found(at, Finding::connector) != nullptr) {
      --at;  // shortly after
      continue;
    }
    // لكنه: the pronoun goes with the connector.
    if (word.part == PartOfSpeech::pron && at > 1 && view.words[at - 2].token == word.token) {
      const std::uint32_t start = view.token_start(at - 1);
      if (view.found(start, Finding::connector) != nullptr || view.words[start].part == PartOfSpeech::cconj) {
        at = start;
        continue;
      }
    }
    bool moved = false;
    for (std::uint32_t start = at > 3 ? at - 3 : 0; start < at; ++start) {
      const Found* connector = view.found(start, Finding::connector);
      const Found* adverbial = view.found(start, Finding::adverbial);
      const Found* time = view.found(start, Finding::time);
      for (const Found* found : {connector, adverbial, time}) {
        if (found != nullptr && found->words.end == at) {
          at = start;
          moved = true;
          break;
        }
      }
      if (moved) break;
    }
    if (!moved) break;
  }
  return at;
}

auto only_circumstances(const TellingView& view, std::uint32_t from, std::uint32_t until) -> bool {
  std::uint32_t at = from;
  while (at < until) {
    const TellingWord& word = view.words[at];
    const Found* skip = nullptr;
    for (const Finding small : {Finding::time, Finding::adverbial, Finding::venue, Finding::negation}) {
      if (const Found* found = view.found(at, small); found != nullptr && found->words.end <= until)
        skip = found;
    }
    if (skip != nullptr) {
      at = skip->words.end;
    } else if (word.part == PartOfSpeech::adp && at + 1 < until &&
               view.words[at + 1].opens_quote != no_index) {
      const std::uint32_t quote = view.words[at + 1].opens_quote;
      while (at < until && view.words[at].closes_quote != quote) ++at;
      at = std::max(at + 1, std::min(until, noun_phrase_end(view, at + 1)));
    } else if (word.part == PartOfSpeech::adp) {
      at = std::max(at + 1, std::min(until, noun_phrase_end(view, at + 1)));
    } else if (view.is_comma(at) || word.part == PartOfSpeech::adv || word.part == PartOfSpeech::part ||
               word.part == PartOfSpeech::aux || word.part == PartOfSpeech::pron ||
               word.part == PartOfSpeech::cconj) {
      ++at;
    } else {
      return false;
    }
  }
  return true;
}

auto main_clause(const TellingView& view, std::uint32_t behind, std::uint32_t end) -> std::uint32_t {
  if (view.rules().source_first != 0) return behind;
  for (std::uint32_t at = behind; at + 2 < end; ++at) {
    if (view.is_terminal(at) || has_predicate(view, at, at + 1)) return behind;
    const bool particle = view.words[at + 1].part == PartOfSpeech::part ||
                          view.words[at + 1].part == PartOfSpeech::x ||
                          view.words[at + 1].part == PartOfSpeech::cconj;
    const bool joined = particle && view.words[at + 2].token == view.words[at + 1].token &&
                        view.found(at + 2, Finding::complementiser) != nullptr;
    if (view.is_comma(at) && joined) return at;
  }
  return behind;
}

auto starts_clause(const TellingView& view, std::uint32_t word) -> bool {
  return word >= view.size() || view.words[word].part == PartOfSpeech::cconj ||
         view.found(word, Finding::connector) != nullptr;
}

auto starts_figure(const TellingView& view, std::uint32_t word) -> bool {
  return view.found(word, Finding::quantity) != nullptr ||
         (word < view.size() && view.words[word].part == PartOfSpeech::adv &&
          view.found(word + 1, Finding::quantity) != nullptr);
}

}  // namespace isnad
