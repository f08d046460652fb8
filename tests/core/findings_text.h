// SPDX-License-Identifier: Apache-2.0
// Times and figures as one line, for the cases in rule files: SET P1D, 2023-11 START, money 240000000 EUR
// approx.
#pragma once

#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include "document/document.h"
#include "text/utf8.h"

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
  constexpr std::array modifiers{"",           " START",     " MID",           " END",          " APPROX",
                                 " MORE_THAN", " LESS_THAN", " EQUAL_OR_MORE", " EQUAL_OR_LESS"};
  std::string shown = time.type == TimeType::set ? "SET " : "";
  shown += time.value.view();
  shown += modifiers[static_cast<std::size_t>(time.modifier)];
  if (!time.begin.empty())
    shown += " " + std::string(time.begin.view()) + ".." + std::string(time.end.view());
  return shown;
}

inline auto quantity_text(const Document& document, const Quantity& quantity) -> std::string {
  constexpr std::array kinds{"number", "count", "money", "percent", "measure", "ordinal", "score"};
  constexpr std::array modifiers{"", " approx", " more", " less", " at-least", " at-most"};
  std::string shown = kinds[static_cast<std::size_t>(quantity.kind)];
  shown += " ";
  if (quantity.low) {
    shown += number_text(*quantity.low) + ".." + number_text(*quantity.high);
  } else {
    shown += number_text(quantity.value);
  }
  std::string unit(quantity.unit.view());
  if (!quantity.noun.empty())
    unit = encode_utf8(
        std::u16string_view(document.word_text).substr(quantity.noun.start, quantity.noun.length()));
  if (!unit.empty()) shown += " " + unit;
  return shown + modifiers[static_cast<std::size_t>(quantity.modifier)];
}

}  // namespace isnad::test
