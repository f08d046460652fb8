// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `Document::sentences`. A sentence ends at the end of its paragraph, and at a stop unless what stands
/// around it says otherwise: abbreviations and initials (lexicons), numbers, addresses, a small letter or a
/// said-tag behind it, a parenthesis around it. Closing marks and brackets behind a stop belong to the
/// sentence.
auto split_sentences(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage split_sentences_stage{
    "sentences", LayerSet(Layer::text, Layer::paragraphs, Layer::languages, Layer::tokens),
    LayerSet(Layer::sentences), split_sentences};

}  // namespace isnad
