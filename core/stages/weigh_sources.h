// SPDX-License-Identifier: Apache-2.0
// The ledger over all tellings: how much each source says, whose words the sentences are, what denies what.
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `source_words`, `voices` and `denials`.
auto weigh_sources(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage weigh_sources_stage{
    "weigh sources", LayerSet(Layer::tokens, Layer::sentences, Layer::morphemes, Layer::attributions),
    LayerSet(Layer::voices), weigh_sources};

}  // namespace isnad
