// SPDX-License-Identifier: Apache-2.0
// What capital letters show of names, whatever the model says: where a run of them begins and ends, and that
// a listed place or a stranger behind a title is meant.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "document/document.h"
#include "stages/name_reader.h"
#include "stages/name_structures.h"
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
  }

  /// Capital letters show where a name begins and ends: a run of them is one name, whose type its head word
  /// or most of what was guessed decides; titles before it are left out.
  void join(const Sentence& sentence) {
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end;) {
      std::uint32_t end = token;
      while (end < sentence.tokens.end && is_capitalised_name(end) &&
             (end == token || reader_.follows_closely(end)))
        ++end;
      const std::uint32_t whole = end_with_complement(end, sentence);
      if (end > token && whole - token > 1) decide_run(token, whole, end);
      end = std::max(end, whole);
      token = std::max(end, token + 1);
    }
  }

 private:
  using Votes = std::array<int, name_types.size()>;

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

  [[nodiscard]] auto is_capitalised_name(std::uint32_t token) const -> bool {
    if (!has_capital(token)) return false;
    const PartOfSpeech part = reader_.host(token).part_of_speech;
    constexpr std::uint32_t anyhow = name_setting::first_word | name_setting::in_title;
    const bool chosen = (reader_.places[token].setting & anyhow) == 0;  // no rule asks for this capital
    return names_[token].in_name || part == PartOfSpeech::propn ||
           (chosen && (part == PartOfSpeech::adj || part == PartOfSpeech::noun));
  }

  /// Bank of England, Ministry of Foreign Affairs: a run that ends with the head of an organisation goes on
  /// behind a preposition.
  [[nodiscard]] auto end_with_complement(std::uint32_t end, const Sentence& sentence) const -> std::uint32_t {
    if (end == sentence.tokens.start || !reader_.has_class(end - 1, NameClass::organisation_head)) return end;
    if (end + 1 >= sentence.tokens.end || !is_capitalised_name(end + 1)) return end;
    if (reader_.host(end).part_of_speech != PartOfSpeech::adp || !reader_.follows_closely(end + 1))
      return end;
    std::uint32_t last = end + 1;
    while (last < sentence.tokens.end && is_capitalised_name(last) && reader_.follows_closely(last)) ++last;
    return last;
  }

  /// `head_end`: where the run without its complement ends.
  void decide_run(std::uint32_t start, std::uint32_t end, std::uint32_t head_end) {
    const bool organisation = reader_.has_class(head_end - 1, NameClass::organisation_head) ||
                              reader_.has_class(start, NameClass::organisation_head);
    while (!organisation && start < end && reader_.has_class(start, NameClass::role)) {
      names_[start++] = {};
      if (start < end && names_[start].in_name) names_[start].begins = true;
    }
    const bool place = reader_.has_class(end - 1, NameClass::place_head) ||
                       (start < end && reader_.has_class(start, NameClass::place_head));
    Votes votes{};
    int tagged = 0;
    for (std::uint32_t token = start; token < end; ++token) {
      if (!names_[token].in_name) continue;
      ++tagged;
      ++votes[static_cast<std::size_t>(names_[token].type)];
    }
    if (end - start < 2 || (tagged == 0 && !organisation && !place)) return;
    auto type = static_cast<NameType>(std::max_element(votes.begin(), votes.end()) - votes.begin());
    if (organisation) {
      type = NameType::organisation;
    } else if (place) {
      type = NameType::place;
    }
    for (std::uint32_t token = start; token < end; ++token) names_[token] = {true, token == start, type};
  }

  const Document& document_;
  const NameReader& reader_;
  std::vector<TokenName>& names_;
};

}  // namespace isnad
