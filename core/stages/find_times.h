// SPDX-License-Identifier: Apache-2.0
// Gives what rules found as times its values, counted from the publication date: the one of the options, or
// the one that stands in the text's dateline, byline or notes.
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills the publication and `times`. Works on the whole text.
auto find_times(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage find_times_stage{"times",
                                        LayerSet(Layer::text, Layer::paragraphs, Layer::sentences,
                                                 Layer::morphemes, Layer::matches, Layer::roles),
                                        LayerSet(Layer::times), find_times};

}  // namespace isnad
