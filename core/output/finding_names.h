// SPDX-License-Identifier: Apache-2.0
// How times, quantities and tellings are named in results, whatever the format.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "document/document.h"
#include "text/utf8.h"

namespace isnad {

constexpr auto name_of(TimeType type) -> std::string_view {
  constexpr std::array names{"DATE", "TIME", "DURATION", "SET"};
  return names[static_cast<std::size_t>(type)];
}
/// What TIMEX3 calls it; empty for none.
constexpr auto name_of(TimeModifier modifier) -> std::string_view {
  constexpr std::array names{"",          "START",     "MID",           "END",          "APPROX",
                             "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"};
  return names[static_cast<std::size_t>(modifier)];
}
constexpr auto name_of(QuantityKind kind) -> std::string_view {
  constexpr std::array names{"number", "count", "money", "percent", "measure", "ordinal", "score"};
  return names[static_cast<std::size_t>(kind)];
}
/// Empty for none.
constexpr auto name_of(QuantityModifier modifier) -> std::string_view {
  constexpr std::array names{"", "approx", "more", "less", "at-least", "at-most"};
  return names[static_cast<std::size_t>(modifier)];
}
constexpr auto name_of(Force force) -> std::string_view {
  constexpr std::array names{"say",     "confirm", "deny", "claim",  "warn",  "accuse",
                             "promise", "demand",  "ask",  "expect", "think", "reveal"};
  return names[static_cast<std::size_t>(force)];
}
constexpr auto name_of(Modality modality) -> std::string_view {
  constexpr std::array names{"asserted", "negated", "declined", "future", "conditional", "question"};
  return names[static_cast<std::size_t>(modality)];
}
constexpr auto name_of(TellingForm form) -> std::string_view {
  constexpr std::array names{"direct", "indirect", "mixed"};
  return names[static_cast<std::size_t>(form)];
}
constexpr auto name_of(SourceKind kind) -> std::string_view {
  constexpr std::array names{"person", "organisation", "role", "document", "media", "group", "hearsay"};
  return names[static_cast<std::size_t>(kind)];
}
/// As in the first column of `issues.txt`.
constexpr auto name_of(IssueCheck check) -> std::string_view {
  constexpr std::array names{"dates-disagree", "weekday-of-date"};
  return names[static_cast<std::size_t>(check)];
}
/// A code, or the dictionary form of what is counted; empty for a mere number.
inline auto unit_of(const Document& document, const Quantity& quantity) -> std::string {
  if (quantity.noun.empty()) return std::string(quantity.unit.view());
  return encode_utf8(
      std::u16string_view(document.word_text).substr(quantity.noun.start, quantity.noun.length()));
}

}  // namespace isnad
