// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `Document::tokens`, paragraph by paragraph, so that no token crosses one's edge.
auto split_tokens(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage split_tokens_stage{"tokens",
                                          LayerSet(Layer::text, Layer::paragraphs, Layer::languages),
                                          LayerSet(Layer::tokens), split_tokens};

}  // namespace isnad
