// SPDX-License-Identifier: Apache-2.0
#include "stages/frame_reader.h"

#include <algorithm>

#include "stages/noun_phrases.h"
#include "stages/telling_clauses.h"
#include "stages/telling_cues.h"
#include "stages/telling_subjects.h"
#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_clause = 20;  ///< that describes a source, in words

}  // namespace

auto FrameReader::read() -> TellingFrame {
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
      if (source_first_ || frame_.shape != TellingShape::participle) {
        find_source_before();
      } else {
        find_teller_before();
      }
      tags_quote_ = ends_quote(quote_ending_before(view_, first_word()));
      read_right();
      if (frame_.takes_target && frame_.content == ContentKind::clause && !frame_.source.empty() &&
          !frame_.source_before && !target_found_) {
        frame_.source = {};  // "described the decision as": the one phrase is what it is said of
      }
      if (frame_.content == ContentKind::none || frame_.content == ContentKind::phrase) find_content_before();
      break;
  }
  if (frame_.source_before) frame_.lead = std::min(frame_.lead, frame_.source.start);
  if (is_evidence()) frame_.content = ContentKind::none;
  return frame_;
}

auto FrameReader::first_word() const -> std::uint32_t {
  return frame_.source_before ? std::min(frame_.source.start, frame_.lead) : frame_.lead;
}

auto FrameReader::ends_quote(std::uint32_t quote) const -> bool {
  return quote != no_index && !view_.document().quotes[quote].scare;
}

void FrameReader::look_before() {
  const std::uint32_t first = frame_.lead;
  for (std::uint32_t back = 1; back <= 3 && back <= frame_.cue.start; ++back) {
    const std::uint32_t at = frame_.cue.start - back;
    if (view_.found(at, Finding::negation) != nullptr || view_.words[at].features.negative)
      frame_.negated = true;
    if (view_.words[at].mark != 0 || view_.found(at, Finding::complementiser) != nullptr) break;
  }
  frame_.coordinated = view_.words[first].part == PartOfSpeech::cconj;
  if (first > 0 && view_.words[first - 1].part == PartOfSpeech::cconj) frame_.coordinated = true;
}

void FrameReader::read_according() {
  std::uint32_t at = frame_.cue.end;
  // وفقا له: the pronoun is written together with the cue.
  const std::uint32_t end = noun_phrase_end(view_, at);
  if (end > at) {
    frame_.source = source_first_ ? WordRange{at, end} : name_behind({at, end});
    frame_.end = frame_.source.end;
    pass_relative_clause();
  } else if (at < view_.size() && view_.words[at].part == PartOfSpeech::pron) {
    frame_.source = {at, at + 1};
    frame_.end = at + 1;
  }
  // According to the rules, to what was seen: nobody speaks; nor does what is not known to and stands deep
  // inside of a clause.
  const PhraseHead head = head_of(view_, frame_.source);
  const bool whatever =
      !frame_.source.empty() && view_.found(frame_.source.start, Finding::relative) != nullptr;
  const bool deep = !source_first_ && frame_.lead > 0 && view_.words[frame_.lead - 1].mark == 0;
  const bool measure = deep && !frame_.source.empty() && !can_speak(view_, head);
  if (is_standard(view_, head) || whatever || measure) {
    frame_.source = {};
    if (!has_telling_inside()) return;
  }
  if (const Found* time = view_.found(frame_.end, Finding::time);
      time != nullptr && frame_.end > frame_.cue.end)
    frame_.end = time->words.end;
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
    // كما ذكر الوزير بعض الأرقام: the verb has an object, the clause tells of nothing before it.
    if (!source_first_ && frame_.lead > 0 && noun_phrase_end(view_, frame_.end) > frame_.end) {
      frame_.content = ContentKind::none;
      frame_.negated = true;
    }
  }
}

auto FrameReader::has_telling_inside() const -> bool {
  for (std::uint32_t word = frame_.cue.start + 1; word < frame_.cue.end; ++word) {
    const Found* telling = view_.found(word, Finding::telling);
    const bool verb = view_.words[word].part == PartOfSpeech::verb;
    if (verb || (telling != nullptr && read_cue(view_, *telling).shape == TellingShape::verb)) return true;
  }
  return false;
}

void FrameReader::pass_relative_clause() {
  std::uint32_t at = frame_.end;
  if (view_.is_comma(at) && view_.found(at + 1, Finding::relative) != nullptr) ++at;
  if (at >= view_.size() || !(view_.is_finite_verb(at) || view_.found(at, Finding::relative) != nullptr))
    return;
  if (head_of(view_, frame_.source).definite && view_.found(at, Finding::relative) == nullptr) return;
  for (std::uint32_t word = at + 1; word < view_.size() && word < at + longest_clause; ++word) {
    if (view_.is_comma(word)) {
      frame_.end = word;
      return;
    }
  }
}

void FrameReader::find_source_before() {
  const TellingSubject subject = find_subject_before(view_, frame_.cue);
  frame_.in_relative = subject.in_relative;
  subject_apart_ = subject.apart;
  headless_ = subject.headless;
  frame_.relayed = subject.relayed;
  if (subject.source.empty()) return;
  frame_.source = subject.source;
  frame_.source_before = true;
}

void FrameReader::find_teller_before() {
  const std::uint32_t first = frame_.lead;
  const std::uint32_t limit = first > longest_clause ? first - longest_clause : 0;
  const std::uint32_t start = noun_phrase_start(view_, first, limit);
  if (start == 0 || start >= first || view_.found(start - 1, Finding::telling) == nullptr) return;
  if (!view_.is_finite_verb(start - 1) || !can_speak(view_, head_of(view_, {start, first}))) return;
  frame_.source = {start, first};
  frame_.lead = start - 1;
}

void FrameReader::find_content_before() {
  if (frame_.shape == TellingShape::participle || frame_.negated) return;
  const std::uint32_t first = frame_.source_before ? std::min(frame_.source.start, frame_.lead) : frame_.lead;
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
  } else if (first > 0 && view_.is_comma(first - 1) && is_teller() && stands_free() &&
             (source_first_ || !only_circumstances(view_, 0, first)) &&
             (alone || view_.is_comma(std::max(frame_.end, frame_.cue.end)))) {
    frame_.content = ContentKind::host;
    frame_.host_before = true;
  }
}

auto FrameReader::stands_free() const -> bool {
  return source_first_ || view_.token_start(frame_.cue.start) == frame_.cue.start;
}

auto FrameReader::is_teller() const -> bool {
  return frame_.source_before || can_speak(view_, head_of(view_, frame_.source));
}

auto FrameReader::is_evidence() const -> bool {
  if (frame_.shape != TellingShape::verb) return false;
  if (!source_first_ && headless_ && frame_.source.empty()) return true;  // من يرى: whoever
  if (frame_.content == ContentKind::quote || frame_.behind_quote) return false;
  // يقال من طرف: whoever the preposition brings in says it.
  if (!source_first_ && view_.words[frame_.cue.end - 1].part != PartOfSpeech::verb &&
      frame_.cue.end > frame_.cue.start + 1)
    return false;
  const WordFeatures& verb = view_.words[frame_.cue.start].features;
  const bool present = verb.aspect == Aspect::imperfective || verb.tense == Tense::present;
  // أظهرت التجربة أن: where verbs come first, what brings to light need not be somebody.
  const PhraseHead head = head_of(view_, frame_.source);
  const bool proves =
      !source_first_ && frame_.force == Force::reveal && (head.definite || is_standard(view_, head));
  if (!present && !proves) return false;
  const bool shows =
      frame_.force == Force::confirm || frame_.force == Force::reveal || frame_.force == Force::deny;
  if (frame_.source.empty()) return shows && frame_.in_relative;
  if (!shows && source_first_) return false;
  return !has_words(view_, head);
}

}  // namespace isnad
