// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `Document::paragraphs`: every line that is not blank; but lines that were wrapped at a fixed width,
/// as in mails, are one paragraph up to the next blank line.
auto split_paragraphs(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage split_paragraphs_stage{"paragraphs", LayerSet(Layer::text),
                                              LayerSet(Layer::paragraphs), split_paragraphs};

}  // namespace isnad
