// SPDX-License-Identifier: Apache-2.0
#include "text/calendar_date.h"

namespace isnad {
namespace {

/// Takes `count` digits off the front.
auto take_number(std::string_view& text, std::size_t count) -> std::optional<int> {
  if (text.size() < count) return std::nullopt;
  int number = 0;
  for (std::size_t index = 0; index < count; ++index) {
    if (text[index] < '0' || text[index] > '9') return std::nullopt;
    number = number * 10 + (text[index] - '0');
  }
  text.remove_prefix(count);
  return number;
}

auto take(std::string_view& text, char character) -> bool {
  if (text.empty() || text.front() != character) return false;
  text.remove_prefix(1);
  return true;
}

auto take_clock(std::string_view& text) -> bool {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return false;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return false;
  if (take(text, ':')) {
    const auto second = take_number(text, 2);
    if (!second || *second > 60) return false;
    if (take(text, '.')) {
      if (!take_number(text, 1)) return false;
      while (take_number(text, 1)) {
      }
    }
  }
  return true;
}

auto take_zone(std::string_view& text) -> bool {
  if (text.empty() || take(text, 'Z')) return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  const auto hours = take_number(text, 2);
  if (!hours || *hours > 18) return false;
  take(text, ':');
  const auto minutes = take_number(text, 2);
  return minutes && *minutes < 60;
}

}  // namespace

auto days_in_month(int year, int month) -> int {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2) return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

auto day_number(CalendarDate date) -> DayNumber {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

auto calendar_date(DayNumber day) -> CalendarDate {
  day += 719'468;
  const int era = (day >= 0 ? day : day - 146'096) / 146'097;
  const int day_of_era = day - era * 146'097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month = (5 * day_of_year + 2) / 153;
  CalendarDate date;
  date.day = day_of_year - (153 * month + 2) / 5 + 1;
  date.month = month < 10 ? month + 3 : month - 9;
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

auto weekday_of(DayNumber day) -> int {
  const int from_monday = (day + 3) % 7;  // 1970-01-01 was a Thursday
  return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

auto first_day(CalendarWeek week) -> DayNumber {
  const DayNumber fourth = day_number({week.year, 1, 4});
  return fourth - (weekday_of(fourth) - 1) + 7 * (week.week - 1);
}

auto week_of(DayNumber day) -> CalendarWeek {
  const DayNumber thursday = day + 4 - weekday_of(day);
  const int year = calendar_date(thursday).year;
  return {year, (thursday - day_number({year, 1, 1})) / 7 + 1};
}

auto read_iso_date(std::string_view date) -> std::optional<DateAndClock> {
  if (!is_iso_date(date)) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) {
    auto part = date.substr(at, count);
    return take_number(part, count).value_or(0);
  };
  DateAndClock moment;
  moment.date = {number(0, 4), number(5, 2), number(8, 2)};
  if (date.size() >= 16) moment.minute = number(11, 2) * 60 + number(14, 2);
  return moment;
}

auto is_iso_date(std::string_view date) -> bool {
  const auto year = take_number(date, 4);
  if (!year || !take(date, '-')) return false;
  const auto month = take_number(date, 2);
  if (!month || *month < 1 || *month > 12 || !take(date, '-')) return false;
  const auto day = take_number(date, 2);
  if (!day || *day < 1 || *day > days_in_month(*year, *month)) return false;
  if (date.empty()) return true;
  return take(date, 'T') && take_clock(date) && take_zone(date) && date.empty();
}

}  // namespace isnad
