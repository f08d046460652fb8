// SPDX-License-Identifier: Apache-2.0
#include "stages/time_point.h"

#include <array>
#include <cstdio>
#include <string>

namespace isnad {
namespace {

template <class T>
void keep(T& inner, const T& outer) {
  if (!inner) inner = outer;
}

}  // namespace

auto season_of(const CalendarDate& date) -> int {
  return date.month < 3 ? date.year * 4 - 1 : date.year * 4 + date.month / 3 - 1;
}

auto within(TimePoint inner, const TimePoint& outer) -> TimePoint {
  for (auto part :
       {&TimePoint::century, &TimePoint::decade, &TimePoint::year, &TimePoint::half, &TimePoint::quarter,
        &TimePoint::season, &TimePoint::month, &TimePoint::week, &TimePoint::day, &TimePoint::weekday,
        &TimePoint::hour, &TimePoint::minute, &TimePoint::second, &TimePoint::islamic_year,
        &TimePoint::islamic_month, &TimePoint::islamic_day}) {
    keep(inner.*part, outer.*part);
  }
  if (inner.part.empty()) inner.part = outer.part;
  if (inner.direction == Direction::none) inner.direction = outer.direction;
  if (inner.modifier == TimeModifier::none) inner.modifier = outer.modifier;
  if (inner.reference.empty()) inner.reference = outer.reference;
  if (inner.unknown == TermName::none) inner.unknown = outer.unknown;
  inner.weekend = inner.weekend || outer.weekend;
  inner.relative = inner.relative || outer.relative;
  inner.before_christ = inner.before_christ || outer.before_christ;
  return inner;
}

auto shifted(const DateAndClock& from, TermName unit, int count) -> TimePoint {
  TimePoint point;
  point.relative = true;
  const CalendarDate date = from.date;
  const auto set_day = [&](DayNumber day) {
    const CalendarDate there = calendar_date(day);
    point.year = there.year;
    point.month = there.month;
    point.day = there.day;
  };
  const auto set_turn = [&](std::optional<int>& part, int now, int a_year) {
    const int turn = date.year * a_year + now + count;
    point.year = turn / a_year;
    part = turn % a_year + 1;
  };
  const int minutes = from.minute.value_or(0);
  switch (unit) {
    case TermName::second:
    case TermName::minute:
    case TermName::hour: {
      const long long scale = unit == TermName::hour ? 3600 : unit == TermName::minute ? 60 : 1;
      const long long seconds = (day_number(date) * 24LL * 60 + minutes) * 60 + count * scale;
      const long long day = (seconds >= 0 ? seconds : seconds - 86'399) / 86'400;
      set_day(static_cast<DayNumber>(day));
      if (!from.minute) break;
      const auto of_day = static_cast<int>(seconds - day * 86'400);
      point.hour = of_day / 3600;
      point.minute = of_day / 60 % 60;
      if (of_day % 60 != 0) point.second = of_day % 60;
      break;
    }
    case TermName::day:
      set_day(day_number(date) + count);
      break;
    case TermName::week:
    case TermName::weekend: {
      const CalendarWeek week = week_of(day_number(date) + 7 * count);
      point.year = week.year;
      point.week = week.week;
      point.weekend = unit == TermName::weekend;
      break;
    }
    case TermName::month:
      set_turn(point.month, date.month - 1, 12);
      break;
    case TermName::quarter:
      set_turn(point.quarter, (date.month - 1) / 3, 4);
      break;
    case TermName::half:
      set_turn(point.half, (date.month - 1) / 6, 2);
      break;
    case TermName::season: {
      const int turn = season_of(date) + count;
      point.year = turn / 4;
      point.season = turn % 4 + 1;
      break;
    }
    case TermName::decade:
      point.decade = date.year / 10 + count;
      break;
    case TermName::century:
      point.century = date.year / 100 + count;
      break;
    default:
      point.year = date.year + count;
  }
  return point;
}

auto value_of(const TimePoint& point) -> ShortText<32> {
  if (!point.reference.empty()) return {point.reference.view()};
  std::array<char, 64> text{};
  int size = 0;
  const auto add = [&](const char* format, auto value) {
    size += std::snprintf(text.data() + size, text.size() - static_cast<std::size_t>(size), format, value);
  };
  const auto add_or = [&](const char* format, const std::optional<int>& value, const char* unknown) {
    if (value) {
      add(format, *value);
    } else {
      add("%s", unknown);
    }
  };
  const TermName unknown = point.unknown;
  if (point.before_christ) add("%s", "BC");
  if (!point.year && point.decade) {
    add("%03d", *point.decade);
  } else if (!point.year && point.century) {
    add("%02d", *point.century);
  } else if (!point.year && (unknown == TermName::decade || unknown == TermName::century)) {
    add("%s", unknown == TermName::decade ? "XXX" : "XX");
  } else {
    add_or("%04d", point.year, "XXXX");
  }
  const bool of_day = point.day || point.has_clock() || unknown == TermName::day || unknown == TermName::hour;
  if (point.half || unknown == TermName::half) {
    add_or("-H%d", point.half, "-HX");
  } else if (point.quarter || unknown == TermName::quarter) {
    add_or("-Q%d", point.quarter, "-QX");
  } else if (point.season) {
    constexpr std::array seasons{"-SP", "-SU", "-FA", "-WI"};
    add("%s", seasons[static_cast<std::size_t>(*point.season - 1) % seasons.size()]);
  } else if (!point.day && (point.week || point.weekend || (point.weekday && !point.month) ||
                            unknown == TermName::week || unknown == TermName::weekend)) {
    add_or("-W%02d", point.week, "-WXX");
    if (point.weekday) add("-%d", *point.weekday);
    if (point.weekend || unknown == TermName::weekend) add("%s", "-WE");
  } else if (point.month || of_day || unknown == TermName::month) {
    add_or("-%02d", point.month, "-XX");
    if (of_day) add_or("-%02d", point.day, "-XX");
  }
  if (point.hour) {
    add("T%02d", *point.hour);
    add(":%02d", point.minute.value_or(0));
    if (point.second) add(":%02d", *point.second);
  } else if (!point.part.empty()) {
    add("T%s", std::string(point.part.view()).c_str());
  }
  return {std::string_view(text.data(), static_cast<std::size_t>(size))};
}

}  // namespace isnad
