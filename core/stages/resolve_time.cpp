// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <limits>

#include "stages/time_point.h"
#include "text/islamic_calendar.h"

namespace isnad {
namespace {

/// The date of a weekday in a week that is known; the hour by half of the day.
void settle(TimePoint& point) {
  if (point.year && point.week && point.weekday) {
    const CalendarDate date =
        calendar_date(first_day(CalendarWeek{*point.year, *point.week}) + *point.weekday - 1);
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
      case Direction::following:
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

class Resolver {
 public:
  Resolver(TimePoint& point, const TimeContext& context)
      : point_(point), context_(context), now_(context.published->date) {
    if (point_.direction != Direction::following) return;
    point_.direction = Direction::next;
    if (context_.last_date) now_ = *context_.last_date;
  }

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
    const IslamicMonth now = islamic_month_of(day_number(now_));
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
  CalendarDate now_;
};

/// The Gregorian date of an Islamic one; of a month or year the Gregorian one that holds most of it.
void convert_islamic(TimePoint& point) {
  const IslamicMonth from{*point.islamic_year, point.islamic_month.value_or(1)};
  const IslamicMonth until{from.year, from.month + (point.islamic_month ? 1 : 12)};
  const DayNumber first = first_day(from);
  point.islamic = true;
  if (point.islamic_day) {
    const CalendarDate date = calendar_date(first + *point.islamic_day - 1);
    point.year = date.year;
    point.month = date.month;
    point.day = date.day;
    return;
  }
  point.begin = first;
  point.end = first_day(until) - 1;
  const CalendarDate middle = calendar_date((*point.begin + *point.end) / 2);
  point.year = middle.year;
  if (point.islamic_month) point.month = middle.month;
}

}  // namespace

auto resolved(TimePoint point, const TimeContext& context) -> TimePoint {
  settle(point);
  if (context.published) Resolver(point, context).resolve();
  if (point.islamic_year) convert_islamic(point);
  settle(point);
  return point;
}

}  // namespace isnad
