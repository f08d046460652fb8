// SPDX-License-Identifier: Apache-2.0
#include "stages/source_book.h"

#include <algorithm>

#include "text/fold.h"

namespace isnad {
namespace {

/// How many candidates a look-up goes through.
constexpr std::size_t most_candidates = 64;

auto is_content_word(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::noun || part == PartOfSpeech::propn || part == PartOfSpeech::adj ||
         part == PartOfSpeech::verb || part == PartOfSpeech::num || part == PartOfSpeech::x;
}

auto has(const std::vector<std::u16string>& words, const std::u16string& word) -> bool {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

SourceBook::SourceBook(Document& document)
    : document_(document), by_entity_(document.entities.size(), no_index) {
  index_descriptions();
}

void SourceBook::index_descriptions() {
  std::vector<std::vector<std::u16string>> roles(document_.entities.size());
  for (std::uint32_t entity = 0; entity < document_.entities.size(); ++entity) {
    const Entity& named = document_.entities[entity];
    if (named.type != NameType::person || named.role.empty()) continue;
    roles[entity] = lemmas_of(named.role);
    if (!roles[entity].empty()) roles_[roles[entity].front()].push_back(entity);
  }
  for (const Mention& mention : document_.mentions) {
    if (mention.type == NameType::person) {
      for (const auto& word : roles[mention.entity])
        described_[word].push_back(
            {mention.span.start, mention.entity, document_.entities[mention.entity].role});
    } else if (mention.type == NameType::organisation) {
      const auto words = lemmas_of(mention.span);
      if (words.empty()) continue;
      described_[words.front()].push_back({mention.span.start, mention.entity, mention.span});
      if (words.size() > 1)
        described_[words.back()].push_back({mention.span.start, mention.entity, mention.span});
    }
  }
}

auto SourceBook::lemmas_of(TextSpan span) const -> std::vector<std::u16string> {
  std::vector<std::u16string> lemmas;
  auto morpheme =
      std::lower_bound(document_.morphemes.begin(), document_.morphemes.end(), span.start,
                       [](const Morpheme& other, Offset start) { return other.span.start < start; });
  for (; morpheme != document_.morphemes.end() && morpheme->span.start < span.end; ++morpheme) {
    if (is_content_word(morpheme->part_of_speech)) {
      lemmas.push_back(folded(document_.lemma(*morpheme), Folding::full));
    }
  }
  return lemmas;
}

auto SourceBook::add(Source source) -> std::uint32_t {
  const auto index = static_cast<std::uint32_t>(document_.sources.size());
  if (source.entity == no_index) by_name_.try_emplace(source.name, index);
  document_.sources.push_back(std::move(source));
  known_.emplace_back();
  return index;
}

auto SourceBook::of_entity(std::uint32_t entity) -> std::uint32_t {
  if (by_entity_[entity] != no_index) return by_entity_[entity];
  const Entity& named = document_.entities[entity];
  Source source;
  source.entity = entity;
  source.name = named.name;
  source.named = true;
  const bool person = named.type == NameType::person;
  source.kind = person ? SourceKind::person : SourceKind::organisation;
  source.grade = person && !named.role.empty() ? 4 : 3;
  const std::uint32_t index = add(std::move(source));
  known_[index].human = person;
  known_[index].gender = named.gender;
  by_entity_[entity] = index;
  return index;
}

auto SourceBook::hearsay(TextSpan words) -> std::uint32_t {
  if (hearsay_ == no_index) {
    Source source;
    source.kind = SourceKind::hearsay;
    source.basis.push_back(words);
    hearsay_ = add(std::move(source));
  }
  return hearsay_;
}

auto SourceBook::of_name(const std::u16string& name) const -> std::uint32_t {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? no_index : found->second;
}

void SourceBook::describe(std::uint32_t source, std::u16string head, std::vector<std::u16string> words) {
  for (const auto& word : words) {
    auto& sources = by_word_[word];
    if (sources.empty() || sources.back() != source) sources.push_back(source);
  }
  known_[source].head = std::move(head);
  known_[source].words = std::move(words);
}

auto SourceBook::mention(std::uint32_t source, TextSpan span) -> ChainLink {
  known_[source].last = span;
  auto& mentions = document_.sources[source].mentions;
  const auto recent = mentions.size() > most_candidates ? mentions.end() - most_candidates : mentions.begin();
  if (std::find(recent, mentions.end(), span) == mentions.end()) mentions.push_back(span);
  return {source, span};
}

auto SourceBook::antecedent(const std::vector<std::u16string>& words, const std::u16string& head) const
    -> std::uint32_t {
  const auto found = by_word_.find(head);
  if (found == by_word_.end()) return no_index;
  std::uint32_t best = no_index;
  std::size_t best_shared = 0;
  std::size_t seen = 0;
  for (auto source = found->second.rbegin(); source != found->second.rend() && seen < most_candidates;
       ++source, ++seen) {
    const KnownSource& known = known_[*source];
    if (known.head != head) continue;
    const auto shared = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](const std::u16string& word) { return has(known.words, word); }));
    if (words.size() > 1 && shared < words.size() && known.words.size() > 1 && shared < 2) continue;
    const bool better = best == no_index || shared > best_shared ||
                        (shared == best_shared && known.last.start > known_[best].last.start);
    if (!better) continue;
    best = *source;
    best_shared = shared;
  }
  return best;
}

auto SourceBook::entity_described_as(const std::vector<std::u16string>& words, const std::u16string& head,
                                     Offset before) const -> std::uint32_t {
  const auto found = described_.find(head);
  if (found == described_.end()) return no_index;
  const auto behind = std::lower_bound(found->second.begin(), found->second.end(), before,
                                       [](const Described& one, Offset start) { return one.start < start; });
  if (behind == found->second.begin()) return no_index;
  const Described& one = *(behind - 1);
  if (words.size() == 1) return one.entity;
  const auto theirs = lemmas_of(one.description);
  const auto shared = std::count_if(words.begin(), words.end(),
                                    [&](const std::u16string& word) { return has(theirs, word); });
  return shared > 1 ? one.entity : no_index;
}

auto SourceBook::named_last(Offset before, bool organisation) const -> std::uint32_t {
  auto mention =
      std::lower_bound(document_.mentions.begin(), document_.mentions.end(), before,
                       [](const Mention& other, Offset start) { return other.span.start < start; });
  for (std::size_t seen = 0; mention != document_.mentions.begin() && seen < most_candidates; ++seen) {
    --mention;
    if (mention->type == (organisation ? NameType::organisation : NameType::person)) return mention->entity;
  }
  return no_index;
}

auto SourceBook::only_person_as(const std::vector<std::u16string>& words) const -> std::uint32_t {
  const auto found = roles_.find(words.front());
  if (found == roles_.end() || found->second.size() > most_candidates) return no_index;
  std::uint32_t only = no_index;
  for (const std::uint32_t entity : found->second) {
    const auto role = lemmas_of(document_.entities[entity].role);
    const bool all =
        std::all_of(words.begin(), words.end(), [&](const std::u16string& word) { return has(role, word); });
    if (!all) continue;
    if (only != no_index) return no_index;
    only = entity;
  }
  return only;
}

}  // namespace isnad
