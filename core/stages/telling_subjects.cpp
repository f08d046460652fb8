// SPDX-License-Identifier: Apache-2.0
#include "stages/telling_subjects.h"

#include "stages/noun_phrases.h"
#include "stages/telling_cues.h"
#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_apposition = 20;
/// How far a subject may stand before its verb's clause begins, in words.
constexpr std::uint32_t longest_clause = 60;

class SubjectFinder {
 public:
  SubjectFinder(const TellingView& view, WordRange cue) : view_(view), cue_(cue) {}

  auto find() -> TellingSubject {
    std::uint32_t at = view_.token_start(cue_.start);
    while (at > 0 && is_between(at - 1)) --at;
    if (at == 0) return subject_;
    if (const WordRange topic = topic_before(at); !topic.empty()) {
      subject_.source = topic;
      return subject_;
    }
    if (view_.found(at - 1, Finding::relative) != nullptr) {
      --at;
      subject_.in_relative = true;
      subject_.apart = true;
      if (at > 0 && view_.is_comma(at - 1)) {
        --at;
      } else {
        subject_.headless = at == 0 || !is_nominal(view_.words[at - 1]);
      }
    } else if (view_.is_comma(at - 1)) {
      const std::uint32_t comma = at - 1;
      subject_.apart = true;
      at = before_apposition(comma);
      if (at == 0) {
        subject_.source = leading_subject(comma);
        return subject_;
      }
      apposition_ = {at + 1, comma};
      if (is_citing(view_, at + 1)) read_cited(at + 1);
    }
    const std::uint32_t clause = clause_start(at);
    std::uint32_t start = noun_phrase_start(view_, at, clause);
    if (start >= at) return subject_;
    // On Thursday by a judge who: the time is no part of it.
    if (const Found* time = view_.found(start, Finding::time)) {
      start = time->words.end;
      while (start < at && view_.words[start].part == PartOfSpeech::adp) ++start;
      if (start >= at || noun_phrase_end(view_, start) < at) return subject_;
    }
    // The owner, Dalmatia Lines, denied: the name says more than what it explains.
    if (apposition_.end > apposition_.start && head_of(view_, {start, at}).mention == no_index &&
        head_of(view_, apposition_).mention != no_index &&
        noun_phrase_end(view_, apposition_.start) == apposition_.end) {
      start = apposition_.start;
      at = apposition_.end;
    }
    if (view_.rules().source_first == 0 && !begins_clause(start, clause)) {
      if (is_described({start, at})) {
        subject_.source = {start, at};
        subject_.in_relative = true;
      }
      return subject_;
    }
    // A conjunction parts the verb from what stands before it, but for أما … ف.
    const std::uint32_t token = view_.token_start(cue_.start);
    const bool joined = token < cue_.start && view_.words[token].part == PartOfSpeech::cconj;
    if (joined && view_.rules().source_first == 0 && !follows_connector(start)) return subject_;
    if (view_.found(start, Finding::time) != nullptr) return subject_;
    subject_.source = {start, at};
    return subject_;
  }

 private:
  [[nodiscard]] auto follows_connector(std::uint32_t start) const -> bool {
    return start > 0 && view_.found(start - 1, Finding::connector) != nullptr;
  }

  /// أما س، فقد قال: the phrase between, and its verb's clause is joined by a particle.
  [[nodiscard]] auto topic_before(std::uint32_t at) const -> WordRange {
    if (!view_.is_comma(at - 1)) return {};
    const std::uint32_t first = at > longest_apposition ? at - longest_apposition : 0;
    for (std::uint32_t start = first; start + 1 < at; ++start) {
      const Found* topic = view_.found(start, Finding::topic);
      if (topic == nullptr) continue;
      const std::uint32_t end = noun_phrase_end(view_, topic->words.end);
      if (end > topic->words.end && end + 1 >= at) return {topic->words.end, end};
    }
    return {};
  }

  static auto is_nominal(const TellingWord& word) -> bool {
    return word.mention != no_index || word.closes_quote != no_index || word.part == PartOfSpeech::noun ||
           word.part == PartOfSpeech::propn || word.part == PartOfSpeech::adj ||
           word.part == PartOfSpeech::pron;
  }

  /// Right before the verb, where verbs come first, stands somebody who is not definite: a clause that
  /// describes him, مسؤولا أكد أن.
  [[nodiscard]] auto is_described(WordRange phrase) const -> bool {
    const PhraseHead head = head_of(view_, phrase);
    // بتعليق قالت فيه: the pronoun takes it up, it is where it was said.
    const bool resumed = cue_.end + 1 < view_.size() && view_.words[cue_.end].part == PartOfSpeech::adp &&
                         view_.words[cue_.end + 1].part == PartOfSpeech::pron;
    return !resumed && phrase.end == cue_.start && view_.token_start(cue_.start) == cue_.start &&
           !head.definite && head.mention == no_index && head.describer != nullptr && can_speak(view_, head);
  }

  /// راضية التي نجحت أمس، قالت: the phrase with which the sentence begins, and a clause that describes it.
  [[nodiscard]] auto leading_subject(std::uint32_t comma) const -> WordRange {
    if (view_.rules().source_first != 0 || comma > longest_clause) return {};
    const std::uint32_t end = noun_phrase_end(view_, 0);
    return end > 0 && end < comma && view_.found(end, Finding::relative) != nullptr ? WordRange{0, end}
                                                                                    : WordRange{};
  }

  void read_cited(std::uint32_t at) {
    const std::uint32_t start = view_.found(at, Finding::telling)->words.end;
    const std::uint32_t end = noun_phrase_end(view_, start);
    if (end > start) subject_.relayed = {start, end};
  }

  [[nodiscard]] auto begins_clause(std::uint32_t start, std::uint32_t clause) const -> bool {
    std::uint32_t at = start;
    while (at > clause && (view_.words[at - 1].part == PartOfSpeech::cconj ||
                           view_.words[at - 1].part == PartOfSpeech::aux ||
                           view_.words[at - 1].part == PartOfSpeech::part)) {
      --at;
    }
    if (at == clause || view_.is_comma(at - 1)) return true;
    for (std::uint32_t first = at > 3 ? at - 3 : 0; first < at; ++first) {
      for (const Finding joint : {Finding::connector, Finding::adverbial, Finding::time}) {
        const Found* found = view_.found(first, joint);
        if (found != nullptr && found->words.end == at) return true;
      }
    }
    return at < start && view_.words[at].part == PartOfSpeech::cconj;
  }

  [[nodiscard]] auto is_between(std::uint32_t word) const -> bool {
    const auto part = view_.words[word].part;
    if (view_.words[word].mark != 0 || view_.words[word].mention != no_index) return false;
    if (part == PartOfSpeech::aux || part == PartOfSpeech::adv) return true;
    const Offset start = view_.words[word].span.start;
    if (part == PartOfSpeech::part && start > 0 && is_space(character_before(view_.document().text, start)))
      return true;
    return view_.found(word, Finding::adverbial) != nullptr ||
           view_.found(word, Finding::negation) != nullptr ||
           (part == PartOfSpeech::cconj && view_.words[word].token == view_.words[cue_.start].token);
  }

  [[nodiscard]] auto has_finite_verb(std::uint32_t from, std::uint32_t until) const -> bool {
    for (std::uint32_t at = from; at < until; ++at) {
      if (view_.is_finite_verb(at)) return true;
    }
    return false;
  }

  [[nodiscard]] auto has_relative(std::uint32_t from, std::uint32_t until) const -> bool {
    for (std::uint32_t at = from; at < until; ++at) {
      if (view_.found(at, Finding::relative) != nullptr) return true;
    }
    return false;
  }

  [[nodiscard]] auto before_apposition(std::uint32_t comma) const -> std::uint32_t {
    for (std::uint32_t at = comma; at > 0 && comma - at < longest_apposition; --at) {
      if (view_.words[at - 1].opens_quote != no_index || view_.words[at - 1].closes_quote != no_index) {
        if (view_.words[at - 1].spoken) return 0;
      }
      if (view_.is_terminal(at - 1)) return 0;
      if (view_.is_comma(at - 1)) {
        const bool nominal =
            !has_finite_verb(at, comma) || has_relative(at, comma) ||
            view_.found(at, Finding::anonymity) != nullptr || view_.found(at, Finding::relative) != nullptr ||
            view_.found(at - 1, Finding::aside) != nullptr || is_citing(view_, at) || at == comma;
        return nominal ? at - 1 : 0;
      }
    }
    return 0;
  }

  [[nodiscard]] auto clause_start(std::uint32_t word) const -> std::uint32_t {
    for (std::uint32_t at = word; at > 0 && word - at < longest_clause; --at) {
      if (view_.words[at - 1].closes_quote != no_index &&
          view_.document().quotes[view_.words[at - 1].closes_quote].scare)
        continue;
      if (view_.found(at - 1, Finding::complementiser) != nullptr) return view_.behind_token(at - 1);
      if (view_.words[at - 1].mark != 0 && !is_dash(view_.words[at - 1].mark) &&
          view_.words[at - 1].opens_quote == no_index && !is_opening_bracket(view_.words[at - 1].mark) &&
          !is_closing_bracket(view_.words[at - 1].mark) && view_.words[at - 1].mention == no_index &&
          view_.words[at - 1].mark != U'&' && view_.words[at - 1].mark != U'\'' &&
          view_.words[at - 1].mark != U'’' && view_.words[at - 1].mark != U'.') {
        return at;
      }
    }
    return word > longest_clause ? word - longest_clause : 0;
  }

  const TellingView& view_;
  WordRange cue_;
  WordRange apposition_;
  TellingSubject subject_;
};

}  // namespace

auto find_subject_before(const TellingView& view, WordRange cue) -> TellingSubject {
  return SubjectFinder(view, cue).find();
}

}  // namespace isnad
