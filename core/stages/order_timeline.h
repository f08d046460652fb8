// SPDX-License-Identifier: Apache-2.0
// Puts the sentences that tell of something dated in the order of time.
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `timeline`. Works on the whole text.
auto order_timeline(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage order_timeline_stage{"timeline", LayerSet(Layer::times), LayerSet(Layer::timeline),
                                            order_timeline};

}  // namespace isnad
