// SPDX-License-Identifier: Apache-2.0
#include "stages/sentence_ends.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

/// Parentheses longer than this are taken for unbalanced.
constexpr Offset longest_parenthesis = 400;

/// Beside a lexicon's classes: the word is written together with a conjunction.
constexpr ClassSet joined = 1U << 31U;

auto is_stop_sign(char32_t character) -> bool {
  return character == U'.' || character == U'…';
}

auto is_closing_mark(char32_t character) -> bool {
  switch (character) {
    case U'"':
    case U'\'':
    case U'”':
    case U'’':
    case U'»':
    case U'›':
      return true;
    default:
      return is_closing_bracket(character);
  }
}

/// Scripts with capitals tell by them where a sentence begins.
auto has_case(char32_t character) -> bool {
  return is_upper(character) || is_lower(character);
}

auto is_wide_stop(char32_t character) -> bool {
  return character >= 0x3000;
}

}  // namespace

SentenceEnds::SentenceEnds(std::u16string_view text, TextSpan paragraph, const Language& language)
    : text_(text), paragraph_(paragraph), language_(&language) {}

auto SentenceEnds::at(Offset offset) const -> char32_t {
  return offset < paragraph_.end ? character_at(text_, offset) : 0;
}

auto SentenceEnds::before(Offset offset) const -> char32_t {
  return offset > paragraph_.start ? character_before(text_, offset) : 0;
}

auto SentenceEnds::word_before(Offset offset) const -> TextSpan {
  Offset start = offset;
  while (start > paragraph_.start) {
    const char32_t character = before(start);
    const bool joins = (character == U'.' || character == U'-' || character == U'&') && start < offset &&
                       is_letter_or_digit(before(start - 1));
    if (!is_letter_or_digit(character) && !is_mark(character) && !joins && character != 0x0640) break;
    start -= length_of(character);
  }
  return {start, offset};
}

auto SentenceEnds::word_at(Offset offset) const -> TextSpan {
  Offset end = offset;
  while (is_letter_or_digit(at(end)) || is_mark(at(end)) || at(end) == 0x0640) end += length_of(at(end));
  return {offset, end};
}

auto SentenceEnds::classes_of(const Lexicon& lexicon, TextSpan word) -> ClassSet {
  key_.clear();
  fold(text_.substr(word.start, word.length()), Folding::light, key_);
  return lexicon.find(key_);
}

auto SentenceEnds::cues_of(TextSpan word) -> ClassSet {
  const ClassSet classes = classes_of(language_->sentence_cues, word);
  if (classes != 0 || word.empty()) return classes;
  // "and said" is one word where conjunctions are written together with what follows.
  const TextSpan proclitic{word.start, word.start + 1};
  if ((classes_of(language_->quote_cues, proclitic) & quote_cue::conjunction) == 0) return 0;
  const ClassSet bare = classes_of(language_->sentence_cues, {word.start + 1, word.end});
  return bare != 0 ? bare | sentence_cue::starter | joined : 0;
}

auto SentenceEnds::stop_at(Offset offset) const -> Stop {
  Stop stop{offset, offset, offset, offset};
  // A run of stops, also with spaces between: ". . ."
  for (Offset next = offset; is_sentence_terminal(at(next));
       next = skip_spaces(text_, next, paragraph_.end)) {
    const bool spaced = next > stop.marks_end;
    if (spaced && (at(next) != U'.' || before(stop.marks_end) != U'.')) break;
    next += length_of(at(next));
    stop.marks_end = next;
  }
  stop.end = stop.marks_end;
  while (true) {
    if (is_closing_mark(at(stop.end))) {
      stop.end += length_of(at(stop.end));
      continue;
    }
    // French guillemets stand off by a space; references stand close: "word.[3]"
    const Offset next = skip_spaces(text_, stop.end, paragraph_.end);
    if ((at(next) == U'»' || at(next) == U'›') && next > stop.end) {
      stop.end = next + 1;
      continue;
    }
    if (at(stop.end) == U'[' && is_digit(at(stop.end + 1))) {
      Offset close = stop.end + 1;
      while (is_digit(at(close))) ++close;
      if (at(close) == U']') {
        stop.end = close + 1;
        continue;
      }
    }
    stop.following = next;
    return stop;
  }
}

auto SentenceEnds::next(Offset start) -> Offset {
  start = skip_spaces(text_, start, paragraph_.end);
  for (Offset offset = start; offset < paragraph_.end;) {
    const char32_t character = at(offset);
    if (!is_sentence_terminal(character)) {
      offset += length_of(character);
      if (is_space(character) && is_upper(at(offset)) && is_digit(before(offset - 1))) {
        const Offset date = lone_date_before(offset - 1);
        if (date == start) return offset - 1;
        if (date > start && date < offset) {
          return date;
        }
      }
      continue;
    }
    const Stop stop = stop_at(offset);
    if (stop.following >= paragraph_.end) return paragraph_.end;
    if (ends_at(stop, start)) return stop.end;
    offset = stop.marks_end;
  }
  return paragraph_.end;
}

auto SentenceEnds::lone_date_before(Offset end) -> Offset {
  const Offset none = paragraph_.end;
  const auto back_over = [&](Offset offset, char32_t comma) {
    if (comma != 0 && before(offset) == comma) --offset;
    return offset;
  };
  const auto gap = [&](Offset offset) {
    while (offset > paragraph_.start && is_space(before(offset))) --offset;
    return offset;
  };
  const TextSpan year = word_before(end);
  if (year.length() != 4 || !is_digit(at(year.start))) return none;
  const TextSpan day = word_before(back_over(gap(year.start), U','));
  if (day.empty() || day.length() > 2 || !is_digit(at(day.start))) return none;
  const TextSpan month = word_before(gap(day.start));
  if ((cues_of(month) & sentence_cue::month) == 0) return none;
  const TextSpan weekday = word_before(back_over(gap(month.start), U','));
  if ((cues_of(weekday) & sentence_cue::weekday) == 0) return none;
  const Offset previous = gap(weekday.start);
  const char32_t last = before(previous);
  const bool taken_in = last == U',' || (cues_of(word_before(previous)) & sentence_cue::before_date) != 0;
  return taken_in ? none : weekday.start;
}

auto SentenceEnds::ends_at(const Stop& stop, Offset sentence_start) -> bool {
  const char32_t first = at(stop.start);
  const char32_t following = at(stop.following);
  if (is_wide_stop(first)) return true;
  // "?!" inside brackets of its own is a comment on a word: (!)
  if (is_opening_bracket(before(stop.start)) && is_closing_bracket(at(stop.marks_end))) return false;
  if (stop.following == stop.end) return ends_without_space(stop);
  const bool closed = stop.end > stop.marks_end;
  // What goes on with a comma, dash or colon, or in small letters, is the same sentence.
  if (is_dash(following) && is_space(at(stop.following + 1)) && !is_letter(first)) {
    if (closed) return false;
  }
  if (u_ispunct(static_cast<UChar32>(following)) && !is_opening_bracket(following) && !is_dash(following) &&
      following != U'"' && following != U'\'' && following != U'“' && following != U'‘' &&
      following != U'«' && following != U'„' && following != U'‹' && following != U'”' && following != U'•' &&
      following != U'¿' && following != U'¡' && following != U'#' && following != U'@' && following != U'*') {
    return false;
  }
  if (is_lower(following)) {
    // iPhone and eBay begin a sentence in small letters.
    if (!is_upper(at(stop.following + 1))) return false;
  }
  if (in_parenthesis(stop.start, sentence_start) && !closed) return false;
  if (closed && is_closing_bracket(before(stop.end)) && in_parenthesis(stop.start, sentence_start) &&
      !is_stop_sign(first)) {
    // "(really?) The" cannot be told from a sentence's end; a capital alone is no sign of one in a
    // parenthesis.
    return starter_at(stop.following);
  }
  if ((closed || is_closing_mark(before(stop.start))) && said_tag_follows(stop)) return false;
  const bool ellipsis = first == U'…' || stop.marks_end - stop.start > 1;
  if (is_stop_sign(first) && ellipsis && !closed) {
    // Without capitals only a word that begins sentences tells a pause from an end.
    return has_case(following) || !is_letter(following) ? !is_lower(following)
                                                        : joined_starter_at(stop.following);
  }
  if (first == U'.') return ends_at_full_stop(stop, sentence_start);
  if (!closed && (first == U'!' || first == U'?')) {
    const TextSpan word = word_before(stop.start);
    const bool named = (cues_of({word.start, stop.marks_end}) & sentence_cue::marked_name) != 0;
    if (named) return starter_at(stop.following);
  }
  return true;
}

auto SentenceEnds::ends_without_space(const Stop& stop) const -> bool {
  const char32_t first = at(stop.start);
  const char32_t preceding = before(stop.start);
  const char32_t following = at(stop.end);
  const bool closed = stop.end > stop.marks_end;
  if (following == U'“' || following == U'«') return is_letter(at(stop.end + 1)) && is_letter(preceding);
  if (!is_letter(following)) return false;
  if (is_arabic(following)) {
    if (closed || first != U'.') return is_arabic(preceding) || closed;
    // A single letter on either side makes an abbreviation: ص.ب
    const TextSpan word = word_before(stop.start);
    const TextSpan next = word_at(stop.end);
    constexpr Offset shortest_word = 2;
    return is_letter(preceding) && word.length() >= shortest_word && next.length() >= shortest_word &&
           !(next.length() == shortest_word && at(next.end) == U'.');
  }
  // "ended.Then" but not "Node.js", "U.S.A" or "example.Com/x"
  if (closed) return is_upper(following) && is_lower(at(stop.end + length_of(following)));
  const TextSpan word = word_before(stop.start);
  const TextSpan next = word_at(stop.end);
  const bool plain_word =
      is_lower(preceding) && text_.substr(word.start, word.length()).find(u'.') == std::u16string_view::npos;
  return plain_word && word.length() >= 3 && next.length() >= 2 && is_upper(following) &&
         is_lower(at(stop.end + 1)) && (is_space(at(next.end)) || at(next.end) == U',');
}

auto SentenceEnds::ends_at_full_stop(const Stop& stop, Offset sentence_start) -> bool {
  const bool closed = stop.end > stop.marks_end;
  const TextSpan word = word_before(stop.start);
  if (word.empty()) return true;
  const bool is_number = std::all_of(text_.begin() + word.start, text_.begin() + word.end,
                                     [](char16_t unit) { return is_digit(unit); });
  if (is_number) {
    // "1. Buy bread": the number of a list item.
    constexpr Offset longest_item_number = 3;
    return closed || word.start != sentence_start || word.length() > longest_item_number;
  }
  if (closed && !is_closing_bracket(at(stop.marks_end))) return true;
  ClassSet classes = classes_of(language_->abbreviations, word);
  if ((classes & abbreviation::after_number) != 0) {
    const Offset gap = word.start;
    Offset number_end = gap;
    while (number_end > paragraph_.start && is_space(before(number_end))) --number_end;
    if (is_digit(before(number_end))) {
      return starter_at(stop.following) || ends_after_abbreviation(stop, abbreviation::may_end);
    }
    classes &= ~abbreviation::after_number;
  }
  if (classes != 0) return ends_after_abbreviation(stop, classes);
  const bool single_letter = word.length() == length_of(at(word.start)) && is_letter(at(word.start));
  if (single_letter) return word.start == sentence_start ? false : ends_after_letter(stop, word);
  // Letters with stops between, unknown to the lexicon: M.I.T., ش.م.م.
  bool acronym = true;
  for (Offset offset = word.start; offset + 1 < word.end; offset += 2) {
    acronym = acronym && is_letter(at(offset)) && at(offset + 1) == U'.';
  }
  if (acronym && word.length() >= 3 && word.length() % 2 == 1) {
    return ends_after_abbreviation(stop, abbreviation::may_end);
  }
  return true;
}

auto SentenceEnds::ends_after_abbreviation(const Stop& stop, ClassSet classes) -> bool {
  const char32_t following = at(stop.following);
  if ((classes & abbreviation::inside) != 0) return false;
  if (is_digit(following)) return (classes & abbreviation::ends) != 0;
  if ((cues_of(word_at(stop.following)) & sentence_cue::time_word) != 0) return false;
  // Without capitals, a bare verb behind a company's or a country's abbreviation has that for its subject.
  const bool starter = is_letter(following) && !has_case(following) ? joined_starter_at(stop.following)
                                                                    : starter_at(stop.following);
  if ((classes & abbreviation::before_name) != 0) {
    return (classes & abbreviation::may_end) != 0 && starter;
  }
  if ((classes & abbreviation::before_number) != 0)
    return (classes & abbreviation::may_end) != 0 ? starter : true;
  if ((classes & abbreviation::ends) != 0) return true;
  if ((classes & abbreviation::may_end) == 0) return true;
  return starter || (!is_letter(following) && !is_opening_bracket(following));
}

auto SentenceEnds::ends_after_letter(const Stop& stop, TextSpan word) -> bool {
  if (has_case(at(word.start)) && is_lower(at(word.start))) return true;
  Offset previous_end = word.start;
  while (previous_end > paragraph_.start && is_space(before(previous_end))) --previous_end;
  if ((cues_of(word_before(previous_end)) & sentence_cue::before_letter) != 0) return true;
  // An initial stands before a name; a word that begins sentences is none.
  return starter_at(stop.following);
}

auto SentenceEnds::in_parenthesis(Offset offset, Offset sentence_start) const -> bool {
  int depth = 0;
  const Offset first =
      std::max(sentence_start, offset > longest_parenthesis ? offset - longest_parenthesis : 0);
  for (Offset index = offset; index > first; --index) {
    const char16_t unit = text_[index - 1];
    if (unit == u')' || unit == u']') ++depth;
    if (unit != u'(' && unit != u'[') continue;
    if (depth-- > 0) continue;
    if (index - 1 == sentence_start) return false;  // the parenthesis holds whole sentences
    const std::size_t close = text_.substr(0, paragraph_.end).find_first_of(u")]", offset);
    return close != std::u16string_view::npos && close - index < longest_parenthesis;
  }
  return false;
}

auto SentenceEnds::said_tag_follows(const Stop& stop) -> bool {
  constexpr int longest_subject = 4;
  const char32_t following = at(stop.following);
  const bool question = at(stop.start) != U'.';
  Offset offset = stop.following;
  if (!has_case(following)) {
    return is_letter(following) &&
           (classes_of(language_->sentence_cues, word_at(offset)) & sentence_cue::said) != 0;
  }
  // A name and its verb: "Why now?" Horvat asked. Behind a plain stop it is a sentence of its own.
  if (!question || starter_at(offset)) return false;
  for (int words = 0; words < longest_subject && is_letter(at(offset)); ++words) {
    const TextSpan word = word_at(offset);
    if (words > 0 && (cues_of(word) & sentence_cue::said) != 0) return true;
    if (!is_upper(at(offset)) && words > 0) return false;
    offset = skip_spaces(text_, word.end, paragraph_.end);
  }
  return false;
}

auto SentenceEnds::joined_starter_at(Offset offset) -> bool {
  return (cues_of(word_at(offset)) & joined) != 0;
}

auto SentenceEnds::starter_at(Offset offset) -> bool {
  while (offset < paragraph_.end && !is_letter_or_digit(at(offset))) offset += length_of(at(offset));
  return (cues_of(word_at(offset)) & sentence_cue::starter) != 0;
}

}  // namespace isnad
