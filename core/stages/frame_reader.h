// SPDX-License-Identifier: Apache-2.0
// Reads the frame around one cue: first what stands before it, then, word by word, what follows until the
// content begins.
#pragma once

#include "stages/telling_frames.h"

namespace isnad {

class FrameReader {
 public:
  FrameReader(const TellingView& view, TellingFrame frame)
      : view_(view), frame_(std::move(frame)), source_first_(view.rules().source_first != 0) {}

  auto read() -> TellingFrame;

 private:
  [[nodiscard]] auto first_word() const -> std::uint32_t;
  /// True for a quotation that is speech, so that a cue behind it is its tag.
  [[nodiscard]] auto ends_quote(std::uint32_t quote) const -> bool;
  /// Negation, conjunction, and whether a quotation has just ended.
  void look_before();
  /// A closing mark before `word`, with nothing but marks between.
  void read_according();
  /// A report that someone has seen, …: the clause up to the comma belongs to the source.
  /// حسبما ذكر: the cue holds a verb of telling.
  [[nodiscard]] auto has_telling_inside() const -> bool;
  void pass_relative_clause();
  /// The part of a word order that is left of the cue: who speaks.
  /// Where verbs come first, only what begins its clause is a subject before its verb.
  /// Words between a subject and its verb: auxiliaries, particles, adverbs, times.
  /// X, citing Y, said.
  /// X, chief executive, said: where X ends.
  void find_source_before();
  /// What follows the cue: subject, listener, place, time, until the content begins.
  void read_right();
  /// Where to go on; `at` to stop.
  auto step(std::uint32_t at, bool& clause_passed) -> std::uint32_t;
  [[nodiscard]] auto behind_quote(std::uint32_t at) const -> std::uint32_t;
  [[nodiscard]] auto behind_bracket(std::uint32_t at) const -> std::uint32_t;
  /// Speech stands behind the cue, its source or listener, or a mark; not inside of another phrase.
  [[nodiscard]] auto may_begin_quote(std::uint32_t at) const -> bool;
  auto begin(ContentKind kind, std::uint32_t start) -> std::uint32_t;
  /// Another cue before the content: whom is quoted (نقلا عن), or a clause of its own.
  auto pass_telling(std::uint32_t at, const Found& telling) -> std::uint32_t;
  /// English: content without "that".
  auto begin_bare(std::uint32_t at) -> std::uint32_t;
  [[nodiscard]] auto follows_content(std::uint32_t at) const -> bool;
  [[nodiscard]] auto is_listed(std::uint32_t preposition) const -> bool;
  auto pass_preposition(std::uint32_t at, bool& clause_passed) -> std::uint32_t;
  /// A complementiser, colon or opening mark still comes before another cue or the sentence's end.
  [[nodiscard]] auto comes_that(std::uint32_t at) const -> bool;
  /// A noun phrase and its verb, with adverbs or a clause in commas between: content without "that".
  auto pass_phrase(std::uint32_t at, bool clause_passed) -> std::uint32_t;
  /// "said the minister": behind a quotation, a comma, or at the start of the sentence.
  [[nodiscard]] auto is_inverted() const -> bool;
  /// "said the captain, Luis Ortega": the name says more than the description before it.
  [[nodiscard]] auto name_behind(WordRange phrase) const -> WordRange;
  /// accused the council | of hiding it
  [[nodiscard]] auto before_listed(std::uint32_t at, std::uint32_t end) const -> std::uint32_t;
  [[nodiscard]] auto tail_or_cue() const -> std::uint32_t;
  /// "told the court the theft came": two phrases stand side by side; the second begins with a determiner or
  /// pronoun.
  /// Behind a quotation or a clause; or a sentence of its own.
  void find_content_before();
  /// Somebody, or a body, that can speak.
  [[nodiscard]] auto is_teller() const -> bool;
  /// Where verbs come first, one with a particle before it goes on with a clause instead of telling the last
  /// one.
  [[nodiscard]] auto stands_free() const -> bool;
  /// تضيف المصادر مؤكدة: a participle goes with the telling right before it.
  void find_teller_before();
  /// The footage confirms, what shows that…: a thing is a sign of it, nobody tells.
  [[nodiscard]] auto is_evidence() const -> bool;
  /// Behind a verb that comes first: the phrase that is its subject, though another stands before it.
  [[nodiscard]] auto replaces_subject(std::uint32_t at, std::uint32_t end) const -> bool;
  /// فيعرف: a particle joins the next clause.
  [[nodiscard]] auto joins_verb(std::uint32_t at) const -> bool;
  /// Whole sentences in marks, though other words stand between them and the cue.
  [[nodiscard]] auto is_far_speech(std::uint32_t at) const -> bool;
  /// A noun with a pronoun behind it that is nobody who could speak: ندمها.
  [[nodiscard]] auto is_own(std::uint32_t at, std::uint32_t end) const -> bool;
  /// يقول «فلان»: a name in marks that speaks.
  [[nodiscard]] auto names_speaker(std::uint32_t at) const -> bool;
  /// The quotation stands before another cue, which is its tag.
  [[nodiscard]] auto is_tagged_behind(std::uint32_t at) const -> bool;
  /// A complementiser that goes with another verb before it: سمحت له أن.
  [[nodiscard]] auto belongs_to_other_verb(std::uint32_t at) const -> bool;

  const TellingView& view_;
  TellingFrame frame_;
  bool source_first_;
  std::uint32_t tail_ = 0;            ///< behind the last thing that was passed
  std::uint32_t apposition_end_ = 0;  ///< behind a phrase in commas that describes the source
  bool target_found_ = false;
  bool subject_apart_ = false;
  bool headless_ = false;    ///< whoever says
  bool tags_quote_ = false;  ///< stands behind a quotation
};

}  // namespace isnad
