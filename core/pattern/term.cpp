// SPDX-License-Identifier: Apache-2.0
#include "pattern/term.h"

namespace isnad {

auto arithmetic(TermName name, const Term* arguments, std::size_t count) -> std::optional<double> {
  if (name < TermName::add || name > TermName::negate) return std::nullopt;
  std::optional<double> value;
  for (std::size_t index = 0; index < count; ++index) {
    const Term& term = arguments[index];
    if (term.kind == TermKind::nothing) continue;
    if (term.kind != TermKind::number) return std::nullopt;
    const double next = name == TermName::negate ? -term.number : term.number;
    if (!value) {
      value = next;
    } else if (name == TermName::multiply) {
      *value *= next;
    } else if (name == TermName::divide) {
      *value = next == 0 ? 0 : *value / next;
    } else {
      *value += next;
    }
  }
  return value;
}

}  // namespace isnad
