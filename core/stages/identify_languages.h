// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills the language of each paragraph and how the text divides among languages. A paragraph is first judged
/// by its script, then by its letters; a short or doubtful one follows the rest of the text in its script. A
/// passage in another script counts on its own when it is more than a name or two.
auto identify_languages(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage identify_languages_stage{"languages", LayerSet(Layer::text, Layer::paragraphs),
                                                LayerSet(Layer::languages), identify_languages};

}  // namespace isnad
