// SPDX-License-Identifier: Apache-2.0
// Where sentences end within one paragraph: the decisions behind split_sentences.
#pragma once

#include <string>
#include <string_view>

#include "languages/language.h"
#include "text/span.h"

namespace isnad {

/// Finds the ends of the sentences of one paragraph, from left to right.
class SentenceEnds {
 public:
  /// `text` and `language` must outlive this object.
  SentenceEnds(std::u16string_view text, TextSpan paragraph, const Language& language);

  /// The end (before white space) of the sentence that begins at `start`, an earlier end or the paragraph's
  /// start.
  auto next(Offset start) -> Offset;

 private:
  /// A stop or a run of them, with what closes behind it.
  struct Stop {
    Offset start = 0;
    Offset marks_end = 0;  ///< behind the stops
    Offset end = 0;        ///< behind the closing marks and brackets too
    Offset following = 0;  ///< the next character that is no white space, or the paragraph's end
  };

  /// Where a date that stands alone begins, if it ends at `end`: pasted text often runs headline, date line
  /// and report together without a stop. "Weekday, Month 3, 2024" before a capital, behind no word that would
  /// take it in.
  [[nodiscard]] auto lone_date_before(Offset end) -> Offset;
  [[nodiscard]] auto stop_at(Offset offset) const -> Stop;
  [[nodiscard]] auto ends_at(const Stop& stop, Offset sentence_start) -> bool;
  [[nodiscard]] auto ends_without_space(const Stop& stop) const -> bool;
  [[nodiscard]] auto ends_at_full_stop(const Stop& stop, Offset sentence_start) -> bool;
  [[nodiscard]] auto ends_after_abbreviation(const Stop& stop, ClassSet classes) -> bool;
  [[nodiscard]] auto ends_after_letter(const Stop& stop, TextSpan word) -> bool;
  [[nodiscard]] auto in_parenthesis(Offset offset, Offset sentence_start) const -> bool;
  [[nodiscard]] auto said_tag_follows(const Stop& stop) -> bool;
  /// A word that begins sentences stands there, behind marks and brackets.
  [[nodiscard]] auto starter_at(Offset offset) -> bool;
  /// One written together with a conjunction.
  [[nodiscard]] auto joined_starter_at(Offset offset) -> bool;

  [[nodiscard]] auto at(Offset offset) const -> char32_t;
  [[nodiscard]] auto before(Offset offset) const -> char32_t;
  /// The word with inner stops, hyphens and apostrophes that ends at `offset`: U.S, ص.ب
  [[nodiscard]] auto word_before(Offset offset) const -> TextSpan;
  [[nodiscard]] auto word_at(Offset offset) const -> TextSpan;
  [[nodiscard]] auto cues_of(TextSpan word) -> ClassSet;
  [[nodiscard]] auto classes_of(const Lexicon& lexicon, TextSpan word) -> ClassSet;

  std::u16string_view text_;
  TextSpan paragraph_;
  const Language* language_;
  std::u16string key_;  ///< kept so that lookups allocate nothing
};

}  // namespace isnad
