// SPDX-License-Identifier: Apache-2.0
// Times and figures as one line, for the cases in rule files: SET P1D, 2023-11 START, money 240000000 EUR
// approx.
#pragma once

#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include "output/finding_names.h"

namespace isnad::test {

/// At most four decimals.
inline auto number_text(double number) -> std::string {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.4f", number);
  std::string shown(text.data());
  shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') shown.pop_back();
  return shown;
}

inline auto time_text(const TimeExpression& time) -> std::string {
  std::string shown = time.type == TimeType::set ? "SET " : "";
  shown += time.value.view();
  if (time.modifier != TimeModifier::none) shown += " " + std::string(name_of(time.modifier));
  if (!time.begin.empty())
    shown += " " + std::string(time.begin.view()) + ".." + std::string(time.end.view());
  return shown;
}

inline auto quantity_text(const Document& document, const Quantity& quantity) -> std::string {
  std::string shown(name_of(quantity.kind));
  shown += " ";
  if (quantity.low) {
    shown += number_text(*quantity.low) + ".." + number_text(*quantity.high);
  } else {
    shown += number_text(quantity.value);
  }
  if (const auto unit = unit_of(document, quantity); !unit.empty()) shown += " " + unit;
  if (quantity.modifier != QuantityModifier::none) shown += " " + std::string(name_of(quantity.modifier));
  return shown;
}

}  // namespace isnad::test
