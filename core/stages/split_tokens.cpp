// SPDX-License-Identifier: Apache-2.0
#include "stages/split_tokens.h"

#include "stages/paragraph_slices.h"
#include "text/word_breaker.h"

namespace isnad {

auto split_tokens(Document& document, const Languages& /*languages*/, Offset from, Offset until) -> Offset {
  WordBreaker breaker;
  if (!breaker.valid()) return static_cast<Offset>(document.text.size());
  return for_each_paragraph(document, from, until, [&](std::uint32_t index) {
    const TextSpan paragraph = document.paragraphs[index].span;
    breaker.start(document.slice(paragraph));
    Token token;
    while (breaker.next(token.span, token.kind)) {
      token.span.start += paragraph.start;
      token.span.end += paragraph.start;
      document.tokens.push_back(token);
    }
  });
}

}  // namespace isnad
