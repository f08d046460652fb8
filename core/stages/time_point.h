// SPDX-License-Identifier: Apache-2.0
// Points in time as texts name them: the parts that were said, and how the others follow from the publication
// date, the tense and the day told of last.
#pragma once

#include <optional>

#include "document/document.h"
#include "pattern/term_names.h"
#include "text/calendar_date.h"

namespace isnad {

/// What a text says of where a recurring name lies: last Tuesday, this May, next year, from Monday to Friday.
enum class Direction : std::uint8_t { none, previous, current, next, following };

/// What the tense of the sentence says of the same.
enum class Outlook : std::uint8_t { unknown, past, perhaps_future, future };

/// A point in time; parts that were not said are empty.
struct TimePoint {
  std::optional<int> century;  ///< its first two digits: 19 for the twentieth
  std::optional<int> decade;   ///< its first three digits: 199 for the nineties
  std::optional<int> year;
  std::optional<int> half;
  std::optional<int> quarter;
  std::optional<int> season;  ///< 1 for spring, 4 for winter, which belongs to the year of its December
  std::optional<int> month;
  std::optional<int> week;  ///< of ISO 8601
  std::optional<int> day;
  std::optional<int> weekday;  ///< 1 for Monday
  std::optional<int> hour;
  std::optional<int> minute;
  std::optional<int> second;
  std::optional<int> islamic_year;
  std::optional<int> islamic_month;
  std::optional<int> islamic_day;
  ShortText<4> part;  ///< of the day: MO, MI, AF, EV, NI; AM and PM only beside an hour
  bool weekend = false;
  bool before_christ = false;
  Direction direction = Direction::none;
  TimeModifier modifier = TimeModifier::none;
  /// What TIMEX3 calls PAST_REF, PRESENT_REF, FUTURE_REF.
  ShortText<12> reference;
  /// Counts from the publication date, which is not known: a day, a month… of which nothing is known.
  TermName unknown = TermName::none;
  bool relative = false;
  bool islamic = false;
  std::optional<DayNumber> begin;  ///< of an Islamic month or year
  std::optional<DayNumber> end;    ///< its last day

  [[nodiscard]] auto has_clock() const -> bool { return hour.has_value() || !part.empty(); }
  /// Year, month and day are known.
  [[nodiscard]] auto is_day() const -> bool { return year && month && day; }
};

/// What relative times count from.
struct TimeContext {
  std::optional<DateAndClock> published;
  Outlook outlook = Outlook::unknown;
  bool of_sport = false;                  ///< the text tells of scores: halves are those of a match
  std::optional<CalendarDate> last_day;   ///< the day told of last, on which a time of day lies
  std::optional<CalendarDate> last_date;  ///< the same, or the first day of the month or year told of last
};

/// What `inner` says within what `outer` says: the evening of a Tuesday, the May of last year.
auto within(TimePoint inner, const TimePoint& outer) -> TimePoint;

/// The day, week, month… that lies `count` of them from `from`.
auto shifted(const DateAndClock& from, TermName unit, int count) -> TimePoint;

/// Four times the year of a season, and its place in the year from 0.
auto season_of(const CalendarDate& date) -> int;

/// Finds the parts that were not said, as far as the context tells.
auto resolved(TimePoint point, const TimeContext& context) -> TimePoint;

/// The TIMEX3 value; X stands for what is not known.
auto value_of(const TimePoint& point) -> ShortText<32>;

}  // namespace isnad
