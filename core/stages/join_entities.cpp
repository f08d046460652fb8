// SPDX-License-Identifier: Apache-2.0
#include "stages/join_entities.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "stages/entity_references.h"
#include "stages/entity_roles.h"
#include "stages/name_reader.h"
#include "stages/name_spelling.h"
#include "text/characters.h"
#include "text/fold.h"

namespace isnad {
namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

class EntityJoiner {
 public:
  EntityJoiner(Document& document, const Languages& languages)
      : document_(document), languages_(languages), reader_(document, languages) {}

  void run() {
    for (std::uint32_t index = 0; index < document_.mentions.size(); ++index) join(index);
    for (std::uint32_t index = 0; index < document_.mentions.size(); ++index) rejoin(index);
    number_entities();
    for (std::size_t index = 0; index < groups_.size(); ++index) describe(index);
    find_roles();
    find_references(document_, reader_, roles_);
  }

 private:
  struct Group {
    NameType type = NameType::person;
    std::vector<std::u16string> keys;                ///< spellings in lookup form
    std::vector<std::vector<std::u16string>> parts;  ///< of each spelling, its words
    std::vector<std::uint32_t> mentions;
    std::u16string canonical;        ///< the gazetteer's name in lookup form
    bool stands_for_others = false;  ///< it is given for another name in the gazetteer
  };

  [[nodiscard]] auto language_of(const Mention& mention) const -> const Language& {
    const auto sentence =
        std::upper_bound(document_.sentences.begin(), document_.sentences.end(), mention.tokens.start,
                         [](std::uint32_t token, const Sentence& other) { return token < other.tokens.end; });
    const auto paragraph = sentence == document_.sentences.end() ? 0 : sentence->paragraph;
    return languages_.of(document_.language_tags[document_.paragraph_languages[paragraph].language]);
  }

  [[nodiscard]] auto words_of(const Mention& mention) const -> std::vector<std::u16string> {
    std::vector<std::u16string> words;
    for (std::uint32_t token = mention.tokens.start; token < mention.tokens.end; ++token) {
      const TextSpan span = document_.tokens[token].span;
      const TextSpan inside{std::max(span.start, mention.span.start), std::min(span.end, mention.span.end)};
      if (document_.tokens[token].kind == TokenKind::punctuation) continue;
      words.push_back(folded(form_of(inside), Folding::full));
    }
    return words;
  }

  /// A word as it stands alone: الصين in للصين.
  [[nodiscard]] auto form_of(TextSpan span) const -> std::u16string_view {
    const auto morpheme =
        std::lower_bound(document_.morphemes.begin(), document_.morphemes.end(), span.start,
                         [](const Morpheme& other, Offset start) { return other.span.start < start; });
    const bool whole = morpheme != document_.morphemes.end() && morpheme->span == span;
    return whole ? document_.form(*morpheme) : document_.slice(span);
  }

  /// A mention with its first word as it stands alone.
  [[nodiscard]] auto text_of(const Mention& mention) const -> std::u16string {
    const TextSpan token = document_.tokens[mention.tokens.start].span;
    const TextSpan first{std::max(token.start, mention.span.start), std::min(token.end, mention.span.end)};
    std::u16string text(form_of(first));
    text += document_.slice({first.end, mention.span.end});
    return text;
  }

  static auto joined(const std::vector<std::u16string>& words, bool spaces) -> std::u16string {
    std::u16string text;
    for (const auto& word : words) {
      if (!text.empty() && spaces) text += u' ';
      text += word;
    }
    return text;
  }

  /// Each word of the shorter name stands in the longer one.
  static auto is_part(const std::vector<std::u16string>& some, const std::vector<std::u16string>& whole)
      -> bool {
    return some.size() < whole.size() &&
           std::all_of(some.begin(), some.end(), [&](const std::u16string& word) {
             return std::find(whole.begin(), whole.end(), word) != whole.end();
           });
  }

  /// The name stands in brackets right behind another of its type, or one of which it is the first letters:
  /// Xinhua News Agency (Xinhua), World Meteorological Organization (WMO).
  [[nodiscard]] auto stands_in_brackets_behind(const Mention& mention, std::uint32_t index) const -> bool {
    if (index == 0) return false;
    const Mention& last = document_.mentions[index - 1];
    if (mention.tokens.start != last.tokens.end + 1) return false;
    if (last.type != mention.type && document_.slice(mention.span) != capitals_of(last)) return false;
    return is_opening_bracket(character_at(document_.text, document_.tokens[last.tokens.end].span.start));
  }

  /// The first letters of the words that begin with a capital.
  [[nodiscard]] auto capitals_of(const Mention& mention) const -> std::u16string {
    std::u16string letters;
    for (std::uint32_t token = mention.tokens.start; token < mention.tokens.end; ++token) {
      const char16_t letter = document_.text[document_.tokens[token].span.start];
      if (is_upper(letter)) letters += letter;
    }
    return letters;
  }

  void join(std::uint32_t index) {
    Mention& mention = document_.mentions[index];
    const auto words = words_of(mention);
    const auto key = joined(words, false);
    const auto* entry = language_of(mention).gazetteer.find(name_key(joined(words, true)));
    std::u16string canonical;
    if (entry != nullptr && entry->classes != 0)
      canonical = entry->stands_for.empty() ? key : spaceless(entry->stands_for);
    std::size_t found = latest_of(number_in(by_spelling_, spelling(mention.type, key)),
                                  canonical.empty() ? nobody : number_in(by_canonical_, canonical));
    if (found == nobody && mention.type == NameType::person) found = person_with(words);
    if (found == nobody && mention.type == NameType::person && words.size() == 1)
      found = spelt_like(words[0]);
    if (found == nobody && stands_in_brackets_behind(mention, index))
      found = document_.mentions[index - 1].entity;
    if (found == nobody) {
      found = groups_.size();
      groups_.emplace_back();
      groups_.back().type = mention.type;
    }
    add(found, index, words, canonical);
    if (entry != nullptr && !entry->stands_for.empty()) groups_[found].stands_for_others = true;
  }

  void add(std::size_t number, std::uint32_t index, const std::vector<std::u16string>& words,
           const std::u16string& canonical) {
    Group& group = groups_[number];
    const auto key = joined(words, false);
    document_.mentions[index].entity = static_cast<std::uint32_t>(number);
    document_.mentions[index].type = group.type;
    if (std::find(group.keys.begin(), group.keys.end(), key) == group.keys.end()) {
      group.keys.push_back(key);
      group.parts.push_back(words);
      by_spelling_[spelling(group.type, key)] = number;
      for (const auto& word : words) {
        if (group.type == NameType::person) by_word_[word].push_back(number);
      }
    }
    if (group.canonical.empty() && !canonical.empty()) {
      group.canonical = canonical;
      by_canonical_[canonical] = number;
    }
    group.mentions.push_back(index);
  }

  static auto spaceless(const std::u16string& name) -> std::u16string {
    std::u16string key = folded(name, Folding::full);
    std::erase(key, u' ');
    return key;
  }

  using Numbers = std::unordered_map<std::u16string, std::size_t>;

  static auto number_in(const Numbers& numbers, const std::u16string& key) -> std::size_t {
    const auto found = numbers.find(key);
    return found == numbers.end() ? nobody : found->second;
  }

  static auto latest_of(std::size_t one, std::size_t other) -> std::size_t {
    if (one == nobody) return other;
    return other == nobody ? one : std::max(one, other);
  }

  /// A spelling as what it is taken for: Washington the place is not the man.
  static auto spelling(NameType type, const std::u16string& key) -> std::u16string {
    return static_cast<char16_t>(u'0' + static_cast<unsigned>(type)) + key;
  }

  /// The groups of people that have the least frequent of these words in their names, in order.
  [[nodiscard]] auto candidates(const std::vector<std::u16string>& words) const
      -> const std::vector<std::size_t>& {
    static const std::vector<std::size_t> none;
    const std::vector<std::size_t>* fewest = nullptr;
    for (const auto& word : words) {
      const auto found = by_word_.find(word);
      if (found == by_word_.end()) return none;
      if (fewest == nullptr || found->second.size() < fewest->size()) fewest = &found->second;
    }
    return fewest == nullptr ? none : *fewest;
  }

  /// The person named last of whose name these words are a part.
  [[nodiscard]] auto person_with(const std::vector<std::u16string>& words) const -> std::size_t {
    const auto& numbers = candidates(words);
    const auto found = std::find_if(numbers.rbegin(), numbers.rend(), [&](std::size_t number) {
      const auto& names = groups_[number].parts;
      return std::any_of(names.begin(), names.end(),
                         [&](const auto& parts) { return is_part(words, parts); });
    });
    return found == numbers.rend() ? nobody : *found;
  }

  /// The person, among those who came last, whose full name ends with another spelling of this word.
  [[nodiscard]] auto spelt_like(const std::u16string& word) const -> std::size_t {
    constexpr std::size_t most = 64;
    const std::size_t last = groups_.size() > most ? groups_.size() - most : 0;
    for (std::size_t number = groups_.size(); number-- > last;) {
      const Group& group = groups_[number];
      if (group.type != NameType::person) continue;
      for (const auto& parts : group.parts) {
        if (parts.size() > 1 && is_spelling_of(parts.back(), word)) return number;
      }
    }
    return nobody;
  }

  /// A first mention by surname alone, as headlines have it, goes to the one person whose full name comes
  /// later.
  void rejoin(std::uint32_t index) {
    Mention& mention = document_.mentions[index];
    const std::size_t own = mention.entity;
    Group& group = groups_[own];
    if (mention.type != NameType::person || group.mentions.front() != index) return;
    const auto words = words_of(mention);
    std::size_t whole = nobody;
    for (const std::size_t number : candidates(words)) {
      if (number == own || number == whole || groups_[number].mentions.empty()) continue;
      const bool all = std::all_of(group.parts.begin(), group.parts.end(), [&](const auto& mine) {
        return std::any_of(groups_[number].parts.begin(), groups_[number].parts.end(),
                           [&](const auto& parts) { return is_part(mine, parts) || mine == parts; });
      });
      if (!all) continue;
      if (whole != nobody) return;  // two may be meant
      whole = number;
    }
    if (whole == nobody) return;
    for (const std::uint32_t moved : std::vector<std::uint32_t>(group.mentions)) {
      add(whole, moved, words_of(document_.mentions[moved]), {});
    }
    group.mentions.clear();
  }

  /// Drops empty groups; entities stand in the order of their first mention.
  void number_entities() {
    std::erase_if(groups_, [](const Group& group) { return group.mentions.empty(); });
    for (Group& group : groups_) std::sort(group.mentions.begin(), group.mentions.end());
    std::sort(groups_.begin(), groups_.end(), [](const Group& one, const Group& other) {
      return one.mentions.front() < other.mentions.front();
    });
    document_.entities.resize(groups_.size());
    for (std::size_t number = 0; number < groups_.size(); ++number) {
      for (const std::uint32_t index : groups_[number].mentions) {
        document_.mentions[index].entity = static_cast<std::uint32_t>(number);
      }
    }
  }

  void describe(std::size_t number) {
    const Group& group = groups_[number];
    Entity& entity = document_.entities[number];
    entity.type = group.type;
    const auto alone = std::count_if(group.mentions.begin(), group.mentions.end(),
                                     [&](std::uint32_t index) { return document_.mentions[index].guessed; });
    entity.confidence = static_cast<float>(alone) / static_cast<float>(group.mentions.size());
    std::vector<std::pair<std::u16string, int>> spellings;
    for (const std::uint32_t index : group.mentions) {
      const Mention& mention = document_.mentions[index];
      const std::u16string spelling = text_of(mention);
      const auto known = std::find_if(spellings.begin(), spellings.end(),
                                      [&](const auto& other) { return other.first == spelling; });
      if (known == spellings.end()) {
        spellings.emplace_back(spelling, 1);
      } else {
        ++known->second;
      }
      const auto words = words_of(mention);
      if (const auto* entry = language_of(mention).gazetteer.find(name_key(joined(words, true)));
          entry != nullptr && entity.country.empty()) {
        entity.country = entry->country;
      }
      if (entity.latin.empty() && is_latin(spelling)) entity.latin = spelling;
    }
    // People go by their fullest name, a listed name by the one that stands for all, others by what is said
    // most, though not by an acronym of what is spelt out.
    const bool spelt_out = std::any_of(spellings.begin(), spellings.end(), [](const auto& one) {
      return one.first.find(u' ') != std::u16string::npos;
    });
    const auto rank_of = [&](const auto& one) {
      const bool short_form = spelt_out && is_acronym(one.first) && !group.stands_for_others;
      return short_form ? one.second : rank(group, one);
    };
    const auto best =
        std::max_element(spellings.begin(), spellings.end(),
                         [&](const auto& one, const auto& other) { return rank_of(one) < rank_of(other); });
    entity.name = best->first;
    for (const auto& [spelling, count] : spellings) {
      if (spelling != entity.name) entity.also.push_back(spelling);
    }
  }

  static auto rank(const Group& group, const std::pair<std::u16string, int>& spelling) -> int {
    constexpr int listed = 1'000'000;
    constexpr int word = 1000;
    const auto words = static_cast<int>(std::count(spelling.first.begin(), spelling.first.end(), u' '));
    // A family name that the list knows is still only a part of who is meant.
    const bool part = group.type == NameType::person && words == 0;
    if (!part && !group.canonical.empty() && spaceless(spelling.first) == group.canonical) return listed;
    return group.type == NameType::person ? words * word + spelling.second : spelling.second * word + words;
  }

  /// WMO, U.N.
  static auto is_acronym(std::u16string_view text) -> bool {
    return text.size() > 1 && std::all_of(text.begin(), text.end(), [](char16_t unit) {
             return is_upper(unit) || is_digit(unit) || unit == u'.';
           });
  }

  static auto is_latin(std::u16string_view text) -> bool {
    return std::all_of(text.begin(), text.end(),
                       [](char16_t unit) { return unit < 0x0250 || unit == 0x2019; });
  }

  /// What stands beside people's names: "President of Egypt" before, "the president of Egypt" behind.
  void find_roles() {
    roles_.assign(document_.mentions.size(), {});
    auto sentence = document_.sentences.begin();
    for (std::size_t index = 0; index < document_.mentions.size(); ++index) {
      const Mention& mention = document_.mentions[index];
      if (mention.type != NameType::person) continue;
      while (sentence->tokens.end <= mention.tokens.start) ++sentence;
      TokenSpan role = role_before(reader_, mention.tokens.start, sentence->tokens.start);
      if (role.empty()) role = role_behind(document_, reader_, mention.tokens.end, sentence->tokens.end);
      roles_[index] = role;
      Entity& entity = document_.entities[mention.entity];
      if (entity.gender == Gender::none) entity.gender = gender_of(reader_, role, mention.tokens);
      if (role.empty() || !entity.role.empty()) continue;
      entity.role = {reader_.host(role.start).span.start, reader_.host(role.end - 1).span.end};
    }
  }

  Document& document_;
  const Languages& languages_;
  NameReader reader_;
  std::vector<Group> groups_;
  std::vector<TokenSpan> roles_;  ///< beside each mention
  // Where to look for a name: looking through all groups would cost the square of their number.
  Numbers by_spelling_;
  Numbers by_canonical_;
  std::unordered_map<std::u16string, std::vector<std::size_t>> by_word_;  ///< of people's names
};

}  // namespace

auto join_entities(Document& document, const Languages& languages, Offset /*from*/, Offset /*until*/)
    -> Offset {
  EntityJoiner(document, languages).run();
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
