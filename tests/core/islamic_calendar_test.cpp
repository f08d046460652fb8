// SPDX-License-Identifier: Apache-2.0
// The table of the Islamic calendar against ICU's own, which the program itself leaves out.
#include "text/islamic_calendar.h"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <cmath>

#include "support.h"

namespace isnad::test {
namespace {

auto icu_first_day(icu::Calendar& calendar, int year, int month) -> DayNumber {
  UErrorCode status = U_ZERO_ERROR;
  calendar.clear();
  calendar.set(year, month - 1, 1);
  const auto day = static_cast<DayNumber>(std::floor(calendar.getTime(status) / 86'400'000));
  EXPECT_TRUE(U_SUCCESS(status));
  return day;
}

TEST(IslamicCalendar, AgreesWithIcu) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale("und@calendar=islamic-umalqura"), status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (int year = 1; year <= 1700; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const DayNumber day = first_day(IslamicMonth{year, month});
      ASSERT_EQ(day, icu_first_day(*calendar, year, month)) << year << '-' << month;
      const IslamicMonth again = islamic_month_of(day);
      ASSERT_EQ(again.year * 12 + again.month, year * 12 + month);
    }
  }
}

TEST(CalendarDate, CountsDays) {
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(day_number({2024, 4, 2}), 19'815);
  for (DayNumber day = -800'000; day < 800'000; day += 311) EXPECT_EQ(day_number(calendar_date(day)), day);
}

struct WeekCase {
  CalendarDate date;
  int weekday;
  int year;
  int week;
};

class Weeks : public testing::TestWithParam<WeekCase> {};
TEST_P(Weeks, AreThoseOfIso8601) {
  const WeekCase& now = GetParam();
  const DayNumber day = day_number(now.date);
  EXPECT_EQ(weekday_of(day), now.weekday);
  EXPECT_EQ(week_of(day).year, now.year);
  EXPECT_EQ(week_of(day).week, now.week);
  EXPECT_EQ(first_day(CalendarWeek{now.year, now.week}), day - now.weekday + 1);
}
INSTANTIATE_TEST_SUITE_P(Cases, Weeks,
                         testing::Values(WeekCase{{2024, 4, 2}, 2, 2024, 14},
                                         WeekCase{{2021, 1, 3}, 7, 2020, 53},
                                         WeekCase{{2024, 12, 30}, 1, 2025, 1},
                                         WeekCase{{2016, 1, 1}, 5, 2015, 53},
                                         WeekCase{{2018, 12, 31}, 1, 2019, 1}));

}  // namespace
}  // namespace isnad::test
