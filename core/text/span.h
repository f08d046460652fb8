// SPDX-License-Identifier: Apache-2.0
// Half-open intervals with the unit they count in as part of their type.
#pragma once

#include <cstdint>

namespace isnad {

/// Unit of offsets into the text: a UTF-16 code unit, as JavaScript strings and ICU count.
struct CodeUnit;
/// Unit of indices into `Document::tokens`.
struct TokenUnit;

/// Offset into the text in UTF-16 code units.
using Offset = std::uint32_t;

/// A half-open interval `[start, end)`. Spans over different units are different types and do not mix.
template <class Unit>
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr auto length() const -> std::uint32_t { return end - start; }
  [[nodiscard]] constexpr auto empty() const -> bool { return start >= end; }
  [[nodiscard]] constexpr auto contains(std::uint32_t position) const -> bool {
    return start <= position && position < end;
  }
  [[nodiscard]] constexpr auto contains(Span other) const -> bool {
    return start <= other.start && other.end <= end;
  }
  [[nodiscard]] constexpr auto overlaps(Span other) const -> bool {
    return start < other.end && other.start < end;
  }
  friend constexpr auto operator==(const Span&, const Span&) -> bool = default;
};

using TextSpan = Span<CodeUnit>;
using TokenSpan = Span<TokenUnit>;

}  // namespace isnad
