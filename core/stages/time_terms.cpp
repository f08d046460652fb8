// SPDX-License-Identifier: Apache-2.0
#include "stages/time_terms.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace isnad {
namespace {

auto iso_day(DayNumber day) -> ShortText<20> {
  const CalendarDate date = calendar_date(day);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return {std::string_view(text.data())};
}

auto can_be(const TimePoint& point) -> bool {
  const auto within_range = [](const std::optional<int>& part, int least, int most) {
    return !part || (*part >= least && *part <= most);
  };
  return within_range(point.year, 0, 9999) && within_range(point.month, 1, 12) &&
         within_range(point.day, 1,
                      point.month ? days_in_month(point.year.value_or(2000), *point.month) : 31) &&
         within_range(point.hour, 0, 24) && within_range(point.minute, 0, 59) &&
         within_range(point.second, 0, 60);
}

auto is_known(const ShortText<32>& value) -> bool {
  return value.view().find('X') == std::string_view::npos &&
         value.view().find("_REF") == std::string_view::npos;
}

auto modifier_of(TermName name) -> TimeModifier {
  switch (name) {
    case TermName::start:
      return TimeModifier::start;
    case TermName::middle:
      return TimeModifier::middle;
    case TermName::end:
      return TimeModifier::end;
    case TermName::approx:
      return TimeModifier::approximate;
    case TermName::more:
      return TimeModifier::more_than;
    case TermName::less:
      return TimeModifier::less_than;
    case TermName::at_least:
      return TimeModifier::at_least;
    case TermName::at_most:
      return TimeModifier::at_most;
    default:
      return TimeModifier::none;
  }
}

}  // namespace

auto TimeTerms::number(const Term& call, std::size_t index) const -> std::optional<int> {
  const Term& term = argument(call, index);
  if (term.kind != TermKind::number || std::abs(term.number) > 100'000) return std::nullopt;
  return static_cast<int>(std::lround(term.number));
}

auto TimeTerms::length(const Term& term) -> std::optional<TimeLength> {
  if (term.kind != TermKind::call) return std::nullopt;
  if (term.name == TermName::duration) {
    TimeLength made;
    const Term& number = argument(term, 0);
    std::optional<double> amount;
    if (number.kind == TermKind::number) amount = number.number;
    if (!made.add(argument(term, 1).name, amount)) return std::nullopt;
    return made;
  }
  if (term.name == TermName::plus) {
    auto sum = length(argument(term, 0));
    const auto other = length(argument(term, 1));
    if (!sum || !other) return std::nullopt;
    sum->add(*other);
    return sum;
  }
  return std::nullopt;
}

auto TimeTerms::point(const Term& term) -> std::optional<TimePoint> {
  if (term.kind == TermKind::call) return call_point(term);
  TimePoint weekend;
  weekend.weekend = true;
  if (term.kind == TermKind::name && term.name == TermName::weekend) return weekend;
  return std::nullopt;
}

auto TimeTerms::call_point(const Term& call) -> std::optional<TimePoint> {
  TimePoint made;
  const auto inner = [&](std::size_t index = 0) { return point(argument(call, index)); };
  switch (call.name) {
    case TermName::date:
      made.year = number(call, 0);
      made.month = number(call, 1);
      made.day = number(call, 2);
      return made;
    case TermName::hijri:
      made.islamic_year = number(call, 0);
      made.islamic_month = number(call, 1);
      made.islamic_day = number(call, 2);
      made.islamic = true;
      return made;
    case TermName::year:
      made.year = number(call, 0);
      return made;
    case TermName::decade:
      made.decade = number(call, 0);
      return made;
    case TermName::century:
      made.century = number(call, 0);
      return made;
    case TermName::half:
      made.half = number(call, 0);
      return made;
    case TermName::quarter:
      made.quarter = number(call, 0);
      return made;
    case TermName::season:
      made.season = number(call, 0);
      return made;
    case TermName::week:
      made.week = number(call, 0);
      return made;
    case TermName::weekday:
      made.weekday = number(call, 0);
      return made;
    case TermName::part:
      made.part = ShortText<4>(argument(call, 0).text.view());
      return made;
    case TermName::clock: {
      const Term& hour = argument(call, 0);
      if (hour.kind != TermKind::number) return std::nullopt;
      made.hour = static_cast<int>(std::floor(hour.number + 1e-6));
      made.minute = number(call, 1);
      made.second = number(call, 2);
      // 8.30 is half past eight.
      const double minutes = (hour.number - *made.hour) * 100;
      if (!made.minute && minutes > 0.5) made.minute = static_cast<int>(std::lround(minutes));
      return made;
    }
    case TermName::reference:
      made.reference = ShortText<12>(argument(call, 0).text.view());
      return made;
    case TermName::shift:
    case TermName::later: {
      const TermName unit = argument(call, 0).name;
      const int count = number(call, 1).value_or(0);
      auto from = context_.published;
      if (call.name == TermName::later && context_.last_date) from = DateAndClock{*context_.last_date, {}};
      if (from) return shifted(*from, unit, count);
      made.unknown = unit;
      made.relative = true;
      return made;
    }
    case TermName::within: {
      const auto small = inner(0);
      const auto large = inner(1);
      if (!large) return small;
      return small ? within(*small, *large) : *large;
    }
    case TermName::before_christ: {
      auto changed = inner();
      if (changed) changed->before_christ = true;
      return changed;
    }
    case TermName::previous:
    case TermName::next:
    case TermName::current:
    case TermName::following: {
      auto placed = inner();
      if (placed)
        placed->direction = call.name == TermName::previous  ? Direction::previous
                            : call.name == TermName::next    ? Direction::next
                            : call.name == TermName::current ? Direction::current
                                                             : Direction::following;
      return placed;
    }
    case TermName::start:
    case TermName::middle:
    case TermName::end:
    case TermName::approx: {
      auto changed = inner();
      if (changed) changed->modifier = modifier_of(call.name);
      return changed;
    }
    case TermName::ago:
    case TermName::after: {
      const auto distance = length(argument(call, 0));
      if (!distance) return std::nullopt;
      const int sign = call.name == TermName::ago ? -1 : 1;
      if (const auto base = inner(1)) {
        const TimePoint from = resolved(*base, context_);
        if (!from.is_day()) return std::nullopt;
        const CalendarDate day{*from.year, *from.month, *from.day};
        auto there = moved({day, {}}, *distance, sign);
        // A week from Sunday is a day, where a week from now is a week.
        if (there && !there->has_clock())
          there = shifted({calendar_date(day_moved(day, *distance, sign)), {}}, TermName::day, 0);
        if (there) there->relative = from.relative;
        return there;
      }
      if (distance->vague()) {
        made.reference = ShortText<12>(sign < 0 ? "PAST_REF" : "FUTURE_REF");
        made.relative = true;
        return made;
      }
      if (context_.published) return moved(*context_.published, *distance, sign);
      made.unknown = TermName::year;
      for (const auto& [unit, name] :
           {std::pair{TimeLength::months, TermName::month}, std::pair{TimeLength::weeks, TermName::week},
            std::pair{TimeLength::days, TermName::day}, std::pair{TimeLength::hours, TermName::hour}}) {
        if (distance->amounts[unit].said) made.unknown = name;
      }
      made.relative = true;
      return made;
    }
    default:
      return std::nullopt;
  }
}

auto TimeTerms::read_point(const Term& term) -> std::optional<TimeReading> {
  const auto named = point(term);
  if (!named || (named->half && !named->year && context_.of_sport)) return std::nullopt;
  const TimePoint known = resolved(*named, context_);
  if (!can_be(known)) return std::nullopt;
  TimeReading reading;
  TimeExpression& expression = reading.expression;
  expression.type = known.has_clock() ? TimeType::time : TimeType::date;
  expression.modifier = known.modifier;
  expression.relative = known.relative;
  expression.islamic = known.islamic;
  if (known.is_day() && known.weekday) expression.weekday = static_cast<std::uint8_t>(*known.weekday);
  expression.value = value_of(known);
  expression.resolved = is_known(expression.value);
  if (known.begin) expression.begin = iso_day(*known.begin);
  if (known.end) expression.end = iso_day(*known.end);
  if (known.year) reading.date = CalendarDate{*known.year, known.month.value_or(1), known.day.value_or(1)};
  reading.is_day = known.is_day();
  return reading;
}

auto TimeTerms::read_length(const Term& term) -> std::optional<TimeReading> {
  const auto made = length(term);
  if (!made) return std::nullopt;
  TimeReading reading;
  reading.expression.type = TimeType::duration;
  reading.expression.value = value_of(*made);
  reading.expression.resolved = !made->vague();
  return reading;
}

/// A length that ends or begins at the publication.
auto TimeTerms::read_around(const Term& call, int sign) -> std::optional<TimeReading> {
  const auto made = length(argument(call, 0));
  auto reading = read_length(argument(call, 0));
  if (!reading) return std::nullopt;
  reading->expression.relative = true;
  if (made->vague()) {
    reading->expression.type = TimeType::date;
    reading->expression.value = ShortText<32>(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    return reading;
  }
  if (!context_.published) return reading;
  const DayNumber today = day_number(context_.published->date);
  const DayNumber there = day_moved(context_.published->date, *made, sign);
  reading->expression.begin = iso_day(sign < 0 ? there : today);
  reading->expression.end = iso_day(sign < 0 ? today : there);
  return reading;
}

auto TimeTerms::read_set(const Term& call) -> std::optional<TimeReading> {
  auto reading = read_length(argument(call, 0));
  if (!reading) {
    const auto named = point(argument(call, 0));
    if (!named || !can_be(*named)) return std::nullopt;
    reading.emplace();
    TimeContext nothing;
    reading->expression.value = value_of(resolved(*named, nothing));
    reading->expression.resolved = true;
  }
  reading->expression.type = TimeType::set;
  return reading;
}

auto TimeTerms::read(const PatternMatch& match, const TimeContext& context) -> std::optional<TimeReading> {
  context_ = context;
  const Term* term = &terms_.terms[match.term];
  TextSpan span = match.span;
  TimeModifier modifier = TimeModifier::none;
  if (term->kind == TermKind::call && modifier_of(term->name) > TimeModifier::end) {
    modifier = modifier_of(term->name);
    term = &argument(*term, 0);
  }
  std::optional<TimeReading> reading;
  switch (term->kind == TermKind::call ? term->name : TermName::none) {
    case TermName::duration:
    case TermName::plus:
      reading = read_length(*term);
      break;
    case TermName::elapsed:
      reading = read_around(*term, -1);
      break;
    case TermName::coming:
      reading = read_around(*term, 1);
      break;
    case TermName::every:
      reading = read_set(*term);
      break;
    case TermName::after:
      // Where the past is told, it counts from what was told before.
      if (context.outlook == Outlook::past && argument(*term, 1).kind == TermKind::nothing) {
        const Term& distance = argument(*term, 0);
        reading = read_length(distance);
        if (!distance.span.empty()) span = distance.span;
        break;
      }
      [[fallthrough]];
    default:
      reading = read_point(*term);
  }
  if (!reading) return std::nullopt;
  TimeExpression& expression = reading->expression;
  if (modifier != TimeModifier::none) expression.modifier = modifier;
  expression.span = span;
  expression.sentence = match.sentence;
  expression.rule = match.rule;
  return reading;
}

}  // namespace isnad
