// SPDX-License-Identifier: Apache-2.0
// Where what is told begins and ends, and which telling stands inside of which.
#pragma once

#include <vector>

#include "stages/telling_frames.h"

namespace isnad {

struct TellingScope {
  std::vector<WordRange> content;   ///< of the sentence; empty for quotations and the sentence before
  std::uint32_t parent = no_index;  ///< the frame that tells of this telling
  bool dropped = false;             ///< only passes on what another frame tells
};

/// The scopes of the frames of a sentence, in their order.
auto find_scopes(const TellingView& view, const std::vector<TellingFrame>& frames)
    -> std::vector<TellingScope>;

}  // namespace isnad
