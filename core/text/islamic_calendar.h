// SPDX-License-Identifier: Apache-2.0
// The Islamic calendar of Umm al-Qura, by a table from 1300 to 1600 AH, and by arithmetic (the civil
// calendar) beyond. What an observed moon says may differ by a day.
#pragma once

#include "text/calendar_date.h"

namespace isnad {

struct IslamicMonth {
  int year = 1;
  int month = 1;
};

/// The day on which a month begins; a month past 12 runs into the next year.
auto first_day(IslamicMonth month) -> DayNumber;
/// The month in which a day lies.
auto islamic_month_of(DayNumber day) -> IslamicMonth;

}  // namespace isnad
