// SPDX-License-Identifier: Apache-2.0
#include "stages/telling_view.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad {
namespace {

/// Where the word begins that holds `offset`, or the first one behind it.
auto word_at(const std::vector<TellingWord>& words, Offset offset) -> std::uint32_t {
  const auto found =
      std::upper_bound(words.begin(), words.end(), offset,
                       [](Offset wanted, const TellingWord& word) { return wanted < word.span.end; });
  return static_cast<std::uint32_t>(found - words.begin());
}

}  // namespace

TellingView::TellingView(const Document& document, std::uint32_t number, const Language& language)
    : sentence(number), document_(document), language_(language) {
  const Sentence& here = document.sentences[number];
  const auto first =
      std::lower_bound(document.morphemes.begin(), document.morphemes.end(), here.tokens.start,
                       [](const Morpheme& morpheme, std::uint32_t token) { return morpheme.token < token; });
  first_morpheme_ = static_cast<std::uint32_t>(first - document.morphemes.begin());
  for (auto morpheme = first; morpheme != document.morphemes.end() && morpheme->token < here.tokens.end;
       ++morpheme) {
    TellingWord word;
    word.span = morpheme->span;
    word.token = morpheme->token;
    word.part = morpheme->part_of_speech;
    word.features = morpheme->features;
    const TokenKind kind = document.tokens[morpheme->token].kind;
    if (kind == TokenKind::punctuation || kind == TokenKind::symbol) {
      word.mark = character_at(document.text, morpheme->span.start);
    }
    if (looks_like_name(word)) word.part = PartOfSpeech::propn;
    words.push_back(word);
  }
  add_mentions();
  add_quotes();
  add_findings();
}

/// A capital where none begins the sentence, or at its start on a word that no dictionary has: whatever the
/// tagger took it for, it is rather a name.
auto TellingView::looks_like_name(const TellingWord& word) const -> bool {
  if (!is_upper(character_at(document_.text, word.span.start)) || word.span.length() < 3) return false;
  const bool open_class = word.part == PartOfSpeech::adv || word.part == PartOfSpeech::adj ||
                          word.part == PartOfSpeech::verb || word.part == PartOfSpeech::noun;
  if (!open_class) return false;
  if (word.span.start > document_.sentences[sentence].span.start + 1) return word.part != PartOfSpeech::noun;
  return language_.forms.find(folded(document_.slice(word.span), Folding::light)) == 0;
}

void TellingView::add_mentions() {
  if (words.empty()) return;
  const auto& mentions = document_.mentions;
  auto mention = std::lower_bound(mentions.begin(), mentions.end(), words.front().span.start,
                                  [](const Mention& other, Offset start) { return other.span.end <= start; });
  for (; mention != mentions.end() && mention->span.start < words.back().span.end; ++mention) {
    for (std::uint32_t word = word_at(words, mention->span.start);
         word < size() && words[word].span.start < mention->span.end; ++word) {
      words[word].mention = static_cast<std::uint32_t>(mention - mentions.begin());
    }
  }
}

void TellingView::add_quotes() {
  if (words.empty()) return;
  const Offset start = words.front().span.start;
  const Offset end = words.back().span.end;
  // A quotation lies in one paragraph.
  const Offset paragraph = document_.paragraphs[document_.sentences[sentence].paragraph].span.start;
  const auto first =
      std::lower_bound(document_.quotes.begin(), document_.quotes.end(), paragraph,
                       [](const Quote& other, Offset from) { return other.span.start < from; });
  for (auto number = static_cast<std::uint32_t>(first - document_.quotes.begin());
       number < document_.quotes.size(); ++number) {
    const Quote& quote = document_.quotes[number];
    if (quote.span.start > end) break;
    if (quote.span.end < start) continue;
    for (std::uint32_t word = word_at(words, quote.span.start);
         word < size() && words[word].span.start < quote.span.end; ++word) {
      if (words[word].quote == no_index) words[word].quote = number;
      if (!quote.scare) words[word].spoken = true;
    }
    Offset before = quote.span.start;
    while (before > start && is_space(character_before(document_.text, before))) --before;
    const std::uint32_t opening = before > start ? word_at(words, before - 1) : size();
    if (opening < size() && words[opening].mark != 0) words[opening].opens_quote = number;
    if (!quote.closed) continue;
    const Offset behind = skip_spaces(document_.text, quote.span.end, end);
    const std::uint32_t closing = word_at(words, behind);
    if (closing < size() && words[closing].mark != 0 && behind >= start) words[closing].closes_quote = number;
  }
}

void TellingView::add_findings() {
  for (auto match = std::lower_bound(
           document_.matches.begin(), document_.matches.end(), sentence,
           [](const PatternMatch&other, std::uint32_t wanted) { return other.sentence < wanted; });
       match != document_.matches.end() && match->sentence == sentence; ++match) {
    Found found;
    found.finding = static_cast<Finding>(match->category);
    found.words.start = word_at(words, match->span.start);
    found.words.end = word_at(words, match->span.end - 1) + 1;
    found.match = &*match;
    if (found.words.start < size()) found_.push_back(found);
  }
  // What higher levels found comes first.
  std::reverse(found_.begin(), found_.end());
  std::stable_sort(found_.begin(), found_.end(), [](const Found& one, const Found& other) {
    return one.words.start != other.words.start ? one.words.start < other.words.start
                                                : one.words.end > other.words.end;
  });
  // غير أن joins clauses, its أن begins no content.
  std::erase_if(found_, [&](const Found& that) {
    return that.finding == Finding::complementiser &&
           std::any_of(found_.begin(), found_.end(), [&](const Found& other) {
             return other.finding == Finding::connector && other.words.start < that.words.start &&
                    other.words.end >= that.words.end;
           });
  });
  for (std::uint32_t number = 0; number < found_.size(); ++number) {
    TellingWord& word = words[found_[number].words.start];
    if (word.found_count++ == 0) word.first_found = number;
  }
}

auto TellingView::found(std::uint32_t word, Finding finding) const -> const Found* {
  if (word >= size()) return nullptr;
  const auto first = found_.begin() + words[word].first_found;
  const auto last = first + words[word].found_count;
  const auto place = std::find_if(first, last, [&](const Found& one) { return one.finding == finding; });
  return place == last ? nullptr : &*place;
}

auto TellingView::all(Finding finding) const -> std::vector<Found> {
  std::vector<Found> some;
  for (const Found& one : found_) {
    if (one.finding == finding) some.push_back(one);
  }
  return some;
}

auto TellingView::is_comma(std::uint32_t word) const -> bool {
  return word < size() &&
         (words[word].mark == U',' || words[word].mark == U'،' || words[word].mark == U'؛' ||
          words[word].mark == U';' ||
          (words[word].mark != 0 && is_dash(words[word].mark) && words[word].span.start > 0 &&
           is_space(character_before(document_.text, words[word].span.start))));
}

auto TellingView::is_colon(std::uint32_t word) const -> bool {
  if (word >= size() || words[word].mark != U':') return false;
  return !is_digit(character_at(document_.text, words[word].span.end));
}

auto TellingView::is_terminal(std::uint32_t word) const -> bool {
  return word < size() && words[word].mark != 0 && is_sentence_terminal(words[word].mark);
}

auto TellingView::is_finite_verb(std::uint32_t word) const -> bool {
  if (word >= size() || words[word].mention != no_index) return false;
  const auto part = words[word].part;
  if (part == PartOfSpeech::aux) return true;
  const VerbForm form = words[word].features.verb_form;
  return part == PartOfSpeech::verb && (form == VerbForm::finite || form == VerbForm::none);
}

auto TellingView::behind_token(std::uint32_t word) const -> std::uint32_t {
  std::uint32_t next = word + 1;
  while (next < size() && words[next].token == words[word].token) ++next;
  return next;
}

auto TellingView::token_start(std::uint32_t word) const -> std::uint32_t {
  while (word > 0 && words[word - 1].token == words[word].token) --word;
  return word;
}

auto TellingView::span(WordRange range) const -> TextSpan {
  if (range.empty()) return {};
  return {words[range.start].span.start, words[range.end - 1].span.end};
}

auto TellingView::reads(std::uint32_t word, std::string_view text) const -> bool {
  const auto wanted = folded(decode_utf8(text).value_or(u""), Folding::full);
  const Morpheme& morpheme = document_.morphemes[first_morpheme_ + word];
  return folded(document_.form(morpheme), Folding::full) == wanted ||
         folded(document_.lemma(morpheme), Folding::full) == wanted;
}

}  // namespace isnad
