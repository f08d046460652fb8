// SPDX-License-Identifier: Apache-2.0
#include "stages/name_hints.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_title = 7;
constexpr std::uint32_t longest_name = 4;
constexpr std::uint32_t longest_institution = 7;
constexpr std::uint32_t longest_marked = 5;
constexpr NameClasses place_classes =
    name_class(NameClass::country) | name_class(NameClass::city) | name_class(NameClass::place);
constexpr NameClasses person_classes = name_class(NameClass::given) | name_class(NameClass::family);

/// Bits of NamePlace::evidence.
enum Sign : std::uint32_t {
  seen_small = 1,
  seen_capital = 2,
  seen_behind_title = 4,
  seen_later_behind_title = 8,
  seen_beside_given = 16,
  seen_quoted = 32,
  seen_in_listed = 64,
  seen_behind_kind = 128
};
constexpr std::size_t signs = 8;

}  // namespace

void NameHints::read(const Sentence& sentence) {
  mark_titles(sentence);
  mark_kinds(sentence);
  mark_definite_heads(sentence);
  mark_institutions(sentence);
  mark_quoted(sentence);
}

auto NameHints::is_definite(std::uint32_t token) const -> bool {
  return reader_.host(token).features.state == NounState::definite;
}

auto NameHints::is_nominal(std::uint32_t token) const -> bool {
  const PartOfSpeech part = reader_.host(token).part_of_speech;
  return is_word(token) &&
         (part == PartOfSpeech::noun || part == PartOfSpeech::adj || part == PartOfSpeech::propn);
}

auto NameHints::is_place(std::uint32_t token) const -> bool {
  return (reader_.classes[token] & place_classes) != 0 && (reader_.classes[token] & person_classes) == 0;
}

/// A name that lists know, or a word that no lexicon knows as anything else.
auto NameHints::may_be_called(std::uint32_t token) const -> bool {
  if (!is_word(token) || is_place(token) || is_definite(token) || has(token, NameClass::nationality) ||
      reader_.host(token).part_of_speech == PartOfSpeech::verb)
    return false;
  return (reader_.classes[token] & person_classes) != 0 || !reader_.words[token]->common ||
         reader_.host(token).part_of_speech == PartOfSpeech::propn;
}

/// رئيس الحكومة نبيه الخازن: from a title to the name of who bears it.
void NameHints::mark_titles(const Sentence& sentence) {
  std::uint32_t since = 0;  // words of the title so far
  std::uint32_t named = 0;  // words of the name so far
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const bool role = has(token, NameClass::role);
    if (role) {
      since = 1;
      named = 0;
      places_[token].title = role_itself;
      continue;
    }
    if (since == 0) continue;
    const bool mark = document_.tokens[token].kind == TokenKind::punctuation;
    const char32_t sign = character_at(document_.text, document_.tokens[token].span.start);
    const bool quotation = sign == U'«' || sign == U'»' || sign == U'"' || sign == U'“' || sign == U'”';
    const bool close = !mark && (token == sentence.tokens.start || reader_.follows_closely(token));
    if (named == 0 && quotation && since < longest_title) {
      ++since;
      continue;
    }
    if (named > 0) {
      const bool goes_on = close && is_word(token) && named < longest_name &&
                           reader_.host(token).part_of_speech != PartOfSpeech::verb;
      since = goes_on ? since : 0;
      if (goes_on) places_[token].title = first_behind + named++;
      continue;
    }
    if (close && may_be_called(token)) {
      named = 1;
      places_[token].title = first_behind;
      continue;
    }
    const PartOfSpeech part = reader_.host(token).part_of_speech;
    const bool in_role = !mark && ++since <= longest_title &&
                         (is_nominal(token) || part == PartOfSpeech::adp || part == PartOfSpeech::det);
    since = in_role ? since : 0;
    if (in_role) places_[token].title = in_title;
  }
}

/// Behind a head: definite nouns and adjectives, more of them joined by a clitic, and a complement with one.
auto NameHints::end_of_complement(std::uint32_t token, const Sentence& sentence, bool& defined) const
    -> std::uint32_t {
  const std::uint32_t limit = std::min(sentence.tokens.end, token + longest_institution);
  std::uint32_t end = token;
  bool adjective = false;
  for (; end < limit; ++end) {
    const Morpheme& host = reader_.host(end);
    const bool clitic = host.span.start > document_.tokens[end].span.start;
    if (!is_nominal(end) || has(end, NameClass::role) || has(end, NameClass::given) ||
        host.span.end < document_.tokens[end].span.end)
      break;
    const bool sure = is_definite(end) || is_place(end);
    if (clitic && (end == token || !sure || end + 1 >= limit || !is_definite(end + 1))) break;
    if (!clitic && adjective && host.part_of_speech == PartOfSpeech::noun && !sure) break;
    if (!sure && (defined || end + 1 >= limit || !is_definite(end + 1) || !reader_.follows_closely(end + 1)))
      break;
    adjective = host.part_of_speech == PartOfSpeech::adj;
    defined = defined || sure;
  }
  return defined ? end : token;
}

/// وزارة الخارجية السورية, مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية: a head, what defines it and what it
/// is for.
void NameHints::mark_institutions(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token + 1 < sentence.tokens.end; ++token) {
    const bool head = has(token, NameClass::institution) || has(token, NameClass::organisation_head);
    if (!head || is_definite(token) || reader_.host(token).part_of_speech == PartOfSpeech::verb ||
        reader_.host(token).features.number == GrammaticalNumber::plural ||
        reader_.host(token).span.end < document_.tokens[token].span.end ||
        !reader_.follows_closely(token + 1))
      continue;
    bool defined = false;
    const std::uint32_t end = end_of_complement(token + 1, sentence, defined);
    if (end == token + 1) continue;
    places_[token].structure = institution_head;
    for (std::uint32_t part = token + 1; part < end; ++part) places_[part].structure = institution;
    if (end < sentence.tokens.end && is_nominal(end) &&
        reader_.host(end).span.start > document_.tokens[end].span.start) {
      const bool alone = is_definite(end);
      bool purpose = alone;
      const std::uint32_t last =
          alone ? end + 1 : end_of_complement(std::min(end + 1, sentence.tokens.end), sentence, purpose);
      if (purpose) {
        for (std::uint32_t part = end; part < last; ++part) places_[part].structure = institution_purpose;
      }
    }
    token = end - 1;
  }
}

/// الجيش اللبناني, البنك المركزي: a definite head with its attributes.
void NameHints::mark_definite_heads(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token + 1 < sentence.tokens.end; ++token) {
    const bool head = has(token, NameClass::institution) || has(token, NameClass::organisation_head);
    if (!head || !is_definite(token) || !reader_.follows_closely(token + 1)) continue;
    std::uint32_t end = token + 1;
    while (end < sentence.tokens.end && end - token < longest_institution && is_definite(end) &&
           reader_.follows_closely(end) &&
           (reader_.host(end).part_of_speech == PartOfSpeech::adj || has(end, NameClass::nationality)))
      places_[end++].structure = definite_attribute;
    if (end > token + 1) places_[token].structure = definite_head;
  }
}

/// معبر العبودية: a place behind the word for its kind.
void NameHints::mark_kinds(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token + 1 < sentence.tokens.end; ++token) {
    const bool kind = has(token, NameClass::place_kind);
    const bool head = has(token, NameClass::place_head);
    if ((!kind && !head) || is_definite(token) || !reader_.follows_closely(token + 1)) continue;
    const PartOfSpeech part = reader_.host(token).part_of_speech;
    if (part != PartOfSpeech::noun && part != PartOfSpeech::propn) continue;
    if (!kind) places_[token].structure = place_head;
    places_[token + 1].structure = kind ? behind_kind : behind_head;
  }
}

/// صحيفة «الساحل»: between marks, and behind which kind of word.
void NameHints::mark_quoted(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    if ((places_[token].setting & name_setting::behind_opening) == 0) continue;
    std::uint32_t end = token;
    while (end < sentence.tokens.end && end - token < longest_marked &&
           document_.tokens[end].kind != TokenKind::punctuation) {
      if ((places_[end++].setting & name_setting::before_closing) != 0) break;
    }
    if (end == token || (places_[end - 1].setting & name_setting::before_closing) == 0) continue;
    constexpr NameClasses kinds = name_class(NameClass::organisation_head) |
                                  name_class(NameClass::other_head) | name_class(NameClass::place_head) |
                                  name_class(NameClass::place_kind) | name_class(NameClass::role) |
                                  name_class(NameClass::institution);
    const bool behind = token >= sentence.tokens.start + 2;
    const NameClasses kind = behind ? reader_.classes[token - 2] & kinds : 0;
    const std::uint32_t indefinite = behind && !is_definite(token - 2) && is_nominal(token - 2) ? 2 : 1;
    for (std::uint32_t part = token; part < end; ++part) {
      places_[part].marks = kind << 4U | std::min(end - token, 3U) << 2U | indefinite;
      places_[part].marks = places_[part].marks << 1U | (part == token ? 1U : 0U);
    }
  }
}

auto NameHints::signs_of(std::uint32_t token) const -> std::uint32_t {
  const NamePlace& place = places_[token];
  std::uint32_t found = 0;
  const char32_t first = character_at(document_.text, document_.tokens[token].span.start);
  constexpr std::uint32_t any_capital = name_setting::first_word | name_setting::in_title;
  if (is_lower(first)) found |= seen_small;
  if (is_upper(first) && (place.setting & any_capital) == 0) found |= seen_capital;
  if (place.title == first_behind) found |= seen_behind_title;
  if (place.title > first_behind) found |= seen_later_behind_title;
  const bool given = token > 0 && reader_.is_read(token - 1) && has(token - 1, NameClass::given) &&
                     reader_.follows_closely(token);
  if (given) found |= seen_beside_given;
  if (place.marks != 0) found |= seen_quoted;
  if (place.phrase != 0) found |= seen_in_listed;
  if (place.structure == behind_kind || place.structure == behind_head) found |= seen_behind_kind;
  return found;
}

void NameHints::gather() {
  // How often each sign was seen with a form; a place is told of the others only.
  std::unordered_map<std::uint64_t, std::array<std::uint32_t, signs>> seen;
  for (std::uint32_t token = 0; token < places_.size(); ++token) {
    if (!reader_.is_read(token) || !is_word(token)) continue;
    const std::uint32_t found = signs_of(token);
    if (found == 0) continue;
    auto& counts = seen[reader_.words[token]->word];
    for (std::size_t sign = 0; sign < signs; ++sign) counts[sign] += found >> sign & 1U;
  }
  for (std::uint32_t token = 0; token < places_.size(); ++token) {
    if (!reader_.is_read(token) || !is_word(token)) continue;
    const auto counts = seen.find(reader_.words[token]->word);
    if (counts == seen.end()) continue;
    const std::uint32_t own = signs_of(token);
    for (std::size_t sign = 0; sign < signs; ++sign) {
      if (counts->second[sign] > (own >> sign & 1U)) places_[token].evidence |= 1U << sign;
    }
  }
}

}  // namespace isnad
