// SPDX-License-Identifier: Apache-2.0
#include "text/islamic_calendar.h"

#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <cmath>

namespace isnad {
namespace {

constexpr double milliseconds_a_day = 86'400'000;

}  // namespace

struct IslamicCalendar::State {
  std::unique_ptr<icu::Calendar> calendar;
};

IslamicCalendar::IslamicCalendar() = default;
IslamicCalendar::~IslamicCalendar() = default;

auto IslamicCalendar::state() -> State& {
  if (state_ == nullptr) {
    state_ = std::make_unique<State>();
    UErrorCode status = U_ZERO_ERROR;
    state_->calendar.reset(icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale("und@calendar=islamic-umalqura"), status));
    if (U_FAILURE(status)) state_->calendar.reset();
  }
  return *state_;
}

auto IslamicCalendar::first_day(IslamicMonth month) -> DayNumber {
  icu::Calendar* calendar = state().calendar.get();
  if (calendar == nullptr) return 0;
  UErrorCode status = U_ZERO_ERROR;
  calendar->clear();
  calendar->set(month.year + (month.month - 1) / 12, (month.month - 1) % 12, 1);
  const UDate time = calendar->getTime(status);
  return U_FAILURE(status) ? 0 : static_cast<DayNumber>(std::floor(time / milliseconds_a_day));
}

auto IslamicCalendar::month_of(DayNumber day) -> IslamicMonth {
  icu::Calendar* calendar = state().calendar.get();
  if (calendar == nullptr) return {};
  UErrorCode status = U_ZERO_ERROR;
  calendar->setTime(day * milliseconds_a_day, status);
  const IslamicMonth month{calendar->get(UCAL_YEAR, status), calendar->get(UCAL_MONTH, status) + 1};
  return U_FAILURE(status) ? IslamicMonth{} : month;
}

}  // namespace isnad
