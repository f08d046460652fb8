// SPDX-License-Identifier: Apache-2.0
// Days of the Gregorian calendar: dates as options bring them, and reckoning with days, months and ISO weeks.
// Formulas after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad {

/// True for ISO 8601 `YYYY-MM-DD`, also with `Thh:mm`, `Thh:mm:ss` and a zone (`Z`, `+hh:mm`), that is a real
/// day.
auto is_iso_date(std::string_view date) -> bool;

/// Days since 1970-01-01.
using DayNumber = std::int32_t;

/// A day of the proleptic Gregorian calendar.
struct CalendarDate {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend constexpr auto operator==(const CalendarDate&, const CalendarDate&) -> bool = default;
};

/// A week of ISO 8601: it begins on Monday, and week 1 holds the year's first Thursday.
struct CalendarWeek {
  int year = 1970;
  int week = 1;
};

auto days_in_month(int year, int month) -> int;
/// Years from -9999 to 9999; month and day in range.
auto day_number(CalendarDate date) -> DayNumber;
auto calendar_date(DayNumber day) -> CalendarDate;
/// 1 for Monday, 7 for Sunday.
auto weekday_of(DayNumber day) -> int;
auto week_of(DayNumber day) -> CalendarWeek;
/// The Monday of a week.
auto first_day(CalendarWeek week) -> DayNumber;

/// A moment of which the time of day may be unknown.
struct DateAndClock {
  CalendarDate date;
  std::optional<int> minute;  ///< of the day
};
/// Reads what `is_iso_date` accepts; the zone is left out. None for anything else.
auto read_iso_date(std::string_view date) -> std::optional<DateAndClock>;

}  // namespace isnad
