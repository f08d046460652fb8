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

TellingView::TellingView(const Document& document, std::uint32_t number, const Language& language,
                         const QuoteIndex& quotes, std::uint32_t from)
    : sentence(number), document_(document), language_(language) {
  const Sentence& here = document.sentences[number];
  auto first =
      std::lower_bound(document.morphemes.begin(), document.morphemes.end(), here.tokens.start,
                       [](const Morpheme& morpheme, std::uint32_t token) { return morpheme.token < token; });
  first += std::min<std::ptrdiff_t>(from, document.morphemes.end() - first);
  first_morpheme_ = static_cast<std::uint32_t>(first - document.morphemes.begin());
  for (auto morpheme = first;
       morpheme != document.morphemes.end() && morpheme->token < here.tokens.end && words.size() < longest;
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
  add_quotes(quotes);
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

void TellingView::add_quotes(const QuoteIndex& index) {
  if (words.empty()) return;
  const auto& quotes = document_.quotes;
  const Offset start = words.front().span.start;
  const Offset end = words.back().span.end;
  const std::uint32_t first = index.first_from(start);
  // Up to where words are known to be quoted, and spoken, by quotations that began before.
  const auto reach = index.reach_before(first);
  std::uint32_t quoted = word_at(words, reach.end);
  std::uint32_t spoken = word_at(words, reach.spoken_end);
  for (std::uint32_t word = 0; word < quoted; ++word) words[word].quote = reach.quote;
  for (std::uint32_t word = 0; word < spoken; ++word) words[word].spoken = true;
  for (std::uint32_t number = first; number < quotes.size() && quotes[number].span.start <= end; ++number) {
    const Quote& quote = quotes[number];
    const std::uint32_t behind = word_at(words, quote.span.end);
    const std::uint32_t begin = word_at(words, quote.span.start);
    for (std::uint32_t word = std::max(begin, quoted); word < behind; ++word) words[word].quote = number;
    quoted = std::max(quoted, behind);
    if (!quote.scare) {
      for (std::uint32_t word = std::max(begin, spoken); word < behind; ++word) words[word].spoken = true;
      spoken = std::max(spoken, behind);
    }
    Offset before = quote.span.start;
    while (before > start && is_space(character_before(document_.text, before))) --before;
    const std::uint32_t opening = before > start ? word_at(words, before - 1) : size();
    if (opening < size() && words[opening].mark != 0) words[opening].opens_quote = number;
  }
  auto closing =
      std::lower_bound(index.by_end().begin(), index.by_end().end(), start,
                       [&](std::uint32_t number, Offset from) { return quotes[number].span.end < from; });
  for (; closing != index.by_end().end() && quotes[*closing].span.end < end; ++closing) {
    if (!quotes[*closing].closed) continue;
    const std::uint32_t word = word_at(words, skip_spaces(document_.text, quotes[*closing].span.end, end));
    if (word < size() && words[word].mark != 0) words[word].closes_quote = *closing;
  }
}

void TellingView::add_findings() {
  if (words.empty()) return;
  for (auto match = std::lower_bound(
           document_.matches.begin(), document_.matches.end(), sentence,
           [](const PatternMatch&other, std::uint32_t wanted) { return other.sentence < wanted; });
       match != document_.matches.end() && match->sentence == sentence; ++match) {
    Found found;
    found.finding = static_cast<Finding>(match->category);
    if (match->span.start < words.front().span.start || match->span.end > words.back().span.end) continue;
    found.words.start = word_at(words, match->span.start);
    found.words.end = word_at(words, match->span.end - 1) + 1;
    found.match = &*match;
    if (found.words.start < size() && !continues_name(found.words.start)) found_.push_back(found);
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
             const bool joins = other.finding == Finding::connector || other.finding == Finding::negation;
             return joins && other.words.start < that.words.start && other.words.end >= that.words.end;
           });
  });
  for (std::uint32_t number = 0; number < found_.size(); ++number) {
    TellingWord& word = words[found_[number].words.start];
    if (word.found_count++ == 0) word.first_found = number;
  }
}

auto TellingView::continues_name(std::uint32_t word) const -> bool {
  const std::uint32_t name = words[word].mention;
  return name != no_index && word > 0 && words[word - 1].mention == name;
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
