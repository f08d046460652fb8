// SPDX-License-Identifier: Apache-2.0
#include "stages/name_signs.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_marked = 4;
constexpr NameClasses place_classes =
    name_class(NameClass::country) | name_class(NameClass::city) | name_class(NameClass::place);
constexpr NameClasses person_classes = name_class(NameClass::given) | name_class(NameClass::family);

}  // namespace

void NameSigns::mend(const Sentence& sentence) {
  complete_listed(sentence);
  complete_behind_titles(sentence);
  complete_heads(sentence);
  find_national(sentence);
  find_sender(sentence);
  take_whole_tokens(sentence);
  find_marked(sentence);
}

void NameSigns::set(std::uint32_t start, std::uint32_t end, NameType type) {
  for (std::uint32_t token = start; token < end; ++token)
    names_[token] = {true, token == start, type, names_[token].whole};
  if (end < names_.size() && names_[end].in_name && !names_[end].begins) names_[end].begins = true;
}

auto NameSigns::end_of(std::uint32_t token) const -> std::uint32_t {
  std::uint32_t end = token + 1;
  while (end < names_.size() && names_[end].in_name && !names_[end].begins) ++end;
  return end;
}

auto NameSigns::key_of(std::uint32_t start, std::uint32_t end) const -> NameKey {
  NameKey key = no_words;
  for (std::uint32_t token = start; token < end; ++token) key = with_word(key, reader_.words[token]->word);
  return key;
}

/// A listed name of several words in which the model saw a name is that name as a whole; so is a nation's
/// body.
void NameSigns::complete_listed(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const std::uint32_t end = token + reader_.phrases[token];
    const bool organisation = reader_.has_class(token, NameClass::organisation);
    const bool place = (reader_.classes[token] & place_classes) != 0;
    if (end < token + 2 || organisation == place) continue;
    const auto in_name = [&](std::uint32_t part) { return names_[part].in_name; };
    // Of one nation there is one such body; what has none may be any country's (مجلس الوزراء).
    bool seen = organisation && !reader_.entries[token]->country.empty();
    bool person = false;
    for (std::uint32_t part = token; part < end; ++part) {
      seen = seen || in_name(part);
      person = person || (in_name(part) && names_[part].type == NameType::person);
    }
    const bool inside = in_name(token) && !names_[token].begins;
    const bool goes_on = end < sentence.tokens.end && in_name(end) && !names_[end].begins;
    if (seen && !(person && place) && !inside && !goes_on)
      set(token, end, organisation ? NameType::organisation : NameType::place);
  }
}

/// No initial, no title and no institution's head.
auto NameSigns::may_begin_person(std::uint32_t token) const -> bool {
  constexpr NameClasses others = name_class(NameClass::role) | name_class(NameClass::organisation_head) |
                                 name_class(NameClass::institution);
  const auto text = document_.slice(document_.tokens[token].span);
  return !names_[token].in_name && document_.tokens[token].kind == TokenKind::word && text.size() > 1 &&
         !is_lower(character_at(text, 0)) && (reader_.classes[token] & others) == 0 &&
         reader_.places[token].structure == no_structure;
}

/// الرئيس الصيني شي جين بينغ: a person's name begins right behind the title.
void NameSigns::complete_behind_titles(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start + 1; token < sentence.tokens.end; ++token) {
    const std::uint32_t title = reader_.places[token].title;
    if (title <= first_behind || !names_[token].begins || names_[token].type != NameType::person) continue;
    const std::uint32_t first = token - (title - first_behind);
    bool free = true;
    for (std::uint32_t part = first; part < token; ++part) free = free && may_begin_person(part);
    if (free) set(first, end_of(token), NameType::person);
  }
}

/// وكالة أنباء النهر: the head belongs to the name of its institution.
void NameSigns::complete_heads(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start + 1; token < sentence.tokens.end; ++token) {
    const bool inside = names_[token].begins && names_[token].type == NameType::organisation &&
                        reader_.places[token].structure == institution;
    if (!inside || names_[token - 1].in_name || reader_.places[token - 1].structure != institution_head ||
        !reader_.has_class(token - 1, NameClass::institution))
      continue;
    set(token - 1, end_of(token), NameType::organisation);
  }
}

/// الحكومة الصينية, وكالة الأنباء القطرية: an institution with the nation whose it is.
void NameSigns::find_national(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const std::uint32_t head = reader_.places[token].structure;
    const bool definite = head == definite_head;
    if ((!definite && head != institution_head) || names_[token].in_name ||
        !reader_.has_class(token, NameClass::institution) ||
        reader_.host(token).features.number == GrammaticalNumber::dual)
      continue;
    const std::uint32_t inner = definite ? definite_attribute : institution;
    std::uint32_t end = token + 1;
    bool free = true;
    for (; end < sentence.tokens.end && reader_.places[end].structure == inner; ++end)
      free = free && !names_[end].in_name;
    if (free && reader_.has_class(end - 1, NameClass::nationality)) set(token, end, NameType::organisation);
  }
}

/// Behind a preposition no clitic stands, though one was cut off: في بعقوبة.
auto NameSigns::is_behind_preposition(std::uint32_t token, const Sentence& sentence) const -> bool {
  if (token == sentence.tokens.start) return false;
  return reader_.host(token - 1).part_of_speech == PartOfSpeech::adp &&
         reader_.host(token - 1).span == document_.tokens[token - 1].span &&
         reader_.host(token).span.start > document_.tokens[token].span.start;
}

/// كميل, واس: the list knows the whole token, and nothing knows what is left without its first letter.
void NameSigns::take_whole_tokens(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const NameClasses whole = reader_.places[token].whole;
    const NameWord& word = *reader_.words[token];
    const bool sure = is_behind_preposition(token, sentence);
    if (sure && names_[token].begins) names_[token].whole = true;
    if (whole == 0 || (!sure && ((word.common && !names_[token].in_name) || word.entry != nullptr))) continue;
    const bool person = (whole & person_classes) != 0;
    const bool place = (whole & place_classes) != 0;
    if ((whole & name_class(NameClass::organisation)) != 0) {
      names_[token] = {true, true, NameType::organisation, true};
    } else if (person != place) {
      const bool goes_on = person && names_[token].in_name && !names_[token].begins;
      names_[token] = {true, !goes_on, person ? NameType::person : NameType::place, true};
      if (person && token + 1 < sentence.tokens.end && names_[token + 1].in_name &&
          names_[token + 1].type == NameType::person)
        names_[token + 1].begins = false;
    }
  }
}

/// Where what stands between marks ends, when it begins at a token and is short; else the token.
auto NameSigns::end_of_marks(std::uint32_t token, const Sentence& sentence) const -> std::uint32_t {
  if ((reader_.places[token].setting & name_setting::behind_opening) == 0) return token;
  for (std::uint32_t end = token; end < sentence.tokens.end && end - token < longest_marked; ++end) {
    if (document_.tokens[end].kind == TokenKind::punctuation) return token;
    if ((reader_.places[end].setting & name_setting::before_closing) != 0) return end + 1;
  }
  return token;
}

/// صحيفة «الساحل»: between marks behind the word for its kind.
void NameSigns::find_marked(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start + 2; token < sentence.tokens.end; ++token) {
    const std::uint32_t end = end_of_marks(token, sentence);
    if (end == token) continue;
    const std::uint32_t kind = token - 2;
    const bool other = reader_.has_class(kind, NameClass::other_head);
    const bool bare = reader_.host(kind).part_of_speech == PartOfSpeech::noun;
    if (bare && (other || reader_.has_class(kind, NameClass::organisation_head)))
      set(token, end, other ? NameType::other : NameType::organisation);
    if (names_[token].begins && end_of(token) == end) marked_[key_of(token, end)] = names_[token].type;
  }
}

void NameSigns::repeat_marked(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start + 1; token < sentence.tokens.end; ++token) {
    const std::uint32_t end = end_of_marks(token, sentence);
    if (end == token || names_[token].in_name) continue;
    const auto found = marked_.find(key_of(token, end));
    if (found != marked_.end()) set(token, end, found->second);
  }
}

auto NameSigns::is_dash(std::uint32_t token) const -> bool {
  const char32_t mark = character_at(document_.text, document_.tokens[token].span.start);
  return mark == U'-' || mark == U'–' || mark == U'—';
}

/// Beirut – “The Platform”: who sends the news stands behind the place that begins it, between marks.
void NameSigns::find_sender(const Sentence& sentence) {
  constexpr std::uint32_t longest_head = 10;
  const std::uint32_t start = sentence.tokens.start;
  if ((reader_.places[start].setting & name_setting::first_sentence) == 0 || !names_[start].in_name ||
      names_[start].type != NameType::place)
    return;
  const std::uint32_t until = std::min(sentence.tokens.end, start + longest_head);
  for (std::uint32_t token = start + 1; token < until; ++token) {
    const std::uint32_t end = end_of_marks(token, sentence);
    if (end == token) continue;
    const std::uint32_t behind = end + 1;
    if (behind < sentence.tokens.end &&
        (document_.slice(document_.tokens[behind].span) == u":" || is_dash(behind)))
      set(token, end, NameType::organisation);
    return;
  }
}

}  // namespace isnad
