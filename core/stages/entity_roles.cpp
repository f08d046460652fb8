// SPDX-License-Identifier: Apache-2.0
#include "stages/entity_roles.h"

#include "text/characters.h"

namespace isnad {
namespace {

/// "the foreign minister of the Republic of South Africa" and the like.
constexpr std::uint32_t longest_role = 9;
/// "the long-serving British finance director": the word for the role comes early.
constexpr std::uint32_t latest_head = 4;

auto is_noun_like(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::noun || part == PartOfSpeech::adj || part == PartOfSpeech::propn ||
         part == PartOfSpeech::num;
}

auto mark_at(const Document& document, std::uint32_t token) -> char32_t {
  if (document.tokens[token].kind != TokenKind::punctuation) return 0;
  return character_at(document.text, document.tokens[token].span.start);
}

auto is_comma(char32_t mark) -> bool {
  return mark == U',' || mark == U'،';
}

}  // namespace

auto role_before(const NameReader& reader, std::uint32_t token, std::uint32_t begin) -> TokenSpan {
  std::uint32_t start = token;
  for (std::uint32_t place = token; place-- > begin && token - place <= longest_role;) {
    if (!is_noun_like(reader.host(place).part_of_speech)) break;
    if (reader.has_class(place, NameClass::role)) start = place;
  }
  return {start, token};
}

auto role_behind(const Document& document, const NameReader& reader, std::uint32_t token, std::uint32_t end)
    -> TokenSpan {
  if (token + 1 >= end || !is_comma(mark_at(document, token))) return {};
  std::uint32_t start = token + 1;
  while (start < end && reader.host(start).part_of_speech == PartOfSpeech::det) ++start;
  std::uint32_t head = start;
  while (head < end && head - start < latest_head && !reader.has_class(head, NameClass::role) &&
         is_noun_like(reader.host(head).part_of_speech))
    ++head;
  if (head >= end || !reader.has_class(head, NameClass::role)) return {};
  std::uint32_t last = head + 1;
  for (; last < end && last - start < longest_role; ++last) {
    const PartOfSpeech part = reader.host(last).part_of_speech;
    if (mark_at(document, last) != 0 || part == PartOfSpeech::verb || part == PartOfSpeech::aux ||
        part == PartOfSpeech::sconj || part == PartOfSpeech::pron)
      break;
  }
  // Names in a list follow each other with commas too: an apposition ends with a mark, or where a clause goes
  // on.
  if (last == end || last - start >= longest_role) return {};
  return {start, last};
}

auto gender_of(const NameReader& reader, TokenSpan role, TokenSpan name) -> Gender {
  const auto told = [&](std::uint32_t token) {
    if (reader.has_class(token, NameClass::feminine)) return Gender::feminine;
    return reader.has_class(token, NameClass::masculine) ? Gender::masculine : Gender::none;
  };
  for (std::uint32_t token = role.start; token < role.end; ++token) {
    if (!reader.has_class(token, NameClass::role)) continue;
    if (told(token) != Gender::none) return told(token);
    if (reader.host(token).features.gender != Gender::none) return reader.host(token).features.gender;
  }
  return name.empty() ? Gender::none : told(name.start);
}

}  // namespace isnad
