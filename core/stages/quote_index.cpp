// SPDX-License-Identifier: Apache-2.0
#include "stages/quote_index.h"

#include <algorithm>
#include <numeric>

namespace isnad {

QuoteIndex::QuoteIndex(const Document& document)
    : document_(document), by_end_(document.quotes.size()), reach_(document.quotes.size() + 1) {
  const auto& quotes = document.quotes;
  std::iota(by_end_.begin(), by_end_.end(), 0U);
  std::stable_sort(by_end_.begin(), by_end_.end(), [&](std::uint32_t one, std::uint32_t other) {
    return quotes[one].span.end < quotes[other].span.end;
  });
  for (std::uint32_t number = 0; number < quotes.size(); ++number) {
    Reach reach = reach_[number];
    if (quotes[number].span.end > reach.end) {
      reach.end = quotes[number].span.end;
      reach.quote = number;
    }
    if (!quotes[number].scare) reach.spoken_end = std::max(reach.spoken_end, quotes[number].span.end);
    reach_[number + 1] = reach;
  }
}

auto QuoteIndex::first_from(Offset offset) const -> std::uint32_t {
  const auto first =
      std::lower_bound(document_.quotes.begin(), document_.quotes.end(), offset,
                       [](const Quote& other, Offset from) { return other.span.start < from; });
  return static_cast<std::uint32_t>(first - document_.quotes.begin());
}

}  // namespace isnad
