// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `Document::quotes`. Every quotation mark is judged opening or closing, first by what stands around
/// it, then by its shape, then by what is open; so marks the wrong way round, straight marks and mixed pairs
/// are read as meant. Apostrophes, primes and inches are no marks. A paragraph that begins with an opening
/// mark while a quotation is still open continues it.
auto find_quotes(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage find_quotes_stage{"quotes",
                                         LayerSet(Layer::text, Layer::paragraphs, Layer::languages,
                                                  Layer::morphemes, Layer::mentions, Layer::matches),
                                         LayerSet(Layer::quotes), find_quotes};

}  // namespace isnad
