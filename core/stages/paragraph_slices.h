// SPDX-License-Identifier: Apache-2.0
// How stages that work paragraph by paragraph keep within the slice they are given.
#pragma once

#include <algorithm>

#include "document/document.h"

namespace isnad {

/// Calls `visit(index)` for the paragraphs that begin in [from, until); returns what Stage::run returns.
template <class Visit>
auto for_each_paragraph(const Document& document, Offset from, Offset until, Visit visit) -> Offset {
  const auto& paragraphs = document.paragraphs;
  auto next = std::lower_bound(
      paragraphs.begin(), paragraphs.end(), from,
      [](const Paragraph& paragraph, Offset offset) { return paragraph.span.start < offset; });
  for (; next != paragraphs.end() && next->span.start < until; ++next) {
    visit(static_cast<std::uint32_t>(next - paragraphs.begin()));
  }
  return next == paragraphs.end() ? static_cast<Offset>(document.text.size()) : next->span.start;
}

}  // namespace isnad
