// SPDX-License-Identifier: Apache-2.0
// The Islamic calendar of Umm al-Qura, by ICU, whose tables run from 1300 to 1600 AH and which reckons by
// arithmetic beyond. What an observed moon says may differ by a day.
#pragma once

#include <memory>

#include "text/calendar_date.h"

namespace isnad {

struct IslamicMonth {
  int year = 1;
  int month = 1;
};

/// Not shared between threads; costs nothing until it is first asked.
class IslamicCalendar {
 public:
  IslamicCalendar();
  ~IslamicCalendar();
  IslamicCalendar(const IslamicCalendar&) = delete;
  auto operator=(const IslamicCalendar&) -> IslamicCalendar& = delete;

  /// The day on which a month begins; a month past 12 runs into the next year.
  auto first_day(IslamicMonth month) -> DayNumber;
  /// The month in which a day lies.
  auto month_of(DayNumber day) -> IslamicMonth;

 private:
  struct State;
  auto state() -> State&;
  std::unique_ptr<State> state_;
};

}  // namespace isnad
