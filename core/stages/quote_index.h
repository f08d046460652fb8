// SPDX-License-Identifier: Apache-2.0
// Finds the quotations that begin, end or go on in a stretch of text, however many are open.
#pragma once

#include <vector>

#include "document/document.h"

namespace isnad {

class QuoteIndex {
 public:
  explicit QuoteIndex(const Document& document);

  /// Quotations in the order of their ends.
  [[nodiscard]] auto by_end() const -> const std::vector<std::uint32_t>& { return by_end_; }
  /// The first quotation that begins at `offset` or later.
  [[nodiscard]] auto first_from(Offset offset) const -> std::uint32_t;
  /// How far those before quotation `number` reach: any of them, and those that are speech; and which one
  /// reaches farthest.
  struct Reach {
    Offset end = 0;
    Offset spoken_end = 0;
    std::uint32_t quote = no_index;
  };
  [[nodiscard]] auto reach_before(std::uint32_t number) const -> Reach { return reach_[number]; }

 private:
  const Document& document_;
  std::vector<std::uint32_t> by_end_;
  std::vector<Reach> reach_;
};

}  // namespace isnad
