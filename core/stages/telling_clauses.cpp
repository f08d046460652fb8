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

}  // namespace isnad
