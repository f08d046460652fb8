// SPDX-License-Identifier: Apache-2.0
#include "text/islamic_calendar.h"

#include <array>
#include <cstdint>

namespace isnad {
namespace {

#include "text/umm_al_qura.inl"

constexpr int table_years = static_cast<int>(long_months.size());

constexpr auto days_of_year(std::uint16_t months) -> int {
  int days = 12 * 29;
  for (; months != 0; months = static_cast<std::uint16_t>(months >> 1U)) days += months & 1U;
  return days;
}

/// The day on which each year of the table begins, and the first behind it.
constexpr auto year_starts = [] {
  std::array<DayNumber, long_months.size() + 1> starts{};
  starts[0] = first_table_day;
  for (std::size_t year = 0; year < long_months.size(); ++year)
    starts[year + 1] = starts[year] + days_of_year(long_months[year]);
  return starts;
}();

/// The first day of a month of the civil calendar, whose first day was the 16th of July 622 (Julian).
auto civil_first_day(int year, int month) -> DayNumber {
  constexpr int first_civil_day = -492'148;  // since 1970-01-01
  const int leap_years = (3 + 11 * year) / 30;
  return first_civil_day + 354 * (year - 1) + leap_years + 29 * (month - 1) + month / 2;
}

}  // namespace

auto first_day(IslamicMonth month) -> DayNumber {
  const int year = month.year + (month.month - 1) / 12;
  const int in_year = (month.month - 1) % 12;
  if (year < first_table_year || year >= first_table_year + table_years)
    return civil_first_day(year, in_year + 1);
  const auto row = static_cast<std::size_t>(year - first_table_year);
  DayNumber day = year_starts[row];
  for (int before = 0; before < in_year; ++before) day += 29 + (long_months[row] >> before & 1);
  return day;
}

auto islamic_month_of(DayNumber day) -> IslamicMonth {
  // A mean month has 29.530 6 days; the estimate is off by one month at most.
  const int months = static_cast<int>((day - civil_first_day(1, 1)) / 29.530'59);
  IslamicMonth month{months / 12 + 1, months % 12 + 1};
  const auto moved = [](IslamicMonth from, int count) {
    const int turn = from.year * 12 + from.month - 1 + count;
    return IslamicMonth{turn / 12, turn % 12 + 1};
  };
  while (first_day(month) > day) month = moved(month, -1);
  while (first_day(moved(month, 1)) <= day) month = moved(month, 1);
  return month;
}

}  // namespace isnad
