// SPDX-License-Identifier: Apache-2.0
#include "output/statistics.h"

#include <unicode/utf16.h>

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

auto is_word(const Token& token) -> bool {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

/// Words inside outermost quotations that are speech; quotes and tokens both run by start.
auto count_quoted_words(const Document& document) -> std::uint32_t {
  std::uint32_t words = 0;
  auto token = document.tokens.begin();
  for (const auto& quote : document.quotes) {
    if (quote.depth > 1 || quote.scare) continue;
    token = std::lower_bound(token, document.tokens.end(), quote.span.start,
                             [](const Token& a, Offset offset) { return a.span.start < offset; });
    for (; token != document.tokens.end() && token->span.start < quote.span.end; ++token) {
      words += is_word(*token) ? 1U : 0U;
    }
  }
  return words;
}

}  // namespace

auto count_statistics(const Document& document) -> std::vector<std::pair<const char*, std::uint32_t>> {
  std::uint32_t characters = 0;
  std::uint32_t letters = 0;
  for (std::size_t index = 0; index < document.text.size(); ++characters) {
    UChar32 character = 0;
    U16_NEXT(document.text.data(), index, document.text.size(), character);
    letters += is_letter(static_cast<char32_t>(character)) ? 1U : 0U;
  }
  const auto count = [](const auto& layer, auto matches) {
    return static_cast<std::uint32_t>(std::count_if(layer.begin(), layer.end(), matches));
  };
  return {
      {"characters", characters},
      {"letters", letters},
      {"tokens", static_cast<std::uint32_t>(document.tokens.size())},
      {"words", count(document.tokens, is_word)},
      {"numbers", count(document.tokens, [](const Token& token) { return token.kind == TokenKind::number; })},
      {"sentences", static_cast<std::uint32_t>(document.sentences.size())},
      {"paragraphs", static_cast<std::uint32_t>(document.paragraphs.size())},
      {"quotes", count(document.quotes, [](const Quote& quote) { return quote.depth == 1; })},
      {"quotedWords", count_quoted_words(document)},
  };
}

}  // namespace isnad
