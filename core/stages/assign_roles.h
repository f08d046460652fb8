// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills the role of each paragraph and the outlet: the agency of a dateline (also one at the head of a body
/// paragraph), or the publisher that a note names.
auto assign_roles(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage assign_roles_stage{
    "roles", LayerSet(Layer::text, Layer::paragraphs, Layer::languages, Layer::tokens, Layer::sentences),
    LayerSet(Layer::roles), assign_roles};

}  // namespace isnad
