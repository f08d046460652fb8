// SPDX-License-Identifier: Apache-2.0
#include "stages/find_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "stages/name_capitals.h"
#include "stages/name_reader.h"
#include "stages/name_signs.h"
#include "text/characters.h"
#include "text/fold.h"

namespace isnad {
namespace {

using Votes = std::array<int, name_types.size()>;

class NameFinder {
 public:
  NameFinder(Document& document, const Languages& languages)
      : document_(document),
        reader_(document, languages),
        signs_(document, reader_, names_),
        capitals_(document, reader_, names_) {
    names_.resize(document.tokens.size());
  }

  void run() {
    for (const Sentence& sentence : document_.sentences) tag(sentence);
    guesses_ = names_;
    for (const Sentence* sentence : tagged_) {
      complete(*sentence);
      capitals_.trust(*sentence);
      signs_.mend(*sentence);
    }
    collect_votes();
    for (const Sentence* sentence : tagged_) {
      signs_.repeat_marked(*sentence);
      spread(*sentence);
      complete(*sentence);
    }
    collect_mentions();
  }

 private:
  /// The model's labels: what each word tells of the places around it, and each place of itself.
  void tag(const Sentence& sentence) {
    if (sentence.tokens.empty() || !reader_.is_read(sentence.tokens.start)) return;
    const Language& language = reader_.language_of(sentence);
    if (!language.name_model) return;
    tagged_.push_back(&sentence);
    score(sentence, *language.name_model);
    language.name_model->decode(scores_, labels_);
    for (std::size_t place = 0; place < labels_.size(); ++place) {
      const std::uint32_t token = sentence.tokens.start + static_cast<std::uint32_t>(place);
      const NameTag tag = language.name_tags[labels_[place]];
      TokenName& name = names_[token];
      name.in_name = tag.in_name && has_letter(token);
      if (!name.in_name) continue;
      name.type = tag.type;
      const bool goes_on = place > 0 && names_[token - 1].in_name && names_[token - 1].type == tag.type;
      // Nobody's name goes on behind "and".
      const bool joined =
          tag.type == NameType::person && reader_.host(token).span.start > document_.tokens[token].span.start;
      name.begins = tag.begins || !goes_on || joined;
    }
  }

  void score(const Sentence& sentence, const ChainModel& model) {
    const auto count = static_cast<std::ptrdiff_t>(sentence.tokens.length());
    const NameWord* const* words = reader_.words.data() + sentence.tokens.start;
    const NamePlace* places = reader_.places.data() + sentence.tokens.start;
    scores_.assign(static_cast<std::size_t>(count), {});
    static constexpr NamePlace nowhere{};
    static constexpr NameFacts nothing{};
    for (std::ptrdiff_t place = 0; place < count; ++place) {
      auto& scores = scores_[static_cast<std::size_t>(place)];
      for (std::ptrdiff_t distance = -name_window; distance <= name_window; ++distance) {
        if (place + distance < 0 || place + distance >= count) continue;
        const auto& sums = words[place + distance]->sums[static_cast<std::size_t>(distance + name_window)];
        for (std::size_t label = 0; label < scores.size(); ++label)
          scores[label] = static_cast<std::int16_t>(scores[label] + sums[label]);
      }
      const auto facts = [&](std::ptrdiff_t step) -> const NameFacts& {
        return place + step < 0 || place + step >= count ? nothing : words[place + step]->facts;
      };
      for_each_place_feature(facts, place > 0 ? places[place - 1] : nowhere, places[place],
                             place + 1 < count ? places[place + 1] : nowhere,
                             [&](std::uint32_t feature) { model.add(feature, scores); });
    }
  }

  /// Numbers and Latin letters may be in names; a mark alone is none.
  [[nodiscard]] auto has_letter(std::uint32_t token) const -> bool {
    const auto text = document_.slice(document_.tokens[token].span);
    return document_.tokens[token].kind != TokenKind::word ||
           std::any_of(text.begin(), text.end(),
                       [](char16_t unit) { return unit != u'ـ' && is_letter(unit); });
  }

  [[nodiscard]] auto key(std::uint32_t token) const -> std::uint64_t { return reader_.words[token]->word; }

  [[nodiscard]] auto end_of(std::uint32_t token) const -> std::uint32_t {
    std::uint32_t end = token + 1;
    while (end < names_.size() && names_[end].in_name && !names_[end].begins) ++end;
    return end;
  }

  /// Two people's names that follow each other closely are one.
  void complete(const Sentence& sentence) {
    const auto is_person = [&](std::uint32_t token) {
      return names_[token].in_name && names_[token].type == NameType::person;
    };
    for (std::uint32_t token = sentence.tokens.start + 1; token < sentence.tokens.end; ++token) {
      if (reader_.follows_closely(token) && is_person(token - 1) && is_person(token))
        names_[token].begins = false;
    }
  }

  /// Counts what forms are in names: as parts of people's full names, and alone.
  void collect_votes() {
    for (std::uint32_t token = 0; token < names_.size(); ++token) {
      const bool word =
          reader_.is_read(token) && document_.tokens[token].kind == TokenKind::word && !names_[token].in_name;
      if (word && reader_.host(token).part_of_speech != PartOfSpeech::propn) common_.insert(key(token));
    }
    for (std::uint32_t token = 0; token < names_.size(); ++token) {
      if (!names_[token].begins) continue;
      const std::uint32_t end = end_of(token);
      const auto type = static_cast<std::size_t>(names_[token].type);
      if (end - token == 1) {
        ++alone_[key(token)][type];
      } else if (names_[token].type == NameType::person) {
        for (std::uint32_t part = token; part < end; ++part) ++parts_[key(part)];
        surnames_.insert(key(end - 1));
      }
    }
  }

  /// Names where the evidence of the whole article says so.
  void spread(const Sentence& sentence) {
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
      TokenName& name = names_[token];
      const bool alone = name.begins && end_of(token) == token + 1;
      if ((name.in_name && !alone) || document_.tokens[token].kind != TokenKind::word ||
          is_lower(character_at(document_.text, document_.tokens[token].span.start)))
        continue;
      if (!name.in_name && is_whole_name(token)) {
        name = {true, true, NameType::person, true};
        continue;
      }
      if (parts_.count(key(token)) != 0 && may_stand_alone(token, sentence)) {
        name = {true, true, NameType::person};
        continue;
      }
      const auto found = alone_.find(key(token));
      if (found == alone_.end() || (!name.in_name && !may_stand_alone(token, sentence))) continue;
      const Votes& votes = found->second;
      const auto most = std::max_element(votes.begin(), votes.end());
      if (name.in_name && *most == votes[static_cast<std::size_t>(name.type)]) continue;
      name = {true, true, static_cast<NameType>(most - votes.begin())};
    }
  }

  /// أوكافور: a name may begin as a clitic does. Where the whole token is a person's name elsewhere and its
  /// host is no word, it is the name here.
  [[nodiscard]] auto is_whole_name(std::uint32_t token) const -> bool {
    if (reader_.words[token]->common || reader_.host(token).span == document_.tokens[token].span)
      return false;
    return parts_.count(wide_hash(folded(document_.slice(document_.tokens[token].span), Folding::full))) != 0;
  }

  /// What is a name elsewhere is one here, unless the word says something else.
  [[nodiscard]] auto may_stand_alone(std::uint32_t token, const Sentence& sentence) const -> bool {
    const NameWord& word = *reader_.words[token];
    const Morpheme& host = reader_.host(token);
    // بايدن وشي: what is joined to a person is one.
    const bool joined = token > sentence.tokens.start && names_[token - 1].in_name &&
                        names_[token - 1].type == NameType::person && parts_.count(word.word) != 0 &&
                        host.span.start > document_.tokens[token].span.start;
    if (joined) return true;
    // Who was named in full goes by the family name, though that may be a common word.
    const bool family = surnames_.count(word.word) != 0 && host.features.state == NounState::definite;
    const bool common =
        word.common && (common_.count(word.word) != 0 || host.part_of_speech != PartOfSpeech::propn);
    if (common && !family && !is_between_marks(token)) return false;
    if (token == sentence.tokens.start) return true;
    const PartOfSpeech before = reader_.host(token - 1).part_of_speech;
    return before != PartOfSpeech::det && !names_[token - 1].in_name;
  }

  [[nodiscard]] auto is_between_marks(std::uint32_t token) const -> bool {
    constexpr std::uint32_t both = name_setting::behind_opening | name_setting::before_closing;
    return (reader_.places[token].setting & both) == both;
  }

  /// Marks, and small words around what is written with capitals, stand between names.
  [[nodiscard]] auto is_no_edge(std::uint32_t at, std::uint32_t start, std::uint32_t end) const -> bool {
    if (document_.tokens[at].kind == TokenKind::punctuation) return true;
    const auto first_letter = [&](std::uint32_t token) {
      return character_at(document_.text, document_.tokens[token].span.start);
    };
    if (!is_lower(first_letter(at))) return false;
    for (std::uint32_t token = start; token < end; ++token) {
      if (is_upper(first_letter(token))) return true;
    }
    return false;
  }

  /// كل شي, "all": nobody is counted, the word is a common one.
  [[nodiscard]] auto is_counted(std::uint32_t first, std::uint32_t last) const -> bool {
    return last - first == 1 && first > 0 && names_[first].type == NameType::person &&
           reader_.follows_closely(first) && reader_.has_class(first - 1, NameClass::quantifier);
  }

  /// د. فهد السالمي: a letter that is no initial stands for a title.
  [[nodiscard]] auto is_title_before_name(std::uint32_t first, std::uint32_t last) const -> bool {
    const auto text = document_.slice(document_.tokens[first].span);
    const bool letter = text.size() == 1 || (text.size() == 2 && text[1] == u'.');
    return first + 1 < last && letter && names_[first].type == NameType::person && is_letter(text[0]) &&
           !is_upper(text[0]);
  }

  /// قال كيربي: the verb is no part of the name.
  [[nodiscard]] auto is_verb_before_name(std::uint32_t first, std::uint32_t last) const -> bool {
    return first + 1 < last && names_[first].type == NameType::person &&
           reader_.host(first).part_of_speech == PartOfSpeech::verb;
  }

  /// بايدن وشي أجريا: neither is the verb behind it.
  [[nodiscard]] auto is_verb_behind_name(std::uint32_t first, std::uint32_t last) const -> bool {
    return first + 1 < last && names_[first].type == NameType::person && reader_.words[last - 1]->common &&
           reader_.host(last - 1).part_of_speech == PartOfSpeech::verb &&
           reader_.host(last - 1).features.aspect == Aspect::perfective;
  }

  void collect_mentions() {
    for (std::uint32_t token = 0; token < names_.size(); ++token) {
      if (!names_[token].begins) continue;
      const std::uint32_t end = end_of(token);
      std::uint32_t last = end;
      std::uint32_t first = token;
      while (last > first && is_no_edge(last - 1, token, end)) --last;
      while (first < last && is_no_edge(first, token, end)) ++first;
      while (is_verb_before_name(first, last) || is_title_before_name(first, last)) ++first;
      while (first < last && is_no_edge(first, token, end)) ++first;
      while (is_verb_behind_name(first, last)) --last;
      if (first == last || is_counted(first, last)) continue;
      TextSpan span{reader_.host(first).span.start, reader_.host(last - 1).span.end};
      if (names_[first].whole) span.start = document_.tokens[first].span.start;
      const NameType type = names_[token].type;
      const bool guessed = guesses_[first].in_name && guesses_[first].type == type;
      document_.mentions.push_back({span, {first, last}, type, 0, guessed});
      token = end - 1;
    }
  }

  Document& document_;
  NameReader reader_;
  std::vector<TokenName> names_;
  NameSigns signs_;
  NameCapitals capitals_;
  std::vector<TokenName> guesses_;       ///< what the model said before anything else did
  std::vector<const Sentence*> tagged_;  ///< the others are in languages without names
  std::vector<ChainModel::Scores> scores_;
  std::vector<std::uint8_t> labels_;
  std::unordered_map<std::uint64_t, int> parts_;
  std::unordered_set<std::uint64_t> surnames_;
  std::unordered_set<std::uint64_t> common_;  ///< forms that somewhere are no proper nouns
  std::unordered_map<std::uint64_t, Votes> alone_;
};

}  // namespace

auto find_names(Document& document, const Languages& languages, Offset /*from*/, Offset /*until*/) -> Offset {
  NameFinder(document, languages).run();
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
