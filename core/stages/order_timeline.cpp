// SPDX-License-Identifier: Apache-2.0
#include "stages/order_timeline.h"

#include <algorithm>

#include "text/calendar_date.h"

namespace isnad {
namespace {

/// Where a value begins on the line of time, in minutes; what is coarser comes before what begins with it.
struct Place {
  std::int64_t minute = 0;
  int fineness = 0;

  friend auto operator<(const Place& one, const Place& other) -> bool {
    return one.minute != other.minute ? one.minute < other.minute : one.fineness < other.fineness;
  }
  friend auto operator==(const Place&, const Place&) -> bool = default;
};

auto number_at(std::string_view value, std::size_t at, std::size_t count) -> int {
  int number = 0;
  for (std::size_t index = at; index < std::min(at + count, value.size()); ++index) {
    if (value[index] < '0' || value[index] > '9') return number;
    number = number * 10 + (value[index] - '0');
  }
  return number;
}

auto minute_of_part(std::string_view part) -> int {
  if (part == "MO") return 6 * 60;
  if (part == "MI") return 12 * 60;
  if (part == "AF") return 14 * 60;
  if (part == "EV") return 18 * 60;
  return part == "NI" ? 21 * 60 : 0;
}

auto first_month(std::string_view part) -> int {
  if (part[0] == 'Q') return number_at(part, 1, 1) * 3 - 2;
  if (part[0] == 'H') return number_at(part, 1, 1) * 6 - 5;
  if (part == "SP") return 3;
  if (part == "SU") return 6;
  return part == "FA" ? 9 : 12;
}

/// Reads what time_point writes.
auto place_of(std::string_view value) -> Place {
  const bool before_christ = value.substr(0, 2) == "BC";
  if (before_christ) value.remove_prefix(2);
  const std::size_t digits = std::min(value.find_first_of("-T"), value.size());
  int year = number_at(value, 0, digits);
  for (std::size_t missing = digits; missing < 4; ++missing) year *= 10;
  Place place;
  place.fineness = static_cast<int>(digits);
  CalendarDate date{before_christ ? -year : year, 1, 1};
  DayNumber day = day_number(date);
  if (value.size() > digits + 2 && value[digits] == '-') {
    const std::string_view part =
        value.substr(digits + 1, std::min(value.find('T'), value.size()) - digits - 1);
    place.fineness += static_cast<int>(part.size());
    if (part[0] == 'W' && part != "WI") {
      day = first_day({year, std::max(1, number_at(part, 1, 2))});
      if (part.size() > 4 && part[4] != 'W') day += number_at(part, 4, 1) - 1;
      if (part.size() > 4 && part[4] == 'W') day += 5;
    } else {
      const bool month = part[0] >= '0' && part[0] <= '9';
      date.month = month ? number_at(part, 0, 2) : first_month(part);
      date.day = part.size() > 3 && month ? number_at(part, 3, 2) : 1;
      day = day_number(date);
    }
  }
  place.minute = std::int64_t{day} * 24 * 60;
  if (const std::size_t clock = value.find('T');
      clock != std::string_view::npos && clock + 2 < value.size()) {
    const bool hour = value[clock + 1] >= '0' && value[clock + 1] <= '9';
    place.fineness += hour ? 5 : 2;
    place.minute += hour ? number_at(value, clock + 1, 2) * 60 + number_at(value, clock + 4, 2)
                         : minute_of_part(value.substr(clock + 1));
  }
  return place;
}

}  // namespace

auto order_timeline(Document& document, const Languages& /*languages*/, Offset /*from*/, Offset /*until*/)
    -> Offset {
  std::vector<std::pair<Place, TimelineEntry>> entries;
  for (std::uint32_t index = 0; index < document.times.size(); ++index) {
    const TimeExpression& time = document.times[index];
    const bool point = time.type == TimeType::date || time.type == TimeType::time;
    if (!point || !time.resolved) continue;
    entries.push_back({place_of(time.value.view()), {index, time.sentence}});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  // A sentence stands once under one date.
  const auto same = [](const auto& one, const auto& other) {
    return one.first == other.first && one.second.sentence == other.second.sentence;
  };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
  document.timeline.clear();
  for (const auto& [place, entry] : entries) document.timeline.push_back(entry);
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
