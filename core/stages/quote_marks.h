// SPDX-License-Identifier: Apache-2.0
// The quotation marks of a paragraph, each judged by its surroundings: the first half of find_quotes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "languages/language.h"
#include "text/span.h"

namespace isnad {

/// Marks that close each other.
enum class MarkFamily : std::uint8_t { curly, single, angle, single_angle, corner };

enum class MarkSide : std::uint8_t {
  opening,
  closing,
  either,  ///< its surroundings and shape leave both open
};

struct QuoteMark {
  Offset offset = 0;
  Offset length = 1;
  MarkFamily family = MarkFamily::curly;
  MarkSide side = MarkSide::either;
  bool sure = false;         ///< both shape and surroundings agree
  bool after_digit = false;  ///< may be a prime: 27"
  bool after_s = false;      ///< may be a possessive: ministers'
};

/// The quotation marks of `paragraph` in order; apostrophes within words and primes that can be told are left
/// out.
auto quote_marks(std::u16string_view text, TextSpan paragraph, const Language& language)
    -> std::vector<QuoteMark>;

}  // namespace isnad
