// SPDX-License-Identifier: Apache-2.0
#include "stages/split_tokens.h"

#include <algorithm>

#include "stages/paragraph_slices.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/word_breaker.h"

namespace isnad {
namespace {

/// Joins what Unicode's word boundaries part and readers take for one token: Dr., U.S., pro-war, …
class TokenJoiner {
 public:
  TokenJoiner(Document& document, const Language& language, std::size_t first)
      : document_(document), language_(language), first_(first) {}

  void add(const Token& token) {
    if (document_.tokens.size() > first_ && document_.tokens.back().span.end == token.span.start) {
      Token& last = document_.tokens.back();
      if (repeats_mark(last, token) || is_abbreviation(last, token) || takes_prefix(last, token)) {
        if (token.kind == TokenKind::word) last.kind = TokenKind::word;
        last.span.end = token.span.end;
        return;
      }
    }
    document_.tokens.push_back(token);
  }

 private:
  [[nodiscard]] auto only_character(const Token& token) const -> char32_t {
    const char32_t character = character_at(document_.text, token.span.start);
    return length_of(character) == token.span.length() ? character : 0;
  }

  [[nodiscard]] auto repeats_mark(const Token& last, const Token& token) const -> bool {
    const char32_t mark = only_character(token);
    if (token.kind != TokenKind::punctuation || (mark != '.' && !is_dash(mark))) return false;
    const auto text = document_.slice(last.span);
    return std::all_of(text.begin(), text.end(), [&](char16_t unit) { return unit == mark; });
  }

  auto classes_of(const Lexicon& lexicon, TextSpan span) -> ClassSet {
    key_.clear();
    fold(document_.slice(span), Folding::light, key_);
    return lexicon.find(key_);
  }

  /// Letters with a full stop between each two: U.S
  [[nodiscard]] auto is_initials(TextSpan span) const -> bool {
    bool letter = true;
    for (Offset offset = span.start; offset < span.end;
         offset += length_of(character_at(document_.text, offset))) {
      const char32_t character = character_at(document_.text, offset);
      if (letter ? !is_letter(character) : character != '.') return false;
      letter = !letter;
    }
    return !letter && span.length() > 2;
  }

  auto is_abbreviation(const Token& last, const Token& token) -> bool {
    if (last.kind != TokenKind::word || only_character(token) != '.') return false;
    if (is_initials(last.span)) return true;
    const auto size = static_cast<Offset>(document_.text.size());
    const char32_t following =
        character_at(document_.text, skip_spaces(document_.text, token.span.end, size));
    const ClassSet classes = classes_of(language_.abbreviations, last.span);
    const auto has = [&](ClassSet some) { return (classes & some) != 0; };
    if (has(abbreviation::after_number)) return false;
    return has(abbreviation::inside | abbreviation::may_end | abbreviation::ends) ||
           (has(abbreviation::before_name) && is_letter(following) && !is_lower(following)) ||
           (has(abbreviation::before_number) && is_digit(following));
  }

  /// A hyphen behind a prefix, or the word behind such a hyphen.
  auto takes_prefix(const Token& last, const Token& token) -> bool {
    const auto is_prefix = [&](TextSpan span) {
      return (classes_of(language_.contractions, span) & contraction::prefix) != 0;
    };
    if (is_hyphen(only_character(token))) {
      return last.kind == TokenKind::word &&
             is_letter_or_digit(character_at(document_.text, token.span.end)) && is_prefix(last.span);
    }
    const bool joins = token.kind == TokenKind::word || token.kind == TokenKind::number;
    return joins && last.span.length() > 1 && is_hyphen(character_before(document_.text, last.span.end)) &&
           is_prefix({last.span.start, last.span.end - 1});
  }

  static auto is_hyphen(char32_t character) -> bool {
    return character == '-' || character == 0x2010 || character == 0x2011;
  }

  Document& document_;
  const Language& language_;
  std::size_t first_;
  std::u16string key_;
};

/// Where a full stop parts two words of Arabic script that Unicode takes for one; 0 without.
auto stop_inside(std::u16string_view text, const Token& token) -> Offset {
  constexpr Offset shortest_word = 2;
  if (token.kind != TokenKind::word || !is_arabic(character_at(text, token.span.start))) return 0;
  const std::size_t found = text.substr(0, token.span.end).find(u'.', token.span.start);
  const auto stop = static_cast<Offset>(found);
  const bool parts = found != std::u16string_view::npos && stop >= token.span.start + shortest_word &&
                     token.span.end - stop > shortest_word && is_arabic(character_at(text, stop + 1)) &&
                     character_at(text, stop + 2) != U'.';
  return parts ? stop : 0;
}

}  // namespace

auto split_tokens(Document& document, const Languages& languages, Offset from, Offset until) -> Offset {
  WordBreaker breaker;
  if (!breaker.valid()) return static_cast<Offset>(document.text.size());
  return for_each_paragraph(document, from, until, [&](std::uint32_t index) {
    const TextSpan paragraph = document.paragraphs[index].span;
    const Language& language =
        languages.of(document.language_tags[document.paragraph_languages[index].language]);
    TokenJoiner joiner(document, language, document.tokens.size());
    breaker.start(document.slice(paragraph));
    Token token;
    while (breaker.next(token.span, token.kind)) {
      token.span.start += paragraph.start;
      token.span.end += paragraph.start;
      // Two words that lack the space behind the stop: they are no abbreviation, which has single letters.
      const Offset stop = stop_inside(document.text, token);
      if (stop > token.span.start) {
        joiner.add({{token.span.start, stop}, TokenKind::word});
        joiner.add({{stop, stop + 1}, TokenKind::punctuation});
        token.span.start = stop + 1;
      }
      joiner.add(token);
    }
  });
}

}  // namespace isnad
