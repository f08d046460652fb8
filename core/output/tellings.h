// SPDX-License-Identifier: Apache-2.0
// What writers ask of the tellings of a document, whatever the format.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace isnad {

/// The spans of what is told.
auto content_of(const Document& document, const Attribution& attribution) -> std::vector<TextSpan>;
/// The tellers, outermost first.
auto chain_of(const Document& document, const Attribution& attribution) -> std::vector<ChainLink>;
/// What is told as UTF-8, with an ellipsis between its spans.
auto content_text(const Document& document, const Attribution& attribution) -> std::string;
/// The dictionary form of the cue as UTF-8.
auto lemma_of(const Document& document, const Attribution& attribution) -> std::string;
/// For each source the attributions in whose chains it stands, in order.
auto tellings_of_sources(const Document& document) -> std::vector<std::vector<std::uint32_t>>;
/// Words and numbers of the whole text.
auto count_words(const Document& document) -> std::size_t;

}  // namespace isnad
