// SPDX-License-Identifier: Apache-2.0
#include "pattern/term.h"

#include <algorithm>

namespace isnad {

auto arithmetic(TermName name, const std::vector<Term>& arguments) -> std::optional<double> {
  const bool numbers = std::all_of(arguments.begin(), arguments.end(),
                                   [](const Term& term) { return term.kind == TermKind::number; });
  if (!numbers || arguments.empty()) return std::nullopt;
  double value = arguments[0].number;
  const auto fold = [&](auto combine) {
    for (std::size_t index = 1; index < arguments.size(); ++index) {
      value = combine(value, arguments[index].number);
    }
    return value;
  };
  switch (name) {
    case TermName::add:
      return fold([](double one, double other) { return one + other; });
    case TermName::multiply:
      return fold([](double one, double other) { return one * other; });
    case TermName::divide:
      return fold([](double one, double other) { return other == 0 ? 0 : one / other; });
    case TermName::negate:
      return -value;
    default:
      return std::nullopt;
  }
}

}  // namespace isnad
