// SPDX-License-Identifier: Apache-2.0
#include "stages/split_paragraphs.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

/// Narrower columns are lists and verse rather than wrapped prose.
constexpr Offset narrowest_column = 40;

auto first_word_length(std::u16string_view text, TextSpan line) -> Offset {
  Offset end = line.start;
  while (end < line.end && !is_space(character_at(text, end))) ++end;
  return end - line.start;
}

/// True when each line ends where the next word would have passed the width of the widest: then a program
/// wrapped them.
auto is_wrapped(std::u16string_view text, const std::vector<TextSpan>& block) -> bool {
  constexpr std::size_t fewest_lines = 3;
  if (block.size() < fewest_lines) return false;
  const auto widest = std::max_element(block.begin(), block.end(),
                                       [](TextSpan a, TextSpan b) { return a.length() < b.length(); });
  if (widest->length() < narrowest_column) return false;
  for (std::size_t index = 0; index + 1 < block.size(); ++index) {
    const Offset needed = block[index].length() + 1 + first_word_length(text, block[index + 1]);
    if (needed <= widest->length()) return false;
  }
  return true;
}

void add_block(Document& document, std::vector<TextSpan>& block) {
  if (is_wrapped(document.text, block)) {
    document.paragraphs.push_back({{block.front().start, block.back().end}});
  } else {
    for (const TextSpan line : block) document.paragraphs.push_back({line});
  }
  block.clear();
}

}  // namespace

auto split_paragraphs(Document& document, const Languages& /*languages*/, Offset /*from*/, Offset /*until*/)
    -> Offset {
  const std::u16string_view text = document.text;
  const auto size = static_cast<Offset>(text.size());
  std::vector<TextSpan> block;
  for (Offset start = 0; start < size;) {
    Offset end = start;
    while (end < size && !is_line_break(text[end])) ++end;
    const TextSpan line = trimmed(text, {start, end});
    if (line.empty()) {
      add_block(document, block);
    } else {
      block.push_back(line);
    }
    const bool is_crlf = end + 1 < size && text[end] == u'\r' && text[end + 1] == u'\n';
    start = end + (is_crlf ? 2 : 1);
  }
  add_block(document, block);
  return size;
}

}  // namespace isnad
