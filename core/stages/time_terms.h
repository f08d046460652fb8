// SPDX-License-Identifier: Apache-2.0
// What rules say of times, evaluated. The terms of rule files:
//   points    date(year, month, day)  hijri(year, month, day)  year(y)  decade(199)  century(19)  quarter(n)
//             half(n)  season(1 to 4)  week(n)  weekday(1 to 7)  weekend  part("MO")  clock(hour, minute,
//             second) shift(day, -1)  later(day, 1): counted from the publication, from the day told of last
//             within(inner, outer)  previous(x) next(x) current(x): which of those that recur
//             following(x): the first of them behind the day told of last, or it
//             start(x) middle(x) end(x)  before-christ(x)  reference("PAST_REF")
//   lengths   duration(number, unit)  plus(one, other)  approx, more, less, at-least, at-most of one
//   both      ago(length)  after(length): a point, or after in the past a mere length
//             elapsed(length)  coming(length): a length that ends or begins at the publication
//   sets      every(length or point)
// Parts that a pattern did not match are left out.
#pragma once

#include <optional>

#include "document/document.h"
#include "stages/time_length.h"
#include "stages/time_point.h"

namespace isnad {

/// What a match says; its span may be less than the whole match.
struct TimeReading {
  TimeExpression expression;
  std::optional<CalendarDate> date;  ///< the day that is told of, or the first of the month or year
  bool is_day = false;
};

class TimeTerms {
 public:
  explicit TimeTerms(const TermStore& terms) : terms_(terms) {}

  /// None when the term is no time, or says what cannot be: 30 February.
  auto read(const PatternMatch& match, const TimeContext& context) -> std::optional<TimeReading>;

 private:
  auto point(const Term& term) -> std::optional<TimePoint>;
  auto call_point(const Term& call) -> std::optional<TimePoint>;
  auto length(const Term& term) -> std::optional<TimeLength>;
  auto number(const Term& call, std::size_t argument) const -> std::optional<int>;
  auto argument(const Term& call, std::size_t number) const -> const Term& {
    return terms_.argument(call, number);
  }
  auto read_point(const Term& term) -> std::optional<TimeReading>;
  auto read_length(const Term& term) -> std::optional<TimeReading>;
  auto read_set(const Term& term) -> std::optional<TimeReading>;
  auto read_around(const Term& term, int sign) -> std::optional<TimeReading>;

  const TermStore& terms_;
  TimeContext context_;
};

}  // namespace isnad
