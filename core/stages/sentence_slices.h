// SPDX-License-Identifier: Apache-2.0
// How stages that work sentence by sentence keep within the slice they are given.
#pragma once

#include <algorithm>

#include "document/document.h"

namespace isnad {

/// Calls `visit(index)` for the sentences that begin in [from, until); returns what Stage::run returns.
template <class Visit>
auto for_each_sentence(const Document& document, Offset from, Offset until, Visit visit) -> Offset {
  const auto& sentences = document.sentences;
  auto next =
      std::lower_bound(sentences.begin(), sentences.end(), from,
                       [](const Sentence& sentence, Offset offset) { return sentence.span.start < offset; });
  for (; next != sentences.end() && next->span.start < until; ++next) {
    visit(static_cast<std::uint32_t>(next - sentences.begin()));
  }
  return next == sentences.end() ? static_cast<Offset>(document.text.size()) : next->span.start;
}

}  // namespace isnad
