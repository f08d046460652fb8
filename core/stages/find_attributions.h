// SPDX-License-Identifier: Apache-2.0
// Finds who says what, and through whom.
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `attributions` with their contents and chains, `sources` and `quote_attributions`.
auto find_attributions(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage find_attributions_stage{
    "find attributions",
    LayerSet(Layer::text, Layer::languages, Layer::tokens, Layer::sentences, Layer::morphemes,
             Layer::mentions, Layer::entities, Layer::matches, Layer::quotes),
    LayerSet(Layer::attributions), find_attributions};

}  // namespace isnad
