// SPDX-License-Identifier: Apache-2.0
#include "stages/telling_frames.h"

#include <algorithm>

#include "stages/noun_phrases.h"
#include "stages/telling_clauses.h"
#include "stages/telling_cues.h"
#include "stages/telling_subjects.h"
#include "text/characters.h"

namespace isnad {
namespace {

/// How far behind a cue its content may begin, in words.
constexpr std::uint32_t longest_reach = 60;
constexpr std::uint32_t longest_clause = 20;

class FrameReader {
 public:
  FrameReader(const TellingView& view, TellingFrame frame)
      : view_(view), frame_(std::move(frame)), source_first_(view.rules().source_first != 0) {}

  auto read() -> TellingFrame {
    frame_.lead = view_.token_start(frame_.cue.start);
    frame_.end = frame_.cue.end;
    look_before();
    switch (frame_.shape) {
      case TellingShape::according:
      case TellingShape::citing:
        read_according();
        break;
      case TellingShape::hearsay:
        if (frame_.takes_that) {
          read_right();
        } else {
          frame_.content = ContentKind::host;
        }
        break;
      default:
        if (source_first_ || frame_.shape != TellingShape::participle) find_source_before();
        tags_quote_ = ends_quote(quote_ending_before(view_, first_word()));
        read_right();
        if (frame_.takes_target && frame_.content == ContentKind::clause && !frame_.source.empty() &&
            !frame_.source_before && !target_found_) {
          frame_.source = {};  // "described the decision as": the one phrase is what it is said of
        }
        if (frame_.content == ContentKind::none || frame_.content == ContentKind::phrase)
          find_content_before();
        break;
    }
    if (frame_.source_before) frame_.lead = std::min(frame_.lead, frame_.source.start);
    return frame_;
  }

 private:
  [[nodiscard]] auto first_word() const -> std::uint32_t {
    return frame_.source_before ? std::min(frame_.source.start, frame_.lead) : frame_.lead;
  }

  /// True for a quotation that is speech, so that a cue behind it is its tag.
  [[nodiscard]] auto ends_quote(std::uint32_t quote) const -> bool {
    return quote != no_index && !view_.document().quotes[quote].scare;
  }

  /// Negation, conjunction, and whether a quotation has just ended.
  void look_before() {
    const std::uint32_t first = frame_.lead;
    for (std::uint32_t back = 1; back <= 3 && back <= frame_.cue.start; ++back) {
      const std::uint32_t at = frame_.cue.start - back;
      if (view_.found(at, Finding::negation) != nullptr || view_.words[at].features.negative)
        frame_.negated = true;
      if (view_.words[at].mark != 0 || view_.found(at, Finding::complementiser) != nullptr) break;
    }
    frame_.coordinated = first < frame_.cue.start && view_.words[first].part == PartOfSpeech::cconj;
    if (first > 0 && view_.words[first - 1].part == PartOfSpeech::cconj) frame_.coordinated = true;
  }

  /// A closing mark before `word`, with nothing but marks between.
  void read_according() {
    std::uint32_t at = frame_.cue.end;
    // وفقا له: the pronoun is written together with the cue.
    const std::uint32_t end = noun_phrase_end(view_, at);
    if (end > at) {
      frame_.source = {at, end};
      frame_.end = end;
      pass_relative_clause();
    } else if (at < view_.size() && view_.words[at].part == PartOfSpeech::pron) {
      frame_.source = {at, at + 1};
      frame_.end = at + 1;
    }
    frame_.content = ContentKind::host;
    // كما أكد الوزير أن: a content clause makes it a telling of its own.
    const Found* verb = nullptr;
    for (std::uint32_t word = frame_.cue.start; word < frame_.cue.end; ++word) {
      if (const Found* inside = view_.found(word, Finding::telling);
          inside != nullptr && inside->words.start > frame_.cue.start)
        verb = inside;
    }
    if (verb != nullptr) {
      TellingFrame telling = read_cue(view_, *verb);
      telling.cue = frame_.cue;
      telling.match = frame_.match;
      if (telling.shape == TellingShape::according || telling.shape == TellingShape::hearsay) return;
      FrameReader reader(view_, telling);
      telling = reader.read();
      if (telling.content == ContentKind::clause || telling.content == ContentKind::quote) {
        frame_ = telling;
        return;
      }
      frame_.force = telling.force;
      if (!telling.source.empty()) {
        frame_.source = telling.source;
        frame_.end = std::max(frame_.end, telling.source.end);
      }
    }
  }

  /// A report that someone has seen, …: the clause up to the comma belongs to the source.
  void pass_relative_clause() {
    const std::uint32_t at = frame_.end;
    if (at >= view_.size() || !(view_.is_finite_verb(at) || view_.found(at, Finding::relative) != nullptr))
      return;
    if (head_of(view_, frame_.source).definite && view_.found(at, Finding::relative) == nullptr) return;
    for (std::uint32_t word = at; word < view_.size() && word < at + longest_clause; ++word) {
      if (view_.is_comma(word)) {
        frame_.end = word;
        return;
      }
    }
  }

  /// The part of a word order that is left of the cue: who speaks.
  /// Where verbs come first, only what begins its clause is a subject before its verb.
  /// Words between a subject and its verb: auxiliaries, particles, adverbs, times.
  /// X, citing Y, said.
  /// X, chief executive, said: where X ends.
  void find_source_before() {
    const TellingSubject subject = find_subject_before(view_, frame_.cue);
    frame_.in_relative = subject.in_relative;
    frame_.relayed = subject.relayed;
    if (subject.source.empty()) return;
    frame_.source = subject.source;
    frame_.source_before = true;
  }

  /// What follows the cue: subject, listener, place, time, until the content begins.
  void read_right() {
    std::uint32_t at = frame_.cue.end;
    const std::uint32_t limit = std::min(view_.size(), frame_.cue.end + longest_reach);
    bool clause_passed = false;
    while (at < limit && frame_.content == ContentKind::none) {
      const std::uint32_t next = step(at, clause_passed);
      if (next <= at) break;
      at = next;
      if (frame_.content == ContentKind::none && !clause_passed) frame_.end = std::max(frame_.end, tail_);
    }
  }

  /// Where to go on; `at` to stop.
  auto step(std::uint32_t at, bool& clause_passed) -> std::uint32_t {
    const TellingWord& word = view_.words[at];
    if (word.opens_quote != no_index) {
      const std::uint32_t phrase =
          frame_.source.empty() || frame_.source.end == at ? at : noun_phrase_end(view_, at);
      if (phrase > at && frame_.takes_addressee && frame_.addressee.empty() && follows_content(phrase)) {
        frame_.addressee = {at, phrase};
        return phrase;
      }
      if (!may_begin_quote(at)) {
        return behind_quote(at);
      }
      return begin(ContentKind::quote, at);
    }
    if (const Found* that = view_.found(at, Finding::complementiser)) {
      if (!frame_.takes_that) return at;
      if (source_first_) {
        // "that" before a verb is who or which; behind "said the minister" no clause follows.
        const bool relative = view_.is_finite_verb(that->words.end) && view_.words[at - 1].mark == 0;
        const bool inverted = !frame_.source.empty() && !frame_.source_before;
        if (relative || inverted) {
          clause_passed = true;
          return that->words.end;
        }
      }
      return begin(ContentKind::clause, view_.behind_token(that->words.end - 1));
    }
    if (view_.is_terminal(at)) return at;
    if (view_.is_colon(at)) {
      if (at + 1 < view_.size() && view_.words[at + 1].opens_quote != no_index) return at + 1;
      return begin(ContentKind::clause, at + 1);
    }
    if (const Found* anonymity = view_.found(at, Finding::anonymity)) {
      if (frame_.source.end == at || (at > 0 && frame_.source.end == at - 1))
        frame_.source.end = anonymity->words.end;
      tail_ = anonymity->words.end;
      return anonymity->words.end;
    }
    if (const Found* telling = view_.found(at, Finding::telling)) return pass_telling(at, *telling);
    if (const Found* time = view_.found(at, Finding::time)) {
      frame_.time = view_.span(time->words);
      tail_ = time->words.end;
      return time->words.end;
    }
    for (const Finding small : {Finding::saying, Finding::adverbial}) {
      if (const Found* found = view_.found(at, small)) {
        tail_ = found->words.end;
        return found->words.end;
      }
    }
    if (view_.is_comma(at)) return at + 1;
    if (is_opening_bracket(word.mark)) {
      return behind_bracket(at);
    }
    if (view_.found(at, Finding::relative) != nullptr &&
        word.span.start == view_.words[view_.token_start(at)].span.start) {
      const bool bare = source_first_ && frame_.takes_bare && !frame_.source.empty() && !tags_quote_;
      if (bare && !view_.is_comma(at - 1)) return begin_bare(at);
      clause_passed = true;
      return at + 1;
    }
    switch (word.part) {
      case PartOfSpeech::adp:
      case PartOfSpeech::sconj:
        return pass_preposition(at, clause_passed);
      case PartOfSpeech::cconj: {
        const bool joins_clause = at + 1 < view_.size() && view_.is_finite_verb(at + 1);
        return joins_clause && !source_first_ &&
                       word.span.start == view_.words[view_.token_start(at)].span.start
                   ? at
                   : at + 1;
      }
      case PartOfSpeech::part:
        if (view_.found(at, Finding::attachment) != nullptr) return pass_preposition(at, clause_passed);
        return at + 1;
      case PartOfSpeech::adv:
        return at + 1;
      default:
        break;
    }
    if (view_.is_finite_verb(at)) {
      clause_passed = true;
      return source_first_ && !view_.is_comma(at > 0 ? at - 1 : 0) && frame_.addressee.empty() &&
                     frame_.source.empty()
                 ? at
                 : at + 1;
    }
    if (word.part == PartOfSpeech::pron && !source_first_) return at + 1;  // أبلغه
    return pass_phrase(at, clause_passed);
  }

  [[nodiscard]] auto behind_quote(std::uint32_t at) const -> std::uint32_t {
    const std::uint32_t quote = view_.words[at].opens_quote;
    const std::uint32_t limit = std::min(view_.size(), at + longest_reach);
    while (at < limit && view_.words[at].closes_quote != quote) ++at;
    return at + 1;
  }

  [[nodiscard]] auto behind_bracket(std::uint32_t at) const -> std::uint32_t {
    const std::uint32_t limit = std::min(view_.size(), at + longest_reach);
    while (at < limit && !is_closing_bracket(view_.words[at].mark)) ++at;
    return at + 1;
  }

  /// Speech stands behind the cue, its source or listener, or a mark; not inside of another phrase.
  [[nodiscard]] auto may_begin_quote(std::uint32_t at) const -> bool {
    const bool term = view_.document().quotes[view_.words[at].opens_quote].scare;
    const bool next = at == frame_.cue.end || at == tail_ || view_.words[at - 1].mark != 0;
    return next && !term;
  }

  auto begin(ContentKind kind, std::uint32_t start) -> std::uint32_t {
    frame_.content = kind;
    frame_.content_start = start;
    return start;
  }

  /// Another cue before the content: whom is quoted (نقلا عن), or a clause of its own.
  auto pass_telling(std::uint32_t at, const Found& telling) -> std::uint32_t {
    const TellingFrame other = read_cue(view_, telling);
    const bool relays = other.shape == TellingShape::citing;
    if (relays && frame_.relayed.empty()) {
      const std::uint32_t end = noun_phrase_end(view_, telling.words.end);
      if (end > telling.words.end) {
        frame_.relayed = {telling.words.end, end};
        tail_ = end;
        return end;
      }
    }
    if (other.shape == TellingShape::hearsay && !other.takes_that) return telling.words.end;
    if (source_first_ && frame_.takes_bare && !frame_.source.empty() && at == frame_.cue.end)
      return begin_bare(at);
    return at;
  }

  /// English: content without "that".
  auto begin_bare(std::uint32_t at) -> std::uint32_t { return begin(ContentKind::clause, at); }

  [[nodiscard]] auto follows_content(std::uint32_t at) const -> bool {
    return at < view_.size() && (view_.found(at, Finding::complementiser) != nullptr || view_.is_colon(at) ||
                                 view_.words[at].opens_quote != no_index);
  }

  [[nodiscard]] auto is_listed(std::uint32_t preposition) const -> bool {
    return std::any_of(frame_.prepositions.begin(), frame_.prepositions.end(),
                       [&](const std::string& listed) { return view_.reads(preposition, listed); });
  }

  auto pass_preposition(std::uint32_t at, bool& clause_passed) -> std::uint32_t {
    std::uint32_t inside = at + 1;
    while (
        inside < view_.size() &&
        (view_.words[inside].part == PartOfSpeech::det || view_.words[inside].part == PartOfSpeech::pron) &&
        view_.found(inside, Finding::venue) == nullptr) {
      ++inside;
    }
    const std::uint32_t end = std::max(noun_phrase_end(view_, at + 1), at + 1);
    if (frame_.shape == TellingShape::relay && is_listed(at) && frame_.relayed.empty() && end > at + 1) {
      frame_.relayed = {at + 1, end};
      tail_ = end;
      return end;
    }
    if (view_.found(inside, Finding::venue) != nullptr && frame_.venue.empty()) {
      const std::uint32_t venue_end = std::max(noun_phrase_end(view_, inside), inside + 1);
      frame_.venue = {at, venue_end};
      tail_ = venue_end;
      return venue_end;
    }
    const bool listens = view_.found(inside, Finding::listener) != nullptr ||
                         (end > at + 1 && view_.words[at + 1].mention != no_index && !frame_.source.empty());
    if (listens && frame_.addressee.empty() && !is_listed(at)) {
      frame_.addressee = {at + 1, end};
      tail_ = end;
      return end;
    }
    if (is_listed(at) && frame_.shape != TellingShape::relay && end > at + 1 && (!clause_passed) &&
        !comes_that(end)) {
      if (view_.words[at + 1].opens_quote != no_index) return begin(ContentKind::quote, at + 1);
      return begin(ContentKind::phrase, at + 1);
    }
    return end;
  }

  /// A complementiser, colon or opening mark still comes before another cue or the sentence's end.
  [[nodiscard]] auto comes_that(std::uint32_t at) const -> bool {
    const std::uint32_t limit = std::min(view_.size(), frame_.cue.end + longest_reach);
    for (; at < limit; ++at) {
      if (view_.found(at, Finding::telling) != nullptr || view_.is_terminal(at) || view_.is_comma(at))
        return false;
      if (view_.found(at, Finding::complementiser) != nullptr || view_.is_colon(at)) return true;
      if (view_.is_finite_verb(at)) return false;
    }
    return false;
  }

  /// A noun phrase and its verb, with adverbs or a clause in commas between: content without "that".
  auto pass_phrase(std::uint32_t at, bool clause_passed) -> std::uint32_t {
    const std::uint32_t end = before_listed(at, noun_phrase_end(view_, at));
    if (end <= at) return at + 1;
    if (source_first_ && frame_.shape == TellingShape::relay && !frame_.source.empty() &&
        frame_.relayed.empty()) {
      frame_.relayed = {at, end};
      tail_ = end;
      return end;
    }
    if (source_first_) {
      if (frame_.source.empty() && !clause_passed && is_inverted()) {
        frame_.source = {at, end};
        tail_ = end;
        return end;
      }
      if (frame_.takes_addressee && frame_.addressee.empty() && at == tail_or_cue()) {
        // "told the court the theft came": the first phrase listens.
        const std::uint32_t listener = listener_end(view_, at, end);
        frame_.addressee = {at, listener};
        tail_ = listener;
        return listener;
      }
      if (clause_passed) return end;
      if (tags_quote_) return end;
      if (frame_.takes_bare && !view_.is_comma(at - 1) && has_clause(view_, at)) return begin_bare(at);
      if (frame_.takes_object && !comes_that(end)) return begin(ContentKind::phrase, at);
      return end;
    }
    if (frame_.source.empty() && !clause_passed && frame_.shape != TellingShape::participle) {
      frame_.source = {at, end};
      tail_ = end;
      return end;
    }
    if (frame_.takes_addressee && frame_.addressee.empty()) {
      frame_.addressee = {at, end};
      tail_ = end;
      return end;
    }
    if (frame_.takes_target) target_found_ = true;
    if (frame_.takes_object && !clause_passed && !comes_that(end) && !view_.is_comma(at - 1)) {
      return begin(ContentKind::phrase, at);
    }
    return end;
  }

  /// "said the minister": behind a quotation, a comma, or at the start of the sentence.
  [[nodiscard]] auto is_inverted() const -> bool {
    if (frame_.shape != TellingShape::verb) return false;
    return tags_quote_ || frame_.lead == 0 || view_.is_comma(frame_.lead - 1);
  }

  /// accused the council | of hiding it
  [[nodiscard]] auto before_listed(std::uint32_t at, std::uint32_t end) const -> std::uint32_t {
    if (!frame_.takes_target) return end;
    for (std::uint32_t word = at + 1; word < end; ++word) {
      if (view_.words[word].part == PartOfSpeech::adp && is_listed(word)) return word;
    }
    return end;
  }

  [[nodiscard]] auto tail_or_cue() const -> std::uint32_t { return std::max(frame_.cue.end, tail_); }

  /// "told the court the theft came": two phrases stand side by side; the second begins with a determiner or
  /// pronoun.
  /// Behind a quotation or a clause; or a sentence of its own.
  void find_content_before() {
    if (frame_.shape == TellingShape::participle || frame_.negated) return;
    const std::uint32_t first =
        frame_.source_before ? std::min(frame_.source.start, frame_.lead) : frame_.lead;
    if (const std::uint32_t quote = quote_ending_before(view_, first);
        quote != no_index && !view_.document().quotes[quote].scare) {
      frame_.content = ContentKind::host;
      frame_.behind_quote = true;
      frame_.quote_before = quote;
      return;
    }
    if (frame_.content == ContentKind::phrase) return;
    if (frame_.source.empty() || frame_.takes_object || !frame_.takes_that) return;
    const bool alone = is_over(view_, std::max(frame_.end, frame_.cue.end));
    if (first == 0 && alone) {
      frame_.content = ContentKind::previous;
    } else if (first > 0 && view_.is_comma(first - 1) && is_teller() &&
               (alone || view_.is_comma(std::max(frame_.end, frame_.cue.end)))) {
      frame_.content = ContentKind::host;
      frame_.host_before = true;
    }
  }

  /// Somebody, or a body, that can speak.
  [[nodiscard]] auto is_teller() const -> bool {
    const PhraseHead head = head_of(view_, frame_.source);
    if (head.word == no_index) return false;
    return head.mention != no_index || head.describer != nullptr ||
           view_.words[head.word].part == PartOfSpeech::pron ||
           view_.words[head.word].part == PartOfSpeech::propn || frame_.source_before;
  }

  const TellingView& view_;
  TellingFrame frame_;
  bool source_first_;
  std::uint32_t tail_ = 0;
  bool target_found_ = false;
  WordRange apposition_;
  bool tags_quote_ = false;  ///< stands behind a quotation
};

}  // namespace

auto find_frames(const TellingView& view) -> std::vector<TellingFrame> {
  std::vector<TellingFrame> frames;
  std::uint32_t behind = 0;
  for (const Found& found : view.all(Finding::telling)) {
    if (found.words.start < behind) continue;
    if (!tells_here(view, found)) continue;
    TellingFrame frame = FrameReader(view, read_cue(view, found)).read();
    behind = frame.cue.end;
    if (frame.shape == TellingShape::decline) frame.negated = true;
    // What nobody says still ends what was told before it.
    if (frame.content == ContentKind::none && !frame.negated) continue;
    frames.push_back(std::move(frame));
  }
  // Citing Y: told by a frame that has Y as its second source already.
  std::erase_if(frames, [&](const TellingFrame& citing) {
    return std::any_of(frames.begin(), frames.end(), [&](const TellingFrame& frame) {
      return frame.cue.start != citing.cue.start && !frame.relayed.empty() &&
             frame.relayed.start == citing.cue.end;
    });
  });
  return frames;
}

}  // namespace isnad
