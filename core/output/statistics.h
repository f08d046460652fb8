// SPDX-License-Identifier: Apache-2.0
// Counts over a finished document.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "document/document.h"

namespace isnad {

/// Named counts, always the same names in the same order: characters (code points), letters, tokens, words
/// (with a letter or digit), numbers, sentences, paragraphs, quotes (outermost), quotedWords (in a quotation
/// that is no term).
auto count_statistics(const Document& document) -> std::vector<std::pair<const char*, std::uint32_t>>;

}  // namespace isnad
