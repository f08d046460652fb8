// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// With `AnalyzeOptions::words`, fills `Document::tags`, sentence by sentence, with the tagger of the
/// paragraph's language; `none` where there is none.
auto tag_morphemes(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage tag_morphemes_stage{
    "tags", LayerSet(Layer::text, Layer::languages, Layer::tokens, Layer::sentences, Layer::morphemes),
    LayerSet(Layer::tags), tag_morphemes};

}  // namespace isnad
