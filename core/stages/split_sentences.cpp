// SPDX-License-Identifier: Apache-2.0
#include "stages/split_sentences.h"

#include <algorithm>

#include "stages/paragraph_slices.h"
#include "stages/sentence_ends.h"
#include "text/characters.h"

namespace isnad {

auto split_sentences(Document& document, const Languages& languages, Offset from, Offset until) -> Offset {
  return for_each_paragraph(document, from, until, [&](std::uint32_t index) {
    const auto& language = languages.of(document.language_tags[document.paragraph_languages[index].language]);
    const TextSpan paragraph = document.paragraphs[index].span;
    SentenceEnds ends(document.text, paragraph, language);
    auto token =
        static_cast<std::uint32_t>(document.sentences.empty() ? 0 : document.sentences.back().tokens.end);
    for (Offset start = paragraph.start; start < paragraph.end;) {
      const Offset end = ends.next(start);
      const TextSpan span = trimmed(document.text, {start, end});
      const std::uint32_t first = token;
      while (token < document.tokens.size() && document.tokens[token].span.start < end) ++token;
      if (!span.empty()) document.sentences.push_back({span, index, {first, token}});
      start = end;
    }
  });
}

}  // namespace isnad
