// SPDX-License-Identifier: Apache-2.0
#include "stages/pattern_items.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

constexpr char16_t arabic_decimal = 0x066B;
constexpr char16_t arabic_thousands = 0x066C;
constexpr char16_t narrow_space = 0x202F;
/// What is longer is no number, though all of it be digits and separators.
constexpr Offset longest_number = 64;
/// How a text writes its numbers shows in so many tokens.
constexpr std::size_t tokens_of_style = 20'000;
constexpr char32_t latin_end = 0x0250;
constexpr char16_t first_other_digit = 0x0660;  // none lies between ASCII and Arabic

/// What never stands before decimals.
auto is_thousands(char16_t unit) -> bool {
  return unit == arabic_thousands || unit == narrow_space;
}

auto is_separator(char16_t unit) -> bool {
  return unit == u',' || unit == u'.' || unit == arabic_decimal || is_thousands(unit) || unit == u'،';
}

/// False where several separators stand as in no number: 12.5.2024, 192.168.1.2.
auto is_one_number(std::u16string_view text) -> bool {
  std::size_t group = 0;
  std::size_t separators = 0;
  char16_t mark = 0;
  bool thousands = true;
  for (const char16_t unit : text) {
    if (!is_separator(unit)) {
      ++group;
      continue;
    }
    if (separators > 0 && (group != 3 || (unit != mark && !thousands))) return false;
    if (separators > 0 && unit != mark) thousands = false;
    if (separators == 0 && group > 3) thousands = false;
    mark = unit;
    group = 0;
    ++separators;
  }
  return separators < 2 || group == 3 || !thousands;
}

/// The trait of a feature, the first of whose values has the trait `first`.
template <class Enumeration>
constexpr auto feature(Traits first, Enumeration value) -> Traits {
  const auto number = static_cast<unsigned>(value);
  return number == 0 ? 0 : first << (number - 1);
}

// Looked up once, by the compiler.
constexpr Traits first_part = trait("none");
constexpr Traits first_person = trait("p1");
constexpr Traits first_gender = trait("masc");
constexpr Traits first_number = trait("sing");
constexpr Traits first_tense = trait("past");
constexpr Traits first_aspect = trait("perfective");
constexpr Traits first_state = trait("bare");
constexpr Traits first_form = trait("finite");
constexpr Traits is_passive = trait("passive");
constexpr Traits is_negative = trait("negative");
constexpr Traits is_latin = trait("latin");
constexpr Traits is_capital = trait("cap");
constexpr Traits is_all_capitals = trait("allcaps");
constexpr Traits is_glued = trait("glued");

auto traits_of(PartOfSpeech part, const WordFeatures& features) -> Traits {
  Traits traits = first_part << static_cast<unsigned>(part);
  traits |= feature(first_person, features.person) | feature(first_gender, features.gender) |
            feature(first_number, features.number) | feature(first_tense, features.tense) |
            feature(first_aspect, features.aspect) | feature(first_state, features.state) |
            feature(first_form, features.verb_form);
  if (features.passive) traits |= is_passive;
  if (features.negative) traits |= is_negative;
  return traits;
}

}  // namespace

auto number_style(const Document& document) -> NumberStyle {
  std::size_t commas = 0;
  std::size_t dots = 0;
  for (std::size_t index = 0; index < std::min(tokens_of_style, document.tokens.size()); ++index) {
    const Token& token = document.tokens[index];
    if (token.kind != TokenKind::number) continue;
    const auto text = document.slice(token.span);
    const std::size_t separator = text.find_first_of(u",.");
    if (separator == std::u16string_view::npos || text.find_last_of(u",.") != separator) continue;
    if (text.size() - separator - 1 == 3) continue;
    ++(text[separator] == u',' ? commas : dots);
  }
  return {commas > dots};
}

auto read_number(std::u16string_view text, NumberStyle style, bool dot_groups) -> WrittenNumber {
  WrittenNumber number;
  std::size_t separators = 0;
  std::size_t last = text.size();
  bool same = true;
  for (std::size_t index = 0; index < text.size(); ++index) {
    if (!is_separator(text[index])) continue;
    same = same && (separators == 0 || text[last] == text[index]);
    ++separators;
    last = index;
  }
  std::size_t decimals_from = text.size();
  if (separators > 0) {
    const char16_t mark = text[last];
    const std::size_t behind = text.size() - last - 1;
    const bool three = behind == 3 && last <= 3 && text[0] != u'0' && text[0] != u'٠';
    bool decimal = !is_thousands(mark);
    if (separators > 1) {
      decimal = !same && !is_thousands(mark);
    } else if (three && mark != arabic_decimal && !is_thousands(mark)) {
      const bool comma = mark == u',' || mark == u'،';
      decimal = comma ? style.decimal_comma : !style.decimal_comma && !dot_groups;
      // Where the text writes 3,5 the dot of 3.500 can only part thousands.
      number.ambiguous = comma || !style.decimal_comma;
    }
    number.decimal = decimal;
    number.grouped = !decimal || separators > 1;
    if (decimal) decimals_from = last;
  }
  double scale = 1;
  for (std::size_t index = 0; index < text.size();) {
    const char32_t character = character_at(text, static_cast<Offset>(index));
    index += length_of(character);
    const int digit = u_charDigitValue(static_cast<UChar32>(character));
    if (digit < 0) continue;
    number.value = number.value * 10 + digit;
    if (index > decimals_from) scale *= 10;
    if (number.digits < 255) ++number.digits;
  }
  number.value /= scale;
  return number;
}

auto PatternItems::looks(TextSpan span) const -> Traits {
  Traits traits = 0;
  const char32_t first = character_at(document_.text, span.start);
  const bool latin = first < latin_end && is_letter(first);
  if (latin) traits |= is_latin;
  // Scripts without capitals need not be asked.
  if (latin && is_upper(first)) {
    traits |= is_capital;
    const auto text = document_.slice(span);
    if (text.size() > 1 &&
        std::all_of(text.begin(), text.end(), [](char16_t unit) { return is_upper(unit); })) {
      traits |= is_all_capitals;
    }
  }
  if (span.start > 0 && !is_space(character_before(document_.text, span.start))) traits |= is_glued;
  return traits;
}

auto PatternItems::symbol_of(std::u16string_view text, bool& exact) -> Symbol {
  const WordHashes hashes = word_hashes(text, light_, full_);
  const Symbol symbol = rules_->vocabulary.find(hashes.light);
  exact = symbol != 0;
  return exact ? symbol : rules_->loose_vocabulary.find(hashes.full);
}

void PatternItems::add_morpheme(const Morpheme& morpheme) {
  Item item;
  item.span = morpheme.span;
  item.traits = traits_of(morpheme.part_of_speech, morpheme.features) | looks(morpheme.span);
  bool exact = false;
  const auto spelling = document_.form(morpheme);
  const auto lemma = document_.lemma(morpheme);
  const Symbol form = symbol_of(spelling, exact);
  (exact ? item.form : item.loose) = form;
  item.lemma = lemma == spelling ? item.form : rules_->vocabulary.find(light_(lemma));
  items.push_back(item);
}

/// Runs of digits, runs of letters, and single marks.
void PatternItems::add_pieces(const Morpheme& morpheme) {
  const auto kind_at = [&](Offset offset) {
    const char32_t character = character_at(document_.text, offset);
    if (is_digit(character)) return 1;
    return is_letter(character) || is_mark(character) || character == 0x0640 ? 2 : 0;
  };
  const Offset end = morpheme.span.end;
  Offset split_until = 0;
  for (Offset start = morpheme.span.start; start < end;) {
    const int kind = kind_at(start);
    Offset next = start + length_of(character_at(document_.text, start));
    for (; kind != 0 && next < end; next += length_of(character_at(document_.text, next))) {
      if (kind_at(next) == kind) continue;
      const bool inside = kind == 1 && is_separator(document_.text[next]) && next + 1 < end &&
                          kind_at(next + 1) == 1 && next - start < longest_number;
      if (!inside) break;
    }
    next = std::min(next, end);
    const auto text = document_.slice({start, next});
    if (kind == 1 && (next <= split_until || !is_one_number(text))) {
      split_until = next;
      next = start + static_cast<Offset>(std::find_if(text.begin(), text.end(), is_separator) - text.begin());
    }
    Item item;
    item.span = {start, next};
    bool exact = false;
    const Symbol form = symbol_of(document_.slice(item.span), exact);
    (exact ? item.form : item.loose) = form;
    item.traits = looks(item.span);
    if (kind == 1) {
      const auto number = read_number(document_.slice(item.span), style_, rules_->dot_groups != 0);
      item.number = number.value;
      item.digit_count = number.digits;
      item.traits |= trait("digits") | trait("num");
      if (number.decimal) item.traits |= trait("decimal");
      if (number.grouped) item.traits |= trait("grouped");
      if (number.ambiguous) item.traits |= trait("ambiguous");
    } else {
      item.lemma = item.form;
      item.traits |= kind == 2 ? trait("x") : trait("punct");
    }
    items.push_back(item);
    start = item.span.end;
  }
}

/// Tokens of several items are words too: بالمئة as it is written.
void PatternItems::add_whole_words() {
  for (std::size_t first = 0; first < items.size();) {
    std::size_t next = first + 1;
    while (next < items.size() && tokens_[next] == tokens_[first]) ++next;
    if (next - first > 1) {
      bool exact = false;
      const Symbol symbol =
          symbol_of(document_.slice({items[first].span.start, items[next - 1].span.end}), exact);
      if (exact) {
        items[first].whole = symbol;
        items[first].whole_items = static_cast<std::uint16_t>(std::min<std::size_t>(next - first, 0xFFFF));
      }
    }
    first = next;
  }
}

void PatternItems::assign(std::uint32_t first, std::uint32_t end, const RuleSet& rules) {
  rules_ = &rules;
  items.clear();
  tokens_.clear();
  for (std::uint32_t index = first; index < end; ++index) {
    const Morpheme& morpheme = document_.morphemes[index];
    const auto text = document_.slice(morpheme.span);
    const bool in_pieces = std::any_of(text.begin(), text.end(), [](char16_t unit) {
      return (unit >= u'0' && unit <= u'9') || unit == u'-' || (unit >= first_other_digit && is_digit(unit));
    });
    if (in_pieces) {
      add_pieces(morpheme);
    } else {
      add_morpheme(morpheme);
    }
    tokens_.resize(items.size(), morpheme.token);
  }
  add_whole_words();
  if (items.empty()) return;
  items.front().traits |= trait("first");
  items.back().traits |= trait("last");
}

}  // namespace isnad
