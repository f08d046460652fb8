// SPDX-License-Identifier: Apache-2.0
#include "stages/entity_references.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace isnad {
namespace {

constexpr std::uint32_t longest_description = 3;

class ReferenceFinder {
 public:
  ReferenceFinder(Document& document, const NameReader& reader, const std::vector<TokenSpan>& roles)
      : document_(document), reader_(reader), roles_(roles) {}

  void run() {
    std::size_t mention = 0;
    std::size_t role = 0;
    std::uint32_t busy = 0;  // tokens before this one are names or roles beside names
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
        while (role < roles_.size() && (roles_[role].empty() || roles_[role].end <= token)) ++role;
        if (mention < document_.mentions.size() && document_.mentions[mention].tokens.start <= token) {
          busy = std::max(busy, document_.mentions[mention].tokens.end);
          learn(mention++);
        }
        const bool in_role = role < roles_.size() && roles_[role].start <= token;
        if (token < busy || in_role || !reader_.is_read(token)) continue;
        busy = std::max(busy, read(token, sentence));
      }
    }
  }

 private:
  /// What the entity of a mention may be called from here on.
  void learn(std::size_t index) {
    const Mention& mention = document_.mentions[index];
    const TokenSpan role = roles_[index];
    const auto called = [&](std::uint32_t token, NameClass name) {
      if (reader_.has_class(token, name))
        descriptions_[mention.entity].push_back(reader_.words[token]->facts.lemma);
    };
    if (mention.type == NameType::person) {
      for (std::uint32_t token = role.start; token < role.end; ++token) called(token, NameClass::role);
      for (std::uint32_t token = role.start; token < role.end; ++token) {
        const GazetteerEntry* entry = reader_.words[token]->entry;
        if (reader_.has_class(token, NameClass::nationality) && entry != nullptr)
          countries_[mention.entity] = entry->country;
      }
    } else if (mention.type == NameType::organisation) {
      for (std::uint32_t token = mention.tokens.start; token < mention.tokens.end; ++token)
        called(token, NameClass::organisation_head);
      if (mention.tokens.start > 0 && reader_.is_read(mention.tokens.start - 1))
        called(mention.tokens.start - 1, NameClass::organisation_head);
    }
    // Whoever is named again by the name alone is still what was said before.
    for (const std::uint32_t lemma : descriptions_[mention.entity]) latest_[lemma] = mention.entity;
  }

  /// Reads a description that begins at a token; where it ends, 0 when there is none.
  auto read(std::uint32_t token, const Sentence& sentence) -> std::uint32_t {
    const std::optional<std::uint32_t> head = head_of(token, sentence);
    if (!head) return 0;
    std::uint32_t end = *head + 1;
    std::string_view country;
    while (end < sentence.tokens.end && end - *head < longest_description && goes_on(end)) {
      const GazetteerEntry* entry = reader_.words[end]->entry;
      if (reader_.has_class(end, NameClass::nationality) && entry != nullptr) country = entry->country;
      ++end;
    }
    const auto found = latest_.find(reader_.words[*head]->facts.lemma);
    if (found == latest_.end()) return 0;
    const auto known = countries_.find(found->second);
    if (!country.empty() && known != countries_.end() && known->second != country) return 0;
    const TextSpan span{reader_.host(token).span.start, reader_.host(end - 1).span.end};
    document_.references.push_back({span, {token, end}, found->second});
    return end;
  }

  /// The noun of a description that begins here: itself definite, or behind the article, with adjectives
  /// between.
  [[nodiscard]] auto head_of(std::uint32_t token, const Sentence& sentence) const
      -> std::optional<std::uint32_t> {
    const auto names_role = [&](std::uint32_t at) {
      const Morpheme& host = reader_.host(at);
      return (reader_.has_class(at, NameClass::role) ||
              reader_.has_class(at, NameClass::organisation_head)) &&
             host.features.number != GrammaticalNumber::plural &&
             host.features.number != GrammaticalNumber::dual;
    };
    if (reader_.host(token).features.state == NounState::definite && names_role(token)) return token;
    if (!is_article(token)) return std::nullopt;
    for (std::uint32_t at = token + 1; at < sentence.tokens.end && at - token < longest_description; ++at) {
      const PartOfSpeech part = reader_.host(at).part_of_speech;
      if (part == PartOfSpeech::noun || part == PartOfSpeech::propn) {
        // "the ministry official": the last noun counts.
        const bool last =
            at + 1 == sentence.tokens.end || reader_.host(at + 1).part_of_speech != PartOfSpeech::noun;
        if (last) return names_role(at) ? std::optional(at) : std::nullopt;
      } else if (part != PartOfSpeech::adj) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] auto is_article(std::uint32_t token) const -> bool {
    const Morpheme& host = reader_.host(token);
    return host.part_of_speech == PartOfSpeech::det && host.features.state == NounState::definite;
  }

  /// An adjective that agrees goes with the noun.
  [[nodiscard]] auto goes_on(std::uint32_t token) const -> bool {
    const Morpheme& host = reader_.host(token);
    return host.part_of_speech == PartOfSpeech::adj && host.features.state == NounState::definite &&
           reader_.follows_closely(token);
  }

  Document& document_;
  const NameReader& reader_;
  const std::vector<TokenSpan>& roles_;
  std::unordered_map<std::uint32_t, std::uint32_t> latest_;   ///< lemma -> entity called so last
  std::unordered_map<std::uint32_t, std::string> countries_;  ///< of entities, by the adjective in their role
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> descriptions_;  ///< entity -> lemmas
};

}  // namespace

void find_references(Document& document, const NameReader& reader, const std::vector<TokenSpan>& roles) {
  ReferenceFinder(document, reader, roles).run();
}

}  // namespace isnad
