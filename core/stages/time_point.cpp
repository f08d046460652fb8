// SPDX-License-Identifier: Apache-2.0
#include "stages/time_point.h"

#include <array>
#include <cstdio>
#include <limits>
#include <string>

namespace isnad {
namespace {

template <class T>
void keep(T& inner, const T& outer) {
  if (!inner) inner = outer;
}

/// The date of a weekday in a week that is known; the hour by half of the day.
void settle(TimePoint& point) {
  if (point.year && point.week && point.weekday) {
    const CalendarDate date = calendar_date(first_day({*point.year, *point.week}) + *point.weekday - 1);
    point.year = date.year;
    point.month = date.month;
    point.day = date.day;
    point.week.reset();
    point.weekday.reset();
  }
  if (!point.hour) return;
  const auto part = point.part.view();
  int& hour = *point.hour;
  const bool afternoon = part == "PM" || part == "AF" || part == "EV" || (part == "MI" && hour < 6);
  if (afternoon && hour < 12) hour += 12;
  if (part == "NI" && hour >= 6 && hour < 12) hour += 12;
  if ((part == "AM" || part == "MO" || part == "NI") && hour == 12) hour = 0;
  point.part = {};
}

/// Of the places that a name may mean, on a line where the publication lies at 0, the one that is meant.
auto choose(const std::array<int, 5>& places, Direction direction, Outlook outlook) -> std::size_t {
  std::size_t best = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t index = 0; index < places.size(); ++index) {
    const double place = places[index];
    double cost = place < 0 ? -place : place;
    switch (direction) {
      case Direction::previous:
        if (place >= 0) cost += 1e6;
        break;
      case Direction::next:
        if (place <= 0) cost += 1e6;
        break;
      case Direction::current:
        if (place < 0 && outlook != Outlook::past) cost *= outlook == Outlook::unknown ? 4 : 20;
        break;
      case Direction::none:
        // A tense is no proof: last month is likelier than eleven months ahead.
        if (place > 0) cost *= outlook == Outlook::past ? 6 : outlook == Outlook::unknown ? 1.3 : 1;
        if (place < 0) cost *= outlook == Outlook::future ? 20 : outlook == Outlook::perhaps_future ? 6 : 1;
        break;
    }
    if (cost < least) {
      least = cost;
      best = index;
    }
  }
  return best;
}

/// Finds the turn of something that comes back `a_year` times a year, `at` counted from 0.
auto choose_turn(int at, int a_year, int now, const TimePoint& point, Outlook outlook) -> int {
  std::array<int, 5> places{};
  const int first = (now / a_year - 2) * a_year + at;
  for (std::size_t index = 0; index < places.size(); ++index)
    places[index] = first + static_cast<int>(index) * a_year - now;
  if (point.direction == Direction::current) return now / a_year * a_year + at;
  return places[choose(places, point.direction, outlook)] + now;
}

auto season_of(const CalendarDate& date) -> int {
  return date.month < 3 ? date.year * 4 - 1 : date.year * 4 + date.month / 3 - 1;
}

class Resolver {
 public:
  Resolver(TimePoint& point, const TimeContext& context, IslamicCalendar& islamic)
      : point_(point), context_(context), islamic_(islamic), now_(context.published->date) {}

  void resolve() {
    if (point_.islamic_month || point_.islamic_day) choose_islamic_year();
    if (point_.islamic_year || point_.year || point_.decade || point_.century) return;
    const Outlook outlook = context_.outlook;
    point_.relative = true;
    if (point_.month && point_.day) {
      choose_year_of_day();
    } else if (point_.month) {
      const int turn = choose_turn(*point_.month - 1, 12, now_.year * 12 + now_.month - 1, point_, outlook);
      point_.year = turn / 12;
    } else if (point_.quarter) {
      const int turn =
          choose_turn(*point_.quarter - 1, 4, now_.year * 4 + (now_.month - 1) / 3, point_, outlook);
      point_.year = turn / 4;
    } else if (point_.half) {
      point_.year =
          choose_turn(*point_.half - 1, 2, now_.year * 2 + (now_.month - 1) / 6, point_, outlook) / 2;
    } else if (point_.season) {
      point_.year = choose_turn(*point_.season - 1, 4, season_of(now_), point_, outlook) / 4;
    } else if (point_.week) {
      point_.year = week_of(day_number(now_)).year;
    } else if (point_.day && point_.weekday) {
      choose_month_of_weekday();
    } else if (point_.day) {
      choose_month();
    } else if (point_.weekday) {
      choose_weekday();
    } else if (point_.weekend) {
      choose_weekend();
    } else if (point_.has_clock()) {
      set_day(point_.direction == Direction::none && context_.last_day ? *context_.last_day : now_);
    } else {
      point_.relative = false;
    }
  }

 private:
  void set_day(const CalendarDate& date) {
    point_.year = date.year;
    point_.month = date.month;
    point_.day = date.day;
  }

  void choose_islamic_year() {
    if (point_.islamic_year || !point_.islamic_month) return;
    const IslamicMonth now = islamic_.month_of(day_number(now_));
    point_.islamic_year =
        choose_turn(*point_.islamic_month - 1, 12, now.year * 12 + now.month - 1, point_, context_.outlook) /
        12;
    point_.relative = true;
  }

  void choose_year_of_day() {
    std::array<int, 5> places{};
    for (std::size_t index = 0; index < places.size(); ++index)
      places[index] = day_number({now_.year - 2 + static_cast<int>(index), *point_.month, *point_.day}) -
                      day_number(now_);
    if (point_.direction == Direction::current) {
      point_.year = now_.year;
    } else {
      point_.year = now_.year - 2 + static_cast<int>(choose(places, point_.direction, context_.outlook));
    }
  }

  void choose_month() {
    std::array<int, 5> places{};
    const int month = now_.year * 12 + now_.month - 1;
    for (std::size_t index = 0; index < places.size(); ++index) {
      const int candidate = month - 2 + static_cast<int>(index);
      places[index] = day_number({candidate / 12, candidate % 12 + 1, *point_.day}) - day_number(now_);
    }
    const int chosen = month - 2 + static_cast<int>(choose(places, point_.direction, context_.outlook));
    point_.year = chosen / 12;
    point_.month = chosen % 12 + 1;
  }

  /// Friday the 13th: the nearest month in which the days agree, else any.
  void choose_month_of_weekday() {
    const int month = now_.year * 12 + now_.month - 1;
    const int side =
        context_.outlook == Outlook::future || context_.outlook == Outlook::perhaps_future ? 1 : -1;
    for (int distance = 0; distance < 24; ++distance) {
      for (const int candidate : {month + side * distance, month - side * distance}) {
        const int year = candidate / 12;
        const int in_year = candidate % 12 + 1;
        if (*point_.day > days_in_month(year, in_year)) continue;
        if (weekday_of(day_number({year, in_year, *point_.day})) != *point_.weekday) continue;
        point_.year = year;
        point_.month = in_year;
        point_.weekday.reset();
        return;
      }
    }
    choose_month();
  }

  void choose_weekday() {
    const DayNumber today = day_number(now_);
    std::array<int, 5> places{};
    for (std::size_t index = 0; index < places.size(); ++index)
      places[index] = *point_.weekday - weekday_of(today) + 7 * (static_cast<int>(index) - 2);
    set_day(calendar_date(today + places[choose(places, point_.direction, context_.outlook)]));
    point_.weekday.reset();
  }

  /// The weekend of this week, unless another is meant.
  void choose_weekend() {
    const DayNumber today = day_number(now_);
    int weeks = point_.direction == Direction::next ? 1 : 0;
    if (point_.direction == Direction::previous ||
        (point_.direction == Direction::none && context_.outlook == Outlook::past && weekday_of(today) < 6)) {
      weeks = -1;
    }
    const CalendarWeek week = week_of(today + 7 * weeks);
    point_.year = week.year;
    point_.week = week.week;
  }

  TimePoint& point_;
  const TimeContext& context_;
  IslamicCalendar& islamic_;
  CalendarDate now_;
};

/// The Gregorian date of an Islamic one; of a month or year the Gregorian one that holds most of it.
void convert_islamic(TimePoint& point, IslamicCalendar& islamic) {
  const IslamicMonth from{*point.islamic_year, point.islamic_month.value_or(1)};
  const IslamicMonth until{from.year, from.month + (point.islamic_month ? 1 : 12)};
  const DayNumber first = islamic.first_day(from);
  point.islamic = true;
  if (point.islamic_day) {
    const CalendarDate date = calendar_date(first + *point.islamic_day - 1);
    point.year = date.year;
    point.month = date.month;
    point.day = date.day;
    return;
  }
  point.begin = first;
  point.end = islamic.first_day(until) - 1;
  const CalendarDate middle = calendar_date((*point.begin + *point.end) / 2);
  point.year = middle.year;
  if (point.islamic_month) point.month = middle.month;
}

}  // namespace

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

auto resolved(TimePoint point, const TimeContext& context, IslamicCalendar& islamic) -> TimePoint {
  settle(point);
  if (context.published) Resolver(point, context, islamic).resolve();
  if (point.islamic_year) convert_islamic(point, islamic);
  settle(point);
  return point;
}

auto value_of(const TimePoint& point) -> ShortText<32> {
  if (!point.reference.empty()) return ShortText<32>(point.reference.view());
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
  return ShortText<32>(std::string_view(text.data(), static_cast<std::size_t>(size)));
}

}  // namespace isnad
