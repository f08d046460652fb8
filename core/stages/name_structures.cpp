// SPDX-License-Identifier: Apache-2.0
#include "stages/name_structures.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_institution = 7;
constexpr std::uint32_t longest_marked = 4;
constexpr NameClasses place_classes =
    name_class(NameClass::country) | name_class(NameClass::city) | name_class(NameClass::place);
constexpr NameClasses person_classes = name_class(NameClass::given) | name_class(NameClass::family);

}  // namespace

void NameStructures::mend(const Sentence& sentence) {
  take_whole_tokens(sentence);
  trust_places(sentence);
  find_institutions(sentence);
  find_marked(sentence);
  find_behind_kinds(sentence);
  stretch_people(sentence);
}

void NameStructures::set(std::uint32_t start, std::uint32_t end, NameType type) {
  for (std::uint32_t token = start; token < end; ++token)
    names_[token] = {true, token == start, type, names_[token].whole};
  if (end < names_.size() && names_[end].in_name && !names_[end].begins) names_[end].begins = true;
}

auto NameStructures::end_of(std::uint32_t token) const -> std::uint32_t {
  std::uint32_t end = token + 1;
  while (end < names_.size() && names_[end].in_name && !names_[end].begins) ++end;
  return end;
}

auto NameStructures::is_definite(std::uint32_t token) const -> bool {
  return reader_.host(token).features.state == NounState::definite;
}

auto NameStructures::key_of(std::uint32_t start, std::uint32_t end) const -> NameKey {
  NameKey key = no_words;
  for (std::uint32_t token = start; token < end; ++token) key = with_word(key, reader_.words[token]->word);
  return key;
}

/// كميل, واس: the list knows the whole token, and nothing knows what is left without its first letter.
void NameStructures::take_whole_tokens(const Sentence& sentence) {
  const Gazetteer& gazetteer = reader_.language_of(sentence).gazetteer;
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const TextSpan span = document_.tokens[token].span;
    const NameWord& word = *reader_.words[token];
    if (reader_.host(token).span.start == span.start || (word.common && !names_[token].in_name) ||
        word.entry != nullptr)
      continue;
    const auto* entry = gazetteer.find(name_key(folded(document_.slice(span), Folding::full)));
    if (entry == nullptr) continue;
    const bool person = (entry->classes & person_classes) != 0;
    const bool place = (entry->classes & place_classes) != 0;
    if ((entry->classes & name_class(NameClass::organisation)) != 0) {
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

/// A listed place that is nothing else.
void NameStructures::trust_places(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const NameClasses classes = reader_.classes[token];
    const bool only = (classes & place_classes) != 0 && (classes & ~place_classes) == 0;
    const TokenName& name = names_[token];
    const bool alone =
        !name.in_name || (name.begins && end_of(token) == token + 1 && name.type == NameType::person);
    const bool known =
        reader_.words[token]->common && reader_.host(token).part_of_speech != PartOfSpeech::propn;
    if (only && alone && !known && reader_.phrases[token] == 1) set(token, token + 1, NameType::place);
    const bool other = (classes & name_class(NameClass::other)) != 0 && reader_.phrases[token] > 0;
    if (other && (!reader_.words[token]->common || name.in_name)) {
      set(token, token + reader_.phrases[token], NameType::other);
    }
  }
}

/// Behind a head: definite nouns and adjectives, more of them joined by a clitic, and a complement with one.
auto NameStructures::end_of_complement(std::uint32_t token, const Sentence& sentence, bool& defined) const
    -> std::uint32_t {
  const std::uint32_t limit = std::min(sentence.tokens.end, token + longest_institution);
  std::uint32_t end = token;
  bool adjective = false;
  for (; end < limit; ++end) {
    const Morpheme& host = reader_.host(end);
    const bool clitic = host.span.start > document_.tokens[end].span.start;
    const bool noun = host.part_of_speech == PartOfSpeech::noun || host.part_of_speech == PartOfSpeech::adj ||
                      host.part_of_speech == PartOfSpeech::propn;
    const bool person = names_[end].in_name && names_[end].type == NameType::person;
    if (!noun || person || has(end, NameClass::role) || document_.tokens[end].kind != TokenKind::word ||
        host.span.end < document_.tokens[end].span.end)
      break;
    const bool sure = is_definite(end) || (names_[end].in_name && names_[end].type == NameType::place);
    if (clitic && (end == token || !sure || end + 1 >= limit || !is_definite(end + 1))) break;
    // What is indefinite belongs to a definite word right behind it.
    // Behind an adjective no noun belongs to the name.
    if (adjective && host.part_of_speech != PartOfSpeech::adj && !clitic) break;
    adjective = host.part_of_speech == PartOfSpeech::adj;
    if (!sure && (end + 1 >= limit || !is_definite(end + 1) || !reader_.follows_closely(end + 1) || defined))
      break;
    defined = defined || sure;
  }
  return defined ? end : token;
}

/// وزارة الخارجية السورية, الجيش اللبناني: an institution's head with what defines it.
void NameStructures::find_institutions(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token + 1 < sentence.tokens.end; ++token) {
    if (!has(token, NameClass::institution) ||
        reader_.host(token).features.number == GrammaticalNumber::plural ||
        reader_.host(token).part_of_speech == PartOfSpeech::verb ||
        reader_.host(token + 1).features == WordFeatures{})
      continue;
    const bool inside = names_[token].in_name && !names_[token].begins;
    if (inside || reader_.host(token).span.end < document_.tokens[token].span.end ||
        !reader_.follows_closely(token + 1))
      continue;
    if (is_definite(token)) {
      const bool national = is_definite(token + 1) && has(token + 1, NameClass::nationality);
      if (national && (!names_[token].begins || end_of(token) < token + 2))
        set(token, token + 2, NameType::organisation);
      continue;
    }
    bool defined = false;
    std::uint32_t end = end_of_complement(token + 1, sentence, defined);
    if (end == token + 1) continue;
    if (names_[token].begins) end = std::max(end, end_of(token));
    set(token, end, NameType::organisation);
    token = end - 1;
  }
}

/// Where what stands between marks ends, when it begins at a token and is short; else the token.
auto NameStructures::end_of_marks(std::uint32_t token, const Sentence& sentence) const -> std::uint32_t {
  if ((reader_.places[token].setting & name_setting::behind_opening) == 0) return token;
  for (std::uint32_t end = token; end < sentence.tokens.end && end - token < longest_marked; ++end) {
    if (document_.tokens[end].kind == TokenKind::punctuation) return token;
    if ((reader_.places[end].setting & name_setting::before_closing) != 0) return end + 1;
  }
  return token;
}

/// صحيفة «الساحل»: between marks behind the word for its kind.
void NameStructures::find_marked(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start + 2; token < sentence.tokens.end; ++token) {
    const std::uint32_t end = end_of_marks(token, sentence);
    if (end == token) continue;
    const std::uint32_t kind = token - 2;
    const bool other = has(kind, NameClass::other_head);
    const bool bare = reader_.host(kind).part_of_speech == PartOfSpeech::noun;
    if (bare && (other || has(kind, NameClass::organisation_head)))
      set(token, end, other ? NameType::other : NameType::organisation);
    if (names_[token].begins && end_of(token) == end) marked_[key_of(token, end)] = names_[token].type;
  }
}

void NameStructures::repeat_marked(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start + 1; token < sentence.tokens.end; ++token) {
    const std::uint32_t end = end_of_marks(token, sentence);
    if (end == token || names_[token].in_name) continue;
    const auto found = marked_.find(key_of(token, end));
    if (found != marked_.end()) set(token, end, found->second);
  }
}

/// معبر العبودية, شارع 17 أيار: what is called a border crossing or a street has its name behind it.
void NameStructures::find_behind_kinds(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token + 1 < sentence.tokens.end; ++token) {
    const bool kind = has(token, NameClass::place_kind);
    if ((!kind && !has(token, NameClass::place_head)) || is_definite(token) || names_[token].in_name ||
        reader_.host(token).part_of_speech != PartOfSpeech::noun || !reader_.follows_closely(token + 1))
      continue;
    const std::uint32_t name = token + 1;
    const bool number = document_.tokens[name].kind == TokenKind::number && name + 1 < sentence.tokens.end;
    const Morpheme& host = reader_.host(name);
    const bool noun =
        host.part_of_speech == PartOfSpeech::propn ||
        (is_definite(name) && host.part_of_speech == PartOfSpeech::noun && !reader_.words[name]->common);
    if (names_[name].in_name ? names_[name].type == NameType::organisation : !noun && !(number && !kind))
      continue;
    const std::uint32_t end = names_[name].in_name ? end_of(name) : name + (number ? 2 : 1);
    set(kind ? name : token, end, NameType::place);
  }
}

/// كميل أبي نادر: a stranger or a given name right before a person's name is its beginning; a definite word
/// behind a given name alone is its end.
void NameStructures::stretch_people(const Sentence& sentence) {
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    if (!names_[token].begins || names_[token].type != NameType::person) continue;
    const bool letters = is_arabic(character_at(document_.text, document_.tokens[token].span.start));
    const std::uint32_t end = end_of(token);
    if (letters && end < sentence.tokens.end && has(end - 1, NameClass::given) && !names_[end].in_name &&
        reader_.follows_closely(end) && is_definite(end) && !has(end, NameClass::nationality) &&
        !has(end, NameClass::role) && reader_.host(end).part_of_speech != PartOfSpeech::verb)
      names_[end] = {true, false, NameType::person, false};
    if (!letters || token == sentence.tokens.start) continue;
    const std::uint32_t before = token - 1;
    const bool joined = names_[token].whole
                            ? reader_.host(before).span.end == document_.tokens[before].span.end
                            : reader_.follows_closely(token);
    if (names_[before].in_name || !joined || document_.tokens[before].kind != TokenKind::word ||
        has(before, NameClass::role) || has(before, NameClass::nationality))
      continue;
    const bool stranger = !reader_.words[before]->common || has(before, NameClass::given);
    if (!stranger || is_definite(before) || reader_.words[before]->text.size() < 3 ||
        reader_.host(before).part_of_speech == PartOfSpeech::verb)
      continue;
    names_[before] = {true, true, NameType::person, false};
    names_[token].begins = false;
  }
}

}  // namespace isnad
