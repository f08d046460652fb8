// SPDX-License-Identifier: Apache-2.0
// Lengths of time: amounts of years, months, hours…, and where they lead from a day.
#pragma once

#include <array>
#include <optional>

#include "document/document.h"
#include "pattern/term_names.h"
#include "stages/time_point.h"

namespace isnad {

/// A length of time. An amount may be a fraction, or vague: several days.
struct TimeLength {
  enum Unit : std::size_t { years, months, weeks, weekends, days, hours, minutes, seconds, count };
  struct Amount {
    double number = 0;
    bool said = false;
    bool vague = false;
  };
  std::array<Amount, Unit::count> amounts;

  /// Adds so many of a unit; without a number, some of it. False when the unit is none of time.
  auto add(TermName unit, std::optional<double> number) -> bool;
  void add(const TimeLength& other);
  [[nodiscard]] auto vague() const -> bool;
};

/// The TIMEX3 value. Halves of hours, days and years are written in the next smaller unit: PT1H30M.
auto value_of(const TimeLength& length) -> ShortText<32>;

/// The point that lies this long before (`sign` -1) or after (1) the moment, as fine as the length's finest
/// unit; none for vague lengths.
auto moved(const DateAndClock& from, const TimeLength& length, int sign) -> std::optional<TimePoint>;

/// The day that lies this long before or after.
auto day_moved(const CalendarDate& from, const TimeLength& length, int sign) -> DayNumber;

}  // namespace isnad
