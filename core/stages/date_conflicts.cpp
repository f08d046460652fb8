// SPDX-License-Identifier: Apache-2.0
#include "stages/date_conflicts.h"

#include <algorithm>
#include <cstdlib>

#include "text/calendar_date.h"

namespace isnad {
namespace {

/// Observed moons put Islamic dates a day before or behind the table.
constexpr int days_of_grace = 1;
/// Words between two dates that are one: الموافق لـ, corresponding to.
constexpr int most_words_between = 2;

/// The day of a date that is known in full.
auto day_of(const TimeExpression& time) -> std::optional<DayNumber> {
  if (time.type != TimeType::date || time.value.view().size() != 10) return std::nullopt;
  const auto date = read_iso_date(time.value.view());
  if (!date) return std::nullopt;
  return day_number(date->date);
}

/// Whether what stands between two dates says that they are the same: marks alone, or a word that is no mere
/// particle and no conjunction, as from … to … would be.
auto are_set_equal(const Document& document, const TimeExpression& one, const TimeExpression& other) -> bool {
  const auto& morphemes = document.morphemes;
  auto morpheme =
      std::lower_bound(morphemes.begin(), morphemes.end(), one.span.end,
                       [](const Morpheme& some, Offset place) { return some.span.start < place; });
  int words = 0;
  bool says = false;
  for (; morpheme != morphemes.end() && morpheme->span.start < other.span.start; ++morpheme) {
    switch (morpheme->part_of_speech) {
      case PartOfSpeech::punct:
      case PartOfSpeech::sym:
        break;
      case PartOfSpeech::cconj:
        return false;
      case PartOfSpeech::adp:
        ++words;
        break;
      default:
        says = true;
        ++words;
    }
  }
  return words == 0 || (says && words <= most_words_between);
}

void check_pair(Document& document, const TimeExpression& one, const TimeExpression& other) {
  if (one.sentence != other.sentence || one.islamic == other.islamic) return;
  const auto first = day_of(one);
  const auto second = day_of(other);
  if (!first || !second || std::abs(*first - *second) <= days_of_grace) return;
  if (!are_set_equal(document, one, other)) return;
  document.issues.push_back(
      {{one.span.start, other.span.end}, IssueCheck::dates_disagree, {one.value, other.value}, 1});
}

/// Only where the year was said: a year that was found from the publication date may itself be wrong.
void check_weekday(Document& document, const TimeExpression& time) {
  const auto day = day_of(time);
  if (time.weekday == 0 || time.relative || !day || weekday_of(*day) == time.weekday) return;
  const int apart = std::abs(weekday_of(*day) - time.weekday);
  if (time.islamic && std::min(apart, 7 - apart) <= days_of_grace) return;
  document.issues.push_back({time.span, IssueCheck::weekday_of_date, {time.value, {}}, 1});
}

}  // namespace

void find_date_conflicts(Document& document) {
  const auto& times = document.times;
  for (std::size_t index = 0; index < times.size(); ++index) {
    check_weekday(document, times[index]);
    if (index + 1 < times.size()) check_pair(document, times[index], times[index + 1]);
  }
}

}  // namespace isnad
