// SPDX-License-Identifier: Apache-2.0
// Offsets into the text counted in other units than ours, for programs whose strings are not UTF-16.
#pragma once

#include <vector>

#include "output/json.h"
#include "text/span.h"

namespace isnad {

/// Maps UTF-16 offsets to another unit. Takes one pass over the text; each look-up is constant.
class OffsetMap {
 public:
  OffsetMap(std::u16string_view text, OffsetUnit unit);
  [[nodiscard]] auto operator()(Offset offset) const -> Offset {
    return mapped_.empty() ? offset : mapped_[offset];
  }

 private:
  std::vector<Offset> mapped_;  ///< empty where nothing changes
};

}  // namespace isnad
