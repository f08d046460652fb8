// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `Document::entities`: mentions that name the same are one entity. They are joined by spelling
/// without regard to what careless writers merge, by the names that a gazetteer puts together, by an acronym
/// or other name in brackets behind, and, for people, by a part of the name that only one of them bears. Sets
/// `Mention::entity`. Also fills `Document::references`: the minister, الوكالة.
auto join_entities(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage join_entities_stage{
    "entities",
    LayerSet(Layer::text, Layer::paragraphs, Layer::languages, Layer::tokens, Layer::sentences,
             Layer::morphemes, Layer::mentions),
    LayerSet(Layer::entities, Layer::references), join_entities};

}  // namespace isnad
