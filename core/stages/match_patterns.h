// SPDX-License-Identifier: Apache-2.0
// Runs the rules of each sentence's language over its morphemes and keeps what later stages read.
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `matches` with their terms and rules.
auto match_patterns(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage match_patterns_stage{
    "match patterns",
    LayerSet(Layer::text, Layer::languages, Layer::sentences, Layer::morphemes, Layer::mentions),
    LayerSet(Layer::matches), match_patterns};

}  // namespace isnad
