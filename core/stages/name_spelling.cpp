// SPDX-License-Identifier: Apache-2.0
#include "stages/name_spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>

namespace isnad {
namespace {

constexpr std::size_t shortest = 5;
constexpr std::size_t longer = 9;
constexpr std::size_t longest = 24;

/// Letters without their signs.
auto plain(std::u16string_view word) -> std::u16string {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCInstance(status);
  std::u16string letters;
  for (const char16_t unit : word) {
    icu::UnicodeString parts;
    const bool composed =
        U_SUCCESS(status) && unit >= 0xC0 && unit < 0x250 && normalizer->getDecomposition(unit, parts) != 0;
    letters += composed ? parts.charAt(0) : unit;
  }
  return letters;
}

/// Letters to add, drop or change (Levenshtein 1966).
auto distance(std::u16string_view one, std::u16string_view other) -> std::size_t {
  std::array<std::size_t, longest + 1> row{};
  for (std::size_t column = 0; column <= other.size(); ++column) row[column] = column;
  for (std::size_t line = 1; line <= one.size(); ++line) {
    std::size_t diagonal = row[0];
    row[0] = line;
    for (std::size_t column = 1; column <= other.size(); ++column) {
      const std::size_t changed = diagonal + (one[line - 1] == other[column - 1] ? 0U : 1U);
      diagonal = row[column];
      row[column] = std::min({row[column] + 1, row[column - 1] + 1, changed});
    }
  }
  return row[other.size()];
}

}  // namespace

auto is_spelling_of(std::u16string_view one, std::u16string_view other) -> bool {
  if (one == other) return true;
  const std::u16string left = plain(one);
  const std::u16string right = plain(other);
  const std::size_t size = std::min(left.size(), right.size());
  if (size < shortest || std::max(left.size(), right.size()) > longest || left.front() != right.front())
    return false;
  return distance(left, right) <= (size < longer ? 1U : 2U);
}

}  // namespace isnad
