// SPDX-License-Identifier: Apache-2.0
// What capital letters show of names, whatever the model says: that a listed place is meant, or a stranger
// behind a title.
#pragma once

#include <vector>

#include "document/document.h"
#include "stages/name_reader.h"
#include "stages/name_signs.h"
#include "text/characters.h"

namespace isnad {

class NameCapitals {
 public:
  NameCapitals(const Document& document, const NameReader& reader, std::vector<TokenName>& names)
      : document_(document), reader_(reader), names_(names) {}

  /// A capital tells that a listed place is meant, and behind somebody's title or an organisation's kind that
  /// a name follows: "had left Split", "Captain Ante Marušić", "the newspaper Slobodna Obala".
  void trust(const Sentence& sentence) {
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
      const bool title = (reader_.places[token].setting & name_setting::in_title) != 0;
      const bool first = (reader_.places[token].setting & name_setting::first_word) != 0;
      constexpr NameClasses places =
          name_class(NameClass::country) | name_class(NameClass::city) | name_class(NameClass::place);
      if (has_capital(token) && !names_[token].in_name && (reader_.classes[token] & places) != 0 &&
          (reader_.classes[token] & ~places) == 0 && (!reader_.words[token]->common || (!first && !title))) {
        names_[token] = {true, true, NameType::place};
        continue;
      }
      const bool role = reader_.has_class(token, NameClass::role);
      const bool kind = reader_.has_class(token, NameClass::organisation_head) && !has_capital(token);
      if (names_[token].in_name || title || (!role && !kind) || token + 1 >= sentence.tokens.end) continue;
      const std::uint32_t end = end_of_strangers(token + 1, sentence);
      const bool runs_on = end < sentence.tokens.end && names_[end].in_name;
      for (std::uint32_t part = token + 1; part < end && !runs_on; ++part)
        names_[part] = {true, part == token + 1, role ? NameType::person : NameType::organisation};
      if (end > token + 1 || role || !names_[token + 1].begins || !has_capital(token + 1)) continue;
      for (std::uint32_t part = token + 1; part < end_of(token + 1); ++part)
        names_[part].type = NameType::organisation;
    }
    name_by_head(sentence);
  }

 private:
  /// World Meteorological Organization: what its last word says it is.
  void name_by_head(const Sentence& sentence) {
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
      if (!names_[token].begins || names_[token].type != NameType::other) continue;
      const std::uint32_t end = end_of(token);
      if (end - token < 2 || !has_capital(end - 1) ||
          !reader_.has_class(end - 1, NameClass::organisation_head))
        continue;
      for (std::uint32_t part = token; part < end; ++part) names_[part].type = NameType::organisation;
    }
  }

  [[nodiscard]] auto end_of(std::uint32_t token) const -> std::uint32_t {
    std::uint32_t end = token + 1;
    while (end < names_.size() && names_[end].in_name && !names_[end].begins) ++end;
    return end;
  }

  [[nodiscard]] auto has_capital(std::uint32_t token) const -> bool {
    return is_upper(character_at(document_.text, document_.tokens[token].span.start));
  }

  /// Where a run of untagged words with capitals ends; its begin when all are common words.
  [[nodiscard]] auto end_of_strangers(std::uint32_t begin, const Sentence& sentence) const -> std::uint32_t {
    bool strange = false;
    std::uint32_t token = begin;
    for (; token < sentence.tokens.end && has_capital(token) && !names_[token].in_name &&
           !reader_.has_class(token, NameClass::role);
         ++token)
      strange = strange || !reader_.words[token]->common;
    return strange ? token : begin;
  }

  const Document& document_;
  const NameReader& reader_;
  std::vector<TokenName>& names_;
};

}  // namespace isnad
