// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// With `AnalyzeOptions::words`, fills `Document::morphemes`: every token, cut where its language's clitics
/// are written together with a word. The morphemes of a token tile it.
auto split_morphemes(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage split_morphemes_stage{
    "morphemes", LayerSet(Layer::text, Layer::paragraphs, Layer::languages, Layer::tokens, Layer::sentences),
    LayerSet(Layer::morphemes), split_morphemes};

}  // namespace isnad
