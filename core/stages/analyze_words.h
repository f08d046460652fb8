// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `Document::morphemes`: tokens cut where clitics are written with them, each part with its part of
/// speech, lemma and features. A language reads its words by a morphology, whose readings are chosen in
/// context, or by a tagger; without either a token is one morpheme of which nothing is known.
auto analyze_words(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage analyze_words_stage{
    "words", LayerSet(Layer::text, Layer::paragraphs, Layer::languages, Layer::tokens, Layer::sentences),
    LayerSet(Layer::morphemes), analyze_words};

}  // namespace isnad
