// SPDX-License-Identifier: Apache-2.0
#include "stages/time_length.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace isnad {
namespace {

constexpr double largest_amount = 100'000;

struct UnitMeaning {
  TermName name;
  TimeLength::Unit unit;
  double times;
};
constexpr std::array meanings{UnitMeaning{TermName::second, TimeLength::seconds, 1},
                              UnitMeaning{TermName::minute, TimeLength::minutes, 1},
                              UnitMeaning{TermName::hour, TimeLength::hours, 1},
                              UnitMeaning{TermName::day, TimeLength::days, 1},
                              UnitMeaning{TermName::week, TimeLength::weeks, 1},
                              UnitMeaning{TermName::weekend, TimeLength::weekends, 1},
                              UnitMeaning{TermName::month, TimeLength::months, 1},
                              UnitMeaning{TermName::quarter, TimeLength::months, 3},
                              UnitMeaning{TermName::half, TimeLength::months, 6},
                              UnitMeaning{TermName::season, TimeLength::months, 3},
                              UnitMeaning{TermName::year, TimeLength::years, 1},
                              UnitMeaning{TermName::decade, TimeLength::years, 10},
                              UnitMeaning{TermName::century, TimeLength::years, 100}};

/// Moves a fraction down to the next smaller unit where that gives a whole number.
void spill(TimeLength& length, TimeLength::Unit from, TimeLength::Unit to, double factor) {
  auto& amount = length.amounts[from];
  const double fraction = amount.number - std::floor(amount.number);
  const double below = fraction * factor;
  if (fraction == 0 || std::abs(below - std::round(below)) > 1e-6) return;
  amount.number -= fraction;
  amount.said = amount.number > 0;
  length.amounts[to].number += std::round(below);
  length.amounts[to].said = true;
}

auto spilled(TimeLength length) -> TimeLength {
  spill(length, TimeLength::years, TimeLength::months, 12);
  spill(length, TimeLength::days, TimeLength::hours, 24);
  spill(length, TimeLength::hours, TimeLength::minutes, 60);
  spill(length, TimeLength::minutes, TimeLength::seconds, 60);
  return length;
}

/// At most two decimals.
auto short_number(double number) -> std::string {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", number);
  std::string shown(text.data());
  shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') shown.pop_back();
  return shown;
}

}  // namespace

auto TimeLength::add(TermName unit, std::optional<double> number) -> bool {
  const auto meaning = std::find_if(meanings.begin(), meanings.end(),
                                    [&](const UnitMeaning& one) { return one.name == unit; });
  if (meaning == meanings.end() || (number && std::abs(*number) > largest_amount)) return false;
  Amount& amount = amounts[meaning->unit];
  amount.said = true;
  amount.number += number.value_or(0) * meaning->times;
  amount.vague = amount.vague || !number;
  return true;
}

void TimeLength::add(const TimeLength& other) {
  for (std::size_t unit = 0; unit < Unit::count; ++unit) {
    amounts[unit].number += other.amounts[unit].number;
    amounts[unit].said = amounts[unit].said || other.amounts[unit].said;
    amounts[unit].vague = amounts[unit].vague || other.amounts[unit].vague;
  }
}

auto TimeLength::vague() const -> bool {
  return std::any_of(amounts.begin(), amounts.end(), [](const Amount& amount) { return amount.vague; });
}

auto value_of(const TimeLength& given) -> ShortText<32> {
  const TimeLength length = spilled(given);
  constexpr std::array letters{"Y", "M", "W", "WE", "D", "H", "M", "S"};
  std::string value = "P";
  for (std::size_t unit = 0; unit < TimeLength::count; ++unit) {
    const auto& amount = length.amounts[unit];
    if (!amount.said) continue;
    if (unit >= TimeLength::hours && value.find('T') == std::string::npos) value += 'T';
    value += amount.vague ? "X" : short_number(amount.number);
    value += letters[unit];
  }
  return {value};
}

auto day_moved(const CalendarDate& from, const TimeLength& given, int sign) -> DayNumber {
  const TimeLength length = spilled(given);
  const auto amount = [&](TimeLength::Unit unit) { return length.amounts[unit].number; };
  const int months =
      static_cast<int>(std::lround(amount(TimeLength::years) * 12 + amount(TimeLength::months)));
  const int month = std::clamp(from.year * 12 + from.month - 1 + sign * months, 12, 9999 * 12 + 11);
  const int year = month / 12;
  const int day = std::min(from.day, days_in_month(year, month % 12 + 1));
  const double days = (amount(TimeLength::weeks) + amount(TimeLength::weekends)) * 7 +
                      amount(TimeLength::days) + amount(TimeLength::hours) / 24 +
                      amount(TimeLength::minutes) / 1440;
  return day_number({year, month % 12 + 1, day}) + sign * static_cast<DayNumber>(std::floor(days));
}

auto moved(const DateAndClock& from, const TimeLength& given, int sign) -> std::optional<TimePoint> {
  if (given.vague()) return std::nullopt;
  const TimeLength length = spilled(given);
  const auto said = [&](TimeLength::Unit unit) { return length.amounts[unit].said; };
  DateAndClock there = from;
  TermName finest = TermName::year;
  if (said(TimeLength::months)) finest = TermName::month;
  if (said(TimeLength::weeks)) finest = TermName::week;
  if (said(TimeLength::days)) finest = TermName::day;
  if (said(TimeLength::hours) || said(TimeLength::minutes) || said(TimeLength::seconds)) {
    const double seconds = length.amounts[TimeLength::hours].number * 3600 +
                           length.amounts[TimeLength::minutes].number * 60 +
                           length.amounts[TimeLength::seconds].number;
    TimeLength rest = length;
    for (const auto unit : {TimeLength::hours, TimeLength::minutes, TimeLength::seconds})
      rest.amounts[unit] = {};
    there.date = calendar_date(day_moved(from.date, rest, sign));
    return shifted(there, TermName::second, sign * static_cast<int>(std::lround(seconds)));
  }
  there.date = calendar_date(day_moved(from.date, length, sign));
  return shifted(there, finest, 0);
}

}  // namespace isnad
