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

/// Where the clause begins to which a frame's first word belongs: before the conjunctions that join it.
auto boundary_before(const TellingView& view, std::uint32_t lead) -> std::uint32_t;

/// Nothing but adverbs, times and prepositional phrases between two words.
auto only_circumstances(const TellingView& view, std::uint32_t from, std::uint32_t until) -> bool;

/// A finite verb stands there, other than in a relative clause or a quotation.
auto has_predicate(const TellingView& view, std::uint32_t from, std::uint32_t until) -> bool;

/// حسب المعلومات التي وصلت من القرى، فإن…: behind the words that go with the source, a particle begins what
/// is told.
auto main_clause(const TellingView& view, std::uint32_t behind, std::uint32_t end) -> std::uint32_t;

/// A conjunction or connector begins another clause, or the sentence is over.
auto starts_clause(const TellingView& view, std::uint32_t word) -> bool;

/// يبلغ عددهم حسب الوزارة، نحو 40: what stands before is not whole without it.
auto starts_figure(const TellingView& view, std::uint32_t word) -> bool;

}  // namespace isnad
