// SPDX-License-Identifier: Apache-2.0
// Marks what is broken in the text itself. Each check is a function of its own below the stage; what it says
// to the reader stands in core/languages/und/issues.txt under the check's id.
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `issues`, by start. Works on the whole text.
auto find_issues(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage find_issues_stage{
    "issues", LayerSet(Layer::tokens, Layer::sentences, Layer::morphemes, Layer::times),
    LayerSet(Layer::issues), find_issues};

}  // namespace isnad
