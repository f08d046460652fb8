// SPDX-License-Identifier: Apache-2.0
#include "stages/dateline.h"

#include <algorithm>
#include <vector>

#include "text/characters.h"

namespace isnad {
namespace {

constexpr Offset longest_dateline = 90;
constexpr int longest_part_words = 5;

auto is_quote(char32_t character) -> bool {
  return std::u32string_view(U"\"“”«»‹›„").find(character) != std::u32string_view::npos;
}

auto word_count(std::u16string_view text) -> int {
  int words = 0;
  bool inside = false;
  for (const char16_t unit : text) {
    const bool space = is_space(unit);
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

auto without_marks(std::u16string_view text, TextSpan span) -> TextSpan {
  span = trimmed(text, span);
  while (!span.empty() &&
         (is_quote(character_at(text, span.start)) || is_opening_bracket(character_at(text, span.start)))) {
    ++span.start;
  }
  while (!span.empty() && (is_quote(character_before(text, span.end)) ||
                           is_closing_bracket(character_before(text, span.end)))) {
    --span.end;
  }
  return trimmed(text, span);
}

/// A few words that could be a place or an agency: no stop, no digit, and a capital where the script has
/// them.
auto is_name_like(std::u16string_view text, TextSpan span) -> bool {
  const std::u16string_view part = text.substr(span.start, span.length());
  if (part.empty() || word_count(part) > longest_part_words) return false;
  for (std::size_t index = 0; index < part.size(); ++index) {
    const char16_t unit = part[index];
    const bool inner_stop = unit == u'.' && index + 1 < part.size() && is_letter_or_digit(part[index + 1]);
    if (is_digit(unit) || (is_sentence_terminal(unit) && !inner_stop && unit != u'.') || unit == u'؛' ||
        unit == u';') {
      return false;
    }
  }
  const char32_t first = character_at(text, span.start);
  return is_letter(first) && !is_lower(first);
}

auto has_digit(std::u16string_view part) -> bool {
  return std::any_of(part.begin(), part.end(), [](char16_t unit) { return is_digit(unit); });
}

/// A dash that parts: with white space on one side at least, or doubled.
auto is_parting_dash(std::u16string_view text, Offset offset) -> bool {
  const char32_t character = character_at(text, offset);
  if (!is_dash(character)) return false;
  return is_space(character_before(text, offset)) || is_space(character_at(text, offset + 1)) ||
         is_dash(character_at(text, offset + 1)) || is_dash(character_before(text, offset)) ||
         is_closing_bracket(character_before(text, offset));
}

struct Separators {
  std::vector<Offset> dashes;
  std::optional<Offset> colon;
  std::optional<TextSpan> bracket;  ///< with the brackets
};

auto find_separators(std::u16string_view text, TextSpan head) -> Separators {
  Separators found;
  for (Offset offset = head.start; offset < head.end && !found.colon; ++offset) {
    const char32_t character = character_at(text, offset);
    if (character == U':' && !is_digit(character_before(text, offset))) found.colon = offset;
    if (is_parting_dash(text, offset) && (found.dashes.empty() || found.dashes.back() + 1 < offset)) {
      found.dashes.push_back(offset);
    }
    if (character == U'(' && !found.bracket) {
      const std::size_t close = text.substr(0, head.end).find(u')', offset);
      if (close != std::u16string_view::npos) found.bracket = {{offset, static_cast<Offset>(close + 1)}};
    }
    if (is_sentence_terminal(character) && is_space(character_at(text, offset + 1)) && found.dashes.empty() &&
        !found.bracket && character_before(text, offset) > U'Z') {
      break;
    }
  }
  return found;
}

auto behind(std::u16string_view text, Offset offset, Offset end) -> Offset {
  while (offset < end && (is_space(character_at(text, offset)) || is_dash(character_at(text, offset)) ||
                          character_at(text, offset) == U':')) {
    ++offset;
  }
  return offset;
}

}  // namespace

auto find_dateline(std::u16string_view text, TextSpan paragraph) -> std::optional<Dateline> {
  const TextSpan head{paragraph.start, std::min(paragraph.end, paragraph.start + longest_dateline)};
  const Separators found = find_separators(text, head);

  // "LONDON (Agency) - …" and «(واس) الرياض – …»
  if (found.bracket) {
    const TextSpan outlet = without_marks(text, *found.bracket);
    const TextSpan place = trimmed(text, {head.start, found.bracket->start});
    const Offset next = skip_spaces(text, found.bracket->end, head.end);
    const bool parted =
        next < head.end && (is_dash(character_at(text, next)) || character_at(text, next) == U':');
    const bool alone = next >= paragraph.end;
    if (is_name_like(text, outlet) && (parted || alone) && is_name_like(text, place)) {
      return Dateline{{head.start, behind(text, next, head.end)}, outlet};
    }
    if (is_name_like(text, outlet) && place.empty() && !found.dashes.empty() &&
        found.dashes.front() > found.bracket->end &&
        is_name_like(text, trimmed(text, {found.bracket->end, found.dashes.front()}))) {
      return Dateline{{head.start, behind(text, found.dashes.front(), head.end)}, outlet};
    }
  }
  // «الرياض – واس: …»
  if (found.colon && !found.dashes.empty() && found.dashes.front() < *found.colon) {
    const TextSpan place = without_marks(text, {head.start, found.dashes.front()});
    const TextSpan agency = without_marks(text, {behind(text, found.dashes.front(), head.end), *found.colon});
    if (is_name_like(text, place) && !agency.empty() &&
        word_count(text.substr(agency.start, agency.length())) <= longest_part_words) {
      Dateline dateline{{head.start, behind(text, *found.colon, head.end)}, std::nullopt};
      if (is_name_like(text, agency) && !has_digit(text.substr(agency.start, agency.length())))
        dateline.outlet = agency;
      return dateline;
    }
  }
  // «القاهرة – أ ش أ – …» within a paragraph, or «القاهرة – أ ش أ» alone on its line
  if (!found.dashes.empty()) {
    const TextSpan place = without_marks(text, {head.start, found.dashes.front()});
    const Offset second = behind(text, found.dashes.front(), head.end);
    if (!is_name_like(text, place) || word_count(text.substr(place.start, place.length())) > 3)
      return std::nullopt;
    if (found.dashes.size() > 1) {
      const TextSpan agency = without_marks(text, {second, found.dashes[1]});
      if (is_name_like(text, agency) && word_count(text.substr(agency.start, agency.length())) <= 3) {
        return Dateline{{head.start, behind(text, found.dashes[1], head.end)}, agency};
      }
    }
    const bool alone = paragraph.length() < longest_dateline / 2 &&
                       !is_sentence_terminal(character_before(text, paragraph.end));
    const TextSpan agency = without_marks(text, {second, paragraph.end});
    if (alone && is_name_like(text, agency) && word_count(text.substr(agency.start, agency.length())) <= 3) {
      return Dateline{paragraph, agency};
    }
    // "CAIRO – …": capitals alone mark the place.
    const std::u16string_view letters = text.substr(place.start, place.length());
    const bool capitals = std::all_of(letters.begin(), letters.end(),
                                      [](char16_t unit) { return is_upper(unit) || !is_letter(unit); });
    if (capitals && letters.size() > 2) return Dateline{{head.start, second}, std::nullopt};
  }
  return std::nullopt;
}

}  // namespace isnad
