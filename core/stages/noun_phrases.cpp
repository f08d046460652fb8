// SPDX-License-Identifier: Apache-2.0
#include "stages/noun_phrases.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_phrase = 40;
constexpr std::uint32_t longest_quoted_name = 5;
constexpr std::uint32_t longest_bracket = 8;

auto is_nominal(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::noun || part == PartOfSpeech::propn || part == PartOfSpeech::adj ||
         part == PartOfSpeech::num || part == PartOfSpeech::det || part == PartOfSpeech::x ||
         part == PartOfSpeech::sym;
}

auto is_head(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::noun || part == PartOfSpeech::propn || part == PartOfSpeech::num ||
         part == PartOfSpeech::x || part == PartOfSpeech::adj || part == PartOfSpeech::pron;
}

/// What the rules say of a describing word: `number` 0 is its kind, 1 how it goes back to somebody.
auto says(const TellingView& view, const Found* describer, std::size_t number, TermName name) -> bool {
  const TermStore& terms = view.document().terms;
  return describer != nullptr && terms.argument(terms.terms[describer->match->term], number).name == name;
}

/// Reads one phrase from left to right.
class PhraseReader {
 public:
  PhraseReader(const TellingView& view, std::uint32_t start, bool attached = false)
      : view_(view), start_(start), at_(start), attached_(attached) {}

  auto end() -> std::uint32_t {
    while (at_ < view_.size() && at_ < start_ + longest_phrase && step()) {
    }
    return head_ ? at_ : start_;
  }

 private:
  auto step() -> bool {
    const TellingWord& word = view_.words[at_];
    if (at_ > start_ && view_.found(at_, Finding::time) != nullptr) return false;
    if (const Found* found = view_.found(at_, Finding::anonymity); found != nullptr && head_)
      return take(found->words.end);
    if (word.mention != no_index) return take_mention();
    if (const Found* again = view_.found(at_, Finding::emphasis); again != nullptr)
      return take(again->words.end);
    if (is_share()) return take(view_.found(at_, Finding::quantity)->words.end);
    if (word.opens_quote != no_index) return take_quoted();
    if (is_opening_bracket(word.mark) && head_) return take_bracket();
    if (view_.is_comma(at_) && head_) return take_anonymity();
    if (word.mark != 0) return take_joint();
    if (const Found* joint = view_.found(at_, Finding::attachment);
        joint != nullptr && head_ && joint->words.end > at_ + 1) {
      return take_attachment(joint->words.end);  // close to
    }
    if (view_.found(at_, Finding::telling) != nullptr ||
        view_.found(at_, Finding::complementiser) != nullptr ||
        (head_ && view_.found(at_, Finding::saying) != nullptr)) {
      return false;
    }
    switch (word.part) {
      case PartOfSpeech::pron:
        return take_pronoun();
      case PartOfSpeech::cconj:
        return take_conjunction();
      case PartOfSpeech::adp:
        return take_attachment(at_ + 1);
      case PartOfSpeech::part:
        if (head_) return is_joined() ? take(at_ + 1) : false;  // the 's of a genitive
        return is_followed_by_noun() ? take(at_ + 1) : false;   // غير المغاربة
      case PartOfSpeech::adv:
        return !head_ && at_ + 1 < view_.size() && is_nominal(view_.words[at_ + 1].part) ? take(at_ + 1)
                                                                                         : false;
      default:
        break;
    }
    if (word.part == PartOfSpeech::verb) {
      // Participles stand like adjectives.
      const bool participle = word.features.verb_form == VerbForm::participle;
      return participle && at_ + 1 < view_.size() && is_nominal(view_.words[at_ + 1].part) ? take(at_ + 1)
                                                                                           : false;
    }
    if (!is_nominal(word.part)) return false;
    if (person_ && word.part != PartOfSpeech::propn && word.part != PartOfSpeech::adj) return false;
    if (head_ && word.part == PartOfSpeech::det) return false;
    const bool noun = word.part == PartOfSpeech::noun || word.part == PartOfSpeech::propn;
    if (noun && head_ && view_.rules().heads_last == 0) {
      // A definite noun is joined to nothing behind it; what follows is another phrase, or the title of a
      // name.
      const bool definite = word.features.state == NounState::definite;
      const bool describes = definite && word.features.verb_form == VerbForm::participle;
      if (!describes && closed_ && (definite || word.part == PartOfSpeech::noun) &&
          (attached_ || !leads_to_person()))
        return false;
    }
    // An adjective agrees with its noun; one that does not begins another phrase.
    const bool bare = word.features.state != NounState::definite;
    if (word.part == PartOfSpeech::adj && view_.rules().heads_last == 0 && closed_ && bare) return false;
    const bool several = word.features.number == GrammaticalNumber::plural;
    if (word.part == PartOfSpeech::adj && view_.rules().heads_last == 0 && several && head_ && single_)
      return false;
    if (noun)
      single_ = word.features.number != GrammaticalNumber::plural &&
                word.features.number != GrammaticalNumber::dual;
    if (noun) closed_ = word.features.state == NounState::definite;
    head_ = head_ || is_head(word.part);
    return take(at_ + 1);
  }

  /// A title, with a person's name close behind.
  [[nodiscard]] auto leads_to_person() const -> bool {
    constexpr std::uint32_t longest_title = 5;
    for (std::uint32_t at = at_ + 1; at < view_.size() && at <= at_ + longest_title; ++at) {
      const TellingWord& word = view_.words[at];
      if (word.mention != no_index) return view_.document().mentions[word.mention].type == NameType::person;
      if (word.mark != 0 || !is_nominal(word.part)) return false;
    }
    return false;
  }

  auto take(std::uint32_t next) -> bool {
    at_ = next;
    return true;
  }

  /// 40% من السكان: the preposition behind a figure brings who is counted.
  [[nodiscard]] auto is_share() -> bool {
    const Found* figure = view_.found(at_, Finding::quantity);
    if (head_ || figure == nullptr || figure->words.end >= view_.size()) return false;
    const std::uint32_t end = figure->words.end;
    head_ = view_.found(end, Finding::partitive) != nullptr;
    return head_;
  }

  [[nodiscard]] auto is_followed_by_noun() const -> bool {
    return at_ + 1 < view_.size() && is_head(view_.words[at_ + 1].part) &&
           view_.words[at_ + 1].token != view_.words[at_].token &&
           view_.words[at_ + 1].features.state == NounState::definite;
  }

  [[nodiscard]] auto is_joined() const -> bool {
    return at_ > 0 && view_.words[at_].span.start == view_.words[at_ - 1].span.end;
  }

  auto take_mention() -> bool {
    const std::uint32_t mention = view_.words[at_].mention;
    const bool person = view_.document().mentions[mention].type == NameType::person;
    if (person_) return false;  // behind a person's name another phrase begins
    // المتحدث باسم الرئيس فلان: whose spokesman he is.
    const bool titled =
        at_ > start_ && says(view_, view_.found(at_ - 1, Finding::describer), 0, TermName::role);
    if (closed_ && attached_ && person && !titled) return false;
    while (at_ < view_.size() && view_.words[at_].mention == mention) ++at_;
    head_ = true;
    person_ = person_ || person;
    closed_ = true;
    return true;
  }

  /// A name in quotation marks behind its head: صحيفة «الساحل».
  auto take_quoted() -> bool {
    const std::uint32_t quote = view_.words[at_].opens_quote;
    if (!head_ && (at_ > start_ || !view_.document().quotes[quote].scare)) return false;
    std::uint32_t next = at_ + 1;
    while (next < view_.size() && view_.words[next].closes_quote != quote &&
           next - at_ <= longest_quoted_name)
      ++next;
    if (next >= view_.size() || view_.words[next].closes_quote != quote) return false;
    for (std::uint32_t inside = at_ + 1; inside < next; ++inside) {
      if (view_.is_finite_verb(inside) || view_.is_terminal(inside) || view_.is_comma(inside)) return false;
    }
    head_ = true;
    closed_ = true;
    return take(next + 1);
  }

  auto take_bracket() -> bool {
    std::uint32_t next = at_ + 1;
    while (next < view_.size() && next - at_ <= longest_bracket &&
           !is_closing_bracket(view_.words[next].mark))
      ++next;
    return next < view_.size() && is_closing_bracket(view_.words[next].mark) ? take(next + 1) : false;
  }

  auto take_anonymity() -> bool {
    const Found* found = view_.found(at_ + 1, Finding::anonymity);
    return found != nullptr ? take(found->words.end) : false;
  }

  /// Hyphens and stops inside of words: the Eindhoven-based chipmaker.
  auto take_joint() -> bool {
    const char32_t mark = view_.words[at_].mark;
    const bool inside = is_joined() && at_ + 1 < view_.size() &&
                        view_.words[at_ + 1].span.start == view_.words[at_].span.end &&
                        view_.words[at_ + 1].mark == 0;
    return head_ && (is_dash(mark) || mark == U'&' || mark == U'/' || mark == U'’' || mark == U'\'') &&
                   (inside || mark == U'&' || mark == U'’')
               ? take(at_ + 1)
               : false;
  }

  auto take_pronoun() -> bool {
    if (head_) return is_joined() ? take(at_ + 1) : false;  // of a possessor: كتلته
    const bool possessive = at_ + 1 < view_.size() && is_nominal(view_.words[at_ + 1].part) &&
                            view_.words[at_ + 1].part != PartOfSpeech::det && view_.rules().heads_last != 0 &&
                            view_.found(at_ + 1, Finding::telling) == nullptr;
    if (!possessive) {
      if (at_ > start_) return false;
      // هذا الصدد: a demonstrative before its noun.
      const bool demonstrative = view_.rules().heads_last == 0 && !is_joined() && at_ + 1 < view_.size() &&
                                 is_head(view_.words[at_ + 1].part) &&
                                 view_.words[at_ + 1].features.state == NounState::definite;
      if (demonstrative) return take(at_ + 1);
      head_ = true;
      ++at_;
      return false;
    }
    return take(at_ + 1);
  }

  /// A and B, where B goes on as a noun phrase of the same kind.
  auto take_conjunction() -> bool {
    if (!head_ || at_ + 1 >= view_.size()) return false;
    const TellingWord& next = view_.words[at_ + 1];
    const bool nominal = next.mention != no_index || next.part == PartOfSpeech::noun ||
                         next.part == PartOfSpeech::propn || next.part == PartOfSpeech::adj;
    if (!nominal || view_.found(at_ + 1, Finding::telling) != nullptr) return false;
    person_ = false;
    closed_ = false;
    return take(at_ + 1);
  }

  /// `start`: behind the preposition.
  auto take_attachment(std::uint32_t start) -> bool {
    if (!head_ || start >= view_.size() || view_.found(at_, Finding::attachment) == nullptr) return false;
    // Behind a person's name a preposition goes with the verb, where verbs come first.
    if (person_ && view_.rules().source_first == 0) return false;
    for (const Finding other : {Finding::telling, Finding::complementiser, Finding::adverbial}) {
      if (view_.found(at_, other) != nullptr) return false;
    }
    if (view_.found(start, Finding::time) != nullptr ||
        view_.found(start, Finding::complementiser) != nullptr)
      return false;
    std::uint32_t inside = start;
    if (view_.words[inside].part == PartOfSpeech::det) ++inside;
    const bool listens =
        view_.found(inside, Finding::listener) != nullptr && view_.found(at_, Finding::toward) != nullptr;
    if (view_.found(inside, Finding::venue) != nullptr || listens) return false;
    const std::uint32_t end = PhraseReader(view_, start, true).end();
    if (end <= start || is_manner(start, end)) return false;
    closed_ = true;
    return take(end);
  }

  /// بسخرية: one bare noun before a mark says how, not who.
  [[nodiscard]] auto is_manner(std::uint32_t start, std::uint32_t end) const -> bool {
    const TellingWord& word = view_.words[start];
    const bool bare =
        word.features.state != NounState::definite && word.features.state != NounState::possessed;
    return view_.rules().heads_last == 0 && end == start + 1 && word.mention == no_index && bare &&
           word.token == view_.words[at_].token && (end >= view_.size() || view_.words[end].mark != 0) &&
           view_.found(start, Finding::describer) == nullptr;
  }

  const TellingView& view_;
  std::uint32_t start_;
  std::uint32_t at_;
  bool head_ = false;
  bool person_ = false;
  bool attached_;        ///< the phrase stands behind a preposition of another one
  bool single_ = false;  ///< the last noun is one person or thing
  bool closed_ = false;  ///< no noun can be joined to the last one
};

}  // namespace

auto noun_phrase_end(const TellingView& view, std::uint32_t start) -> std::uint32_t {
  return start < view.size() ? PhraseReader(view, start).end() : start;
}

auto noun_phrase_start(const TellingView& view, std::uint32_t end, std::uint32_t limit) -> std::uint32_t {
  const std::uint32_t first = end > limit + longest_phrase ? end - longest_phrase : limit;
  for (std::uint32_t start = first; start < end; ++start) {
    const TellingWord& word = view.words[start];
    if (word.part == PartOfSpeech::adp || word.part == PartOfSpeech::cconj) continue;
    // A phrase begins with its first word: not inside of a name, not inside of another phrase.
    if (start > first && word.mention != no_index && view.words[start - 1].mention == word.mention) continue;
    if (noun_phrase_end(view, start) >= end) return start;
  }
  return end;
}

auto is_standard(const TellingView& view, const PhraseHead& head) -> bool {
  // عدد من السكان: not a number, but some people.
  const bool some = head.word != no_index && view.found(head.word + 1, Finding::partitive) != nullptr;
  return !some && says(view, head.describer, 0, TermName::none);
}

auto can_speak(const TellingView& view, const PhraseHead& head) -> bool {
  if (head.word == no_index) return !head.quoted.empty();
  const PartOfSpeech part = view.words[head.word].part;
  const bool people = view.words[head.word].features.human && part == PartOfSpeech::noun;
  return head.mention != no_index || head.counted || people ||
         (head.describer != nullptr && !is_standard(view, head)) || part == PartOfSpeech::pron ||
         part == PartOfSpeech::propn;
}

auto has_words(const TellingView& view, const PhraseHead& head) -> bool {
  return can_speak(view, head) || says(view, head.describer, 1, TermName::document);
}

auto is_oblique(const TellingView& view, WordRange phrase) -> bool {
  const PhraseHead head = head_of(view, phrase);
  // Behind بعض and the like the genitive says nothing.
  return head.word == phrase.start && head.mention == no_index && view.words[head.word].features.oblique;
}

auto head_of(const TellingView& view, WordRange phrase) -> PhraseHead {
  PhraseHead head;
  bool attached = false;
  std::uint32_t attached_end = phrase.end;
  std::uint32_t person = no_index;
  std::uint32_t first_mention = no_index;
  for (std::uint32_t at = phrase.start; at < phrase.end; ++at) {
    const TellingWord& word = view.words[at];
    if (is_opening_bracket(word.mark)) break;
    if (word.opens_quote != no_index && head.quoted.empty()) {
      std::uint32_t close = at + 1;
      while (close < phrase.end && view.words[close].closes_quote != word.opens_quote) ++close;
      head.quoted = {at + 1, close};
    }
    if (view.found(at, Finding::anonymity) != nullptr) break;
    const bool joins = word.part == PartOfSpeech::adp ||
                       (word.part == PartOfSpeech::part && view.found(at, Finding::attachment) != nullptr);
    if (joins && word.mention == no_index && head.word != no_index) {
      attached = true;
      // مبعوث المنظمة إلى البلاد فلان: behind what goes with the preposition the name of the first follows.
      if (view.rules().heads_last == 0) attached_end = PhraseReader(view, at + 1, true).end();
    }
    // Nally's brother Declan: who owns is not who is meant.
    if (person != no_index && word.part == PartOfSpeech::part && at > 0 &&
        view.words[at - 1].mention == person)
      person = no_index;
    if (word.mention != no_index && view.document().mentions[word.mention].type == NameType::person &&
        person == no_index && (!attached || at >= attached_end)) {
      person = word.mention;
    }
    if (attached && head.word != no_index) continue;
    if (view.found(at, Finding::emphasis) != nullptr) {
      head.definite = true;
      continue;
    }
    // هذا التقرير: it is the report that is meant.
    const bool points = word.part == PartOfSpeech::pron && view.rules().heads_last == 0 &&
                        at + 1 < phrase.end && view.words[at + 1].part != PartOfSpeech::pron;
    if (points) {
      head.definite = true;
      continue;
    }
    if (word.mention != no_index && first_mention == no_index) first_mention = word.mention;
    if (word.mark != 0 || word.part == PartOfSpeech::det || word.part == PartOfSpeech::part) {
      if (word.part == PartOfSpeech::det && word.features.state == NounState::definite) head.definite = true;
      continue;
    }
    const bool nominal = word.mention != no_index || word.part == PartOfSpeech::noun ||
                         word.part == PartOfSpeech::propn || word.part == PartOfSpeech::adj ||
                         word.part == PartOfSpeech::pron;
    if (!nominal) continue;
    const bool better =
        view.rules().heads_last != 0 && (word.part != PartOfSpeech::adj || word.mention != no_index);
    if (head.word == no_index || better) head.word = at;
  }
  const Found* figure = view.found(phrase.start, Finding::quantity);
  head.counted = figure != nullptr && view.found(figure->words.end, Finding::partitive) != nullptr;
  if (head.word == no_index) return head;
  if (person != no_index) {
    head.mention = person;
  } else if (view.words[head.word].mention != no_index) {
    head.mention = view.words[head.word].mention;
  }
  head.describer = view.found(head.word, Finding::describer);
  const NounState state = view.words[head.word].features.state;
  head.definite = head.definite || state == NounState::definite || state == NounState::possessed;
  // صحيفة الساحل: what kind of thing it is, and its name.
  if (head.mention == no_index && first_mention != no_index && head.describer != nullptr &&
      view.document().mentions[first_mention].type != NameType::place) {
    const bool body = says(view, head.describer, 0, TermName::media) ||
                      says(view, head.describer, 0, TermName::organisation);
    if (body) head.mention = first_mention;
  }
  return head;
}

}  // namespace isnad
