// SPDX-License-Identifier: Apache-2.0
#include "stages/quote_terms.h"

#include <algorithm>

#include "languages/findings.h"
#include "text/characters.h"

namespace isnad {
namespace {

constexpr int longest_term_words = 5;

using Morphemes = std::vector<Morpheme>;

auto first_from(const Morphemes& morphemes, Offset offset) -> Morphemes::const_iterator {
  return std::lower_bound(morphemes.begin(), morphemes.end(), offset,
                          [](const Morpheme& morpheme, Offset start) { return morpheme.span.start < start; });
}

auto is_noun(const Morpheme& morpheme) -> bool {
  return morpheme.part_of_speech == PartOfSpeech::noun || morpheme.part_of_speech == PartOfSpeech::propn;
}

/// Where the text goes on behind the closing mark, and where it ended before the opening one.
auto outside(const Document& document, const Quote& quote) -> TextSpan {
  TextSpan span{quote.span.start, quote.span.end};
  const auto is_gap = [](char32_t character) {
    if (is_line_break(character)) return false;
    return is_space(character) || (u_ispunct(static_cast<UChar32>(character)) && character != U':' &&
                                   character != U',' && character != U'،' && character != U'.' &&
                                   !is_closing_bracket(character) && !is_opening_bracket(character));
  };
  while (span.start > 0 && is_gap(character_before(document.text, span.start))) --span.start;
  while (span.end < document.text.size() && is_gap(character_at(document.text, span.end))) ++span.end;
  return span;
}

/// A name covers all of it, or each of its words has a capital letter.
auto is_name(const Document& document, const Quote& quote) -> bool {
  const auto mention =
      std::lower_bound(document.mentions.begin(), document.mentions.end(), quote.span.start,
                       [](const Mention& other, Offset start) { return other.span.start < start; });
  if (mention != document.mentions.end() && mention->span == quote.span) return true;
  const auto first = first_from(document.morphemes, quote.span.start);
  const auto last = first_from(document.morphemes, quote.span.end);
  return first != last && std::all_of(first, last, [&](const Morpheme& morpheme) {
           return is_upper(character_at(document.text, morpheme.span.start));
         });
}

}  // namespace

TermJudge::TermJudge(const Document& document) : document_(document) {
  for (const PatternMatch& match : document.matches) {
    if (match.category == static_cast<Category>(Finding::term_head)) heads_.push_back(match.span.end);
  }
  std::sort(heads_.begin(), heads_.end());
}

auto TermJudge::is_term(const Quote& quote) const -> bool {
  const Document& document = document_;
  const std::u16string_view inside = document.slice(quote.span);
  if (!quote.closed || is_sentence_terminal(character_before(document.text, quote.span.end))) return false;
  const auto words =
      std::count_if(inside.begin(), inside.end(), [](char16_t unit) { return is_space(unit); }) + 1;
  if (words > longest_term_words || inside.find_first_of(u",،;؛") != std::u16string_view::npos) return false;
  const auto& morphemes = document.morphemes;
  const auto first = first_from(morphemes, quote.span.start);
  const auto behind = first_from(morphemes, quote.span.end);
  if (first == morphemes.end() || first == behind) return false;
  if (is_name(document, quote)) return true;
  const TextSpan around = outside(document, quote);
  if (character_at(document.text, around.end) == U':') return true;  // «المنبر»:
  const bool speaks = std::any_of(first, behind, [](const Morpheme& morpheme) {
    return morpheme.part_of_speech == PartOfSpeech::verb &&
           morpheme.features.verb_form != VerbForm::participle;
  });
  const auto at = first_from(morphemes, around.start);
  if (at == morphemes.begin()) return false;
  const Morpheme& before = *(at - 1);
  if (before.span.end != around.start || before.part_of_speech == PartOfSpeech::punct) return false;
  if (std::binary_search(heads_.begin(), heads_.end(), before.span.end)) return true;
  if (speaks) return false;
  const bool bare = before.features.state == NounState::bare || before.features.state == NounState::construct;
  if (is_noun(before) && bare && is_noun(*first)) return true;
  const auto next = first_from(morphemes, around.end);
  const bool described =
      before.part_of_speech == PartOfSpeech::det || before.part_of_speech == PartOfSpeech::pron;
  return described && next != morphemes.end() && next->span.start == around.end && is_noun(*next);
}

}  // namespace isnad
