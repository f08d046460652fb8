// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "stages/frame_reader.h"
#include "stages/noun_phrases.h"
#include "stages/telling_clauses.h"
#include "stages/telling_cues.h"
#include "text/characters.h"

namespace isnad {
namespace {

/// How far behind a cue its content may begin, in words.
constexpr std::uint32_t longest_reach = 60;
constexpr std::uint32_t longest_quote = 400;  ///< that is passed as a whole, in words

}  // namespace

void FrameReader::read_right() {
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

auto FrameReader::step(std::uint32_t at, bool& clause_passed) -> std::uint32_t {
  const TellingWord& word = view_.words[at];
  if (word.opens_quote != no_index) {
    if (names_speaker(at)) return pass_phrase(at, clause_passed);
    const std::uint32_t phrase =
        frame_.source.empty() || frame_.source.end == at ? at : noun_phrase_end(view_, at);
    if (phrase > at && frame_.takes_addressee && frame_.addressee.empty() && follows_content(phrase)) {
      frame_.addressee = {at, phrase};
      return phrase;
    }
    if (!may_begin_quote(at) || frame_.takes_target) {
      return behind_quote(at);
    }
    return begin(ContentKind::quote, at);
  }
  if (const Found* that = view_.found(at, Finding::complementiser)) {
    if (!frame_.takes_that) return at;
    if (belongs_to_other_verb(at)) {
      clause_passed = true;
      return that->words.end;
    }
    if (source_first_) {
      // "that" before a verb is who or which; behind "said the minister" no clause follows.
      const auto before = view_.words[at - 1].part;
      const bool behind_noun =
          at > frame_.cue.end && (before == PartOfSpeech::noun || before == PartOfSpeech::propn);
      // "told colleagues last week that": nothing that a clause could describe stands before it.
      const bool relative = view_.is_finite_verb(that->words.end) && behind_noun && at != tail_;
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
  if (const Found* telling = view_.found(at, Finding::telling);
      telling != nullptr && !is_noun_or_address(view_, *telling)) {
    return pass_telling(at, *telling);
  }
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
      if (joins_verb(at)) return at;
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

auto FrameReader::joins_verb(std::uint32_t at) const -> bool {
  if (source_first_ || view_.token_start(at) != at) return false;
  return at + 1 < view_.size() && view_.words[at + 1].token == view_.words[at].token &&
         view_.is_finite_verb(at + 1) && view_.found(at, Finding::tense) == nullptr &&
         view_.found(at, Finding::negation) == nullptr;
}

auto FrameReader::behind_quote(std::uint32_t at) const -> std::uint32_t {
  const std::uint32_t quote = view_.words[at].opens_quote;
  const std::uint32_t limit = std::min(view_.size(), at + longest_quote);
  while (at < limit && view_.words[at].closes_quote != quote) ++at;
  return at + 1;
}

auto FrameReader::behind_bracket(std::uint32_t at) const -> std::uint32_t {
  const std::uint32_t limit = std::min(view_.size(), at + longest_reach);
  while (at < limit && !is_closing_bracket(view_.words[at].mark)) ++at;
  return at + 1;
}

auto FrameReader::may_begin_quote(std::uint32_t at) const -> bool {
  const bool term = view_.document().quotes[view_.words[at].opens_quote].scare;
  const bool next =
      at == frame_.cue.end || at == tail_ || at == apposition_end_ || view_.words[at - 1].mark != 0;
  return (next || is_far_speech(at)) && !term && !is_tagged_behind(at);
}

auto FrameReader::is_far_speech(std::uint32_t at) const -> bool {
  constexpr std::uint32_t shortest_speech = 6;  // a title has seldom so many words
  if (source_first_ || frame_.source.empty() || frame_.shape != TellingShape::verb) return false;
  const PartOfSpeech before = view_.words[at - 1].part;
  const bool titled = before == PartOfSpeech::noun || before == PartOfSpeech::adj;  // حول موضوع «…»
  return !titled && behind_quote(at) > at + shortest_speech + 1;
}

auto FrameReader::names_speaker(std::uint32_t at) const -> bool {
  if (source_first_ || !frame_.source.empty() || frame_.shape != TellingShape::verb) return false;
  const bool name = view_.document().quotes[view_.words[at].opens_quote].scare && at + 1 < view_.size() &&
                    view_.words[at + 1].mention != no_index;
  return name && at == frame_.cue.end;
}

auto FrameReader::is_tagged_behind(std::uint32_t at) const -> bool {
  if (at == frame_.cue.end || view_.is_colon(at - 1)) return false;
  std::uint32_t behind = behind_quote(at);
  if (view_.is_comma(behind)) ++behind;
  const Found* tag = view_.found(behind, Finding::telling);
  return tag != nullptr && read_cue(view_, *tag).shape == TellingShape::verb &&
         view_.found(tag->words.end, Finding::complementiser) == nullptr;
}

auto FrameReader::belongs_to_other_verb(std::uint32_t at) const -> bool {
  if (source_first_) return false;
  std::uint32_t verb = at;
  while (verb > frame_.cue.end && (view_.words[verb - 1].part == PartOfSpeech::pron ||
                                   view_.words[verb - 1].part == PartOfSpeech::adp)) {
    --verb;
  }
  return verb > frame_.cue.end && view_.is_finite_verb(verb - 1) && verb > frame_.source.end;
}

auto FrameReader::begin(ContentKind kind, std::uint32_t start) -> std::uint32_t {
  frame_.content = kind;
  frame_.content_start = start;
  return start;
}

auto FrameReader::pass_telling(std::uint32_t at, const Found& telling) -> std::uint32_t {
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

auto FrameReader::begin_bare(std::uint32_t at) -> std::uint32_t {
  return begin(ContentKind::clause, at);
}

auto FrameReader::follows_content(std::uint32_t at) const -> bool {
  return at < view_.size() && (view_.found(at, Finding::complementiser) != nullptr || view_.is_colon(at) ||
                               view_.words[at].opens_quote != no_index);
}

auto FrameReader::is_listed(std::uint32_t preposition) const -> bool {
  return std::any_of(frame_.prepositions.begin(), frame_.prepositions.end(),
                     [&](const std::string& listed) { return view_.reads(preposition, listed); });
}

auto FrameReader::pass_preposition(std::uint32_t at, bool& clause_passed) -> std::uint32_t {
  std::uint32_t inside = at + 1;
  while (inside < view_.size() &&
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
  // كشف عنه الوزير: the pronoun stands for what was told.
  const bool resumes = !source_first_ && inside == at + 2 && view_.words[at + 1].part == PartOfSpeech::pron &&
                       view_.words[at + 1].token == view_.words[at].token;
  if (resumes) return inside;
  if (is_listed(at) && frame_.shape != TellingShape::relay && end > at + 1 && (!clause_passed) &&
      !comes_that(end)) {
    if (view_.words[at + 1].opens_quote != no_index) return begin(ContentKind::quote, at + 1);
    return begin(ContentKind::phrase, at + 1);
  }
  return end;
}

auto FrameReader::comes_that(std::uint32_t at) const -> bool {
  const std::uint32_t limit = std::min(view_.size(), frame_.cue.end + longest_reach);
  for (; at < limit; ++at) {
    if (view_.found(at, Finding::telling) != nullptr || view_.is_terminal(at) || view_.is_comma(at))
      return false;
    if (view_.found(at, Finding::complementiser) != nullptr || view_.is_colon(at)) return true;
    if (view_.is_finite_verb(at)) return false;
  }
  return false;
}

auto FrameReader::pass_phrase(std::uint32_t at, bool clause_passed) -> std::uint32_t {
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
      frame_.source = name_behind({at, end});
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
    if (frame_.takes_bare && at == tail_or_cue() && has_clause(view_, at)) return begin_bare(at);
    if (frame_.takes_object && !comes_that(end)) return begin(ContentKind::phrase, at);
    return end;
  }
  // مؤكدة حرصها على: what is her own, with what it is about.
  const bool promised =
      frame_.shape == TellingShape::participle && at == frame_.cue.end && is_own(at, end) && is_listed(end);
  if (promised) return begin(ContentKind::phrase, at);
  const bool subject = frame_.source.empty() && !clause_passed && frame_.shape != TellingShape::participle;
  if (subject || replaces_subject(at, end)) {
    const bool apart = view_.is_comma(at - 1) && !can_speak(view_, head_of(view_, {at, end}));
    // Behind يقال من طرف, a preposition, every subject is oblique.
    const bool governed = at == frame_.cue.end && view_.words[at - 1].part != PartOfSpeech::verb;
    if (apart || (!governed && is_oblique(view_, {at, end}))) return end;
    // ونفى ارتكاب أي خطأ: what is denied, by whoever told before.
    const bool second = noun_phrase_end(view_, end) > end && view_.words[end].part != PartOfSpeech::det;
    const bool object = frame_.takes_object && at == frame_.cue.end && frame_.lead < frame_.cue.start &&
                        !second && !can_speak(view_, head_of(view_, {at, end})) && !comes_that(end) &&
                        (end >= view_.size() || view_.words[end].opens_quote == no_index);
    if (object) return begin(ContentKind::phrase, at);
    // أعلنت ندمها: what is her own is no other that tells.
    if (!governed && is_own(at, end))
      return frame_.takes_object && !comes_that(end) ? begin(ContentKind::phrase, at) : end;
    frame_.source = name_behind({at, end});
    frame_.source_before = false;
    tail_ = frame_.source.end;
    return frame_.source.end;
  }
  if (frame_.takes_addressee && frame_.addressee.empty()) {
    frame_.addressee = {at, end};
    tail_ = end;
    return end;
  }
  if (frame_.takes_target) target_found_ = true;
  if (view_.is_comma(at - 1)) apposition_end_ = end;
  if (frame_.takes_object && !clause_passed && !comes_that(end) && !view_.is_comma(at - 1)) {
    return begin(ContentKind::phrase, at);
  }
  return end;
}

auto FrameReader::is_own(std::uint32_t at, std::uint32_t end) const -> bool {
  return at + 1 < end && view_.words[at + 1].part == PartOfSpeech::pron &&
         view_.words[at + 1].token == view_.words[at].token && !can_speak(view_, head_of(view_, {at, end}));
}

auto FrameReader::replaces_subject(std::uint32_t at, std::uint32_t end) const -> bool {
  const bool doubtful = subject_apart_ || !can_speak(view_, head_of(view_, frame_.source));
  return frame_.source_before && doubtful && frame_.shape == TellingShape::verb && !frame_.takes_addressee &&
         !frame_.takes_target && at == frame_.cue.end && follows_content(end) &&
         can_speak(view_, head_of(view_, {at, end}));
}

auto FrameReader::name_behind(WordRange phrase) const -> WordRange {
  const std::uint32_t start = phrase.end + 1;
  if (!view_.is_comma(phrase.end) || start >= view_.size() || view_.words[start].mention == no_index)
    return phrase;
  const std::uint32_t mention = view_.words[start].mention;
  const bool person = view_.document().mentions[mention].type == NameType::person;
  if (!person || head_of(view_, phrase).mention != no_index) return phrase;
  const std::uint32_t end = noun_phrase_end(view_, start);
  return view_.is_comma(end) || view_.is_terminal(end) ? WordRange{start, end} : phrase;
}

auto FrameReader::is_inverted() const -> bool {
  if (frame_.shape != TellingShape::verb) return false;
  return tags_quote_ || frame_.lead == 0 || view_.is_comma(frame_.lead - 1);
}

auto FrameReader::before_listed(std::uint32_t at, std::uint32_t end) const -> std::uint32_t {
  if (!frame_.takes_target) return end;
  for (std::uint32_t word = at + 1; word < end; ++word) {
    if (view_.words[word].part == PartOfSpeech::adp && is_listed(word)) return word;
  }
  return end;
}

auto FrameReader::tail_or_cue() const -> std::uint32_t {
  return std::max(frame_.cue.end, tail_);
}

}  // namespace isnad
