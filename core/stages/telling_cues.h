// SPDX-License-Identifier: Apache-2.0
// Cues: what rules say of them, and whether they tell anything where they stand.
#pragma once

#include "stages/telling_frames.h"

namespace isnad {

/// The frame of a cue with what its rule says, still without source and content.
auto read_cue(const TellingView& view, const Found& found) -> TellingFrame;

/// False for a cue that tells nothing here: in a quotation, an infinitive, a passive, the author's "let us
/// say".
auto tells_here(const TellingView& view, const Found& found) -> bool;

/// True for what only looks like a cue: ملاحظته, his remark; في مذكرة, in a note; the first and second person
/// of a verb; a dual that no particle asks for.
auto is_noun_or_address(const TellingView& view, const Found& found) -> bool;

/// True for a cue that only brings in a second source: X, citing Y, said.
auto is_citing(const TellingView& view, std::uint32_t word) -> bool;

}  // namespace isnad
