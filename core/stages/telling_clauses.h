// SPDX-License-Identifier: Apache-2.0
// Small questions about what stands beside a cue.
#pragma once

#include "stages/telling_view.h"

namespace isnad {

/// A noun phrase and its verb begin at `at`, with adverbs or a clause in commas between: content without
/// "that".
auto has_clause(const TellingView& view, std::uint32_t at) -> bool;

/// The quotation that ends before `word`, with nothing but marks and a few words of a subject between;
/// `no_index` when none does.
auto quote_ending_before(const TellingView& view, std::uint32_t word) -> std::uint32_t;

/// "told the court the theft came": where the first of two phrases that stand side by side ends; the second
/// begins with a determiner or pronoun.
auto listener_end(const TellingView& view, std::uint32_t at, std::uint32_t end) -> std::uint32_t;

/// Nothing but marks up to the end of the sentence.
auto is_over(const TellingView& view, std::uint32_t at) -> bool;

}  // namespace isnad
