// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `Document::mentions`: names of people, organisations and places, clitics and titles outside. A
/// sequence model tags every sentence; then what one place of the text makes certain decides the others: the
/// parts of a full name are names where they stand alone, and one form has one type.
auto find_names(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage find_names_stage{"names",
                                        LayerSet(Layer::text, Layer::paragraphs, Layer::languages,
                                                 Layer::tokens, Layer::sentences, Layer::morphemes),
                                        LayerSet(Layer::mentions), find_names};

}  // namespace isnad
