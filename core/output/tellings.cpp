// SPDX-License-Identifier: Apache-2.0
#include "output/tellings.h"

#include <algorithm>

#include "text/utf8.h"

namespace isnad {

auto content_of(const Document& document, const Attribution& attribution) -> std::vector<TextSpan> {
  const auto first = document.content_spans.begin() + attribution.content.first;
  return {first, first + attribution.content.count};
}

auto chain_of(const Document& document, const Attribution& attribution) -> std::vector<ChainLink> {
  const auto first = document.chain_links.begin() + attribution.chain.first;
  return {first, first + attribution.chain.count};
}

auto content_text(const Document& document, const Attribution& attribution) -> std::string {
  std::string text;
  for (const TextSpan span : content_of(document, attribution)) {
    if (!text.empty()) text += " … ";
    text += encode_utf8(document.slice(span));
  }
  return text;
}

auto lemma_of(const Document& document, const Attribution& attribution) -> std::string {
  const std::u16string_view words(document.word_text);
  return encode_utf8(words.substr(attribution.lemma.start, attribution.lemma.length()));
}

auto tellings_of_sources(const Document& document) -> std::vector<std::vector<std::uint32_t>> {
  std::vector<std::vector<std::uint32_t>> tellings(document.sources.size());
  for (std::uint32_t number = 0; number < document.attributions.size(); ++number) {
    for (const ChainLink& link : chain_of(document, document.attributions[number])) {
      auto& list = tellings[link.source];
      if (list.empty() || list.back() != number) list.push_back(number);
    }
  }
  return tellings;
}

auto count_words(const Document& document) -> std::size_t {
  return static_cast<std::size_t>(std::count_if(
      document.tokens.begin(), document.tokens.end(),
      [](const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }));
}

}  // namespace isnad
