// SPDX-License-Identifier: Apache-2.0
#include "text/calendar_date.h"

#include <optional>

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

auto days_in_month(int year, int month) -> int {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2) return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
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
