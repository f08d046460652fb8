// SPDX-License-Identifier: Apache-2.0
#include "stages/source_resolver.h"

#include <algorithm>

#include "stages/noun_phrases.h"
#include "text/fold.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_memory = 40;  ///< sources that may be meant by a pronoun

auto is_content_word(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::noun || part == PartOfSpeech::propn || part == PartOfSpeech::adj ||
         part == PartOfSpeech::verb || part == PartOfSpeech::num || part == PartOfSpeech::x;
}

auto kind_of(const Document& document, const Found* describer) -> SourceKind {
  if (describer == nullptr) return SourceKind::role;
  switch (document.terms.argument(document.terms.terms[describer->match->term], 0).name) {
    case TermName::document:
      return SourceKind::document;
    case TermName::media:
      return SourceKind::media;
    case TermName::organisation:
      return SourceKind::organisation;
    case TermName::group:
      return SourceKind::group;
    case TermName::person:
      return SourceKind::person;
    default:
      return SourceKind::role;
  }
}

/// A word that by itself only takes up somebody named before.
auto is_anaphor(const Document& document, const Found* describer) -> bool {
  return describer != nullptr &&
         document.terms.argument(document.terms.terms[describer->match->term], 1).name == TermName::anaphor;
}

auto is_thing(SourceKind kind) -> bool {
  return kind == SourceKind::organisation || kind == SourceKind::media || kind == SourceKind::document;
}

auto has(const std::vector<std::u16string>& words, const std::u16string& word) -> bool {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void SourceResolver::leave(const TellingView& view) {
  const WordRange phrase = subject_phrase(view, view.size());
  if (phrase.empty()) return;
  const PhraseHead head = head_of(view, phrase);
  if (head.mention == no_index || document_.mentions[head.mention].type != NameType::person) return;
  const ChainLink acted = link(view, phrase);
  spoken_.push_back(acted.source);
}

auto SourceResolver::lemmas_of(TextSpan span) const -> std::vector<std::u16string> {
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

auto SourceResolver::add_source(Source source) -> std::uint32_t {
  document_.sources.push_back(std::move(source));
  known_.emplace_back();
  return static_cast<std::uint32_t>(document_.sources.size() - 1);
}

auto SourceResolver::source_of_entity(std::uint32_t entity) -> std::uint32_t {
  for (std::uint32_t index = 0; index < document_.sources.size(); ++index) {
    if (document_.sources[index].entity == entity) return index;
  }
  const Entity& named = document_.entities[entity];
  Source source;
  source.entity = entity;
  source.name = named.name;
  source.named = true;
  const bool person = named.type == NameType::person;
  source.kind = person ? SourceKind::person : SourceKind::organisation;
  source.grade = person && !named.role.empty() ? 4 : 3;
  const std::uint32_t index = add_source(std::move(source));
  known_[index].human = person;
  return index;
}

auto SourceResolver::link_to(std::uint32_t source, TextSpan span) -> ChainLink {
  known_[source].last = span;
  auto& mentions = document_.sources[source].mentions;
  if (std::find(mentions.begin(), mentions.end(), span) == mentions.end()) mentions.push_back(span);
  return {source, span};
}

auto SourceResolver::link(const TellingView& view, WordRange phrase) -> ChainLink {
  const PhraseHead head = head_of(view, phrase);
  const TextSpan span = view.span(phrase);
  if (head.word == no_index) {
    return head.quoted.empty() ? hearsay(span) : link_to(titled(view, phrase, head), span);
  }
  const TellingWord& word = view.words[head.word];
  const SourceKind described_kind = kind_of(document_, head.describer);
  if (head.mention == no_index && !head.quoted.empty() &&
      (described_kind == SourceKind::media || described_kind == SourceKind::organisation)) {
    return link_to(titled(view, phrase, head), span);
  }
  if (word.part == PartOfSpeech::pron && head.mention == no_index) return pronoun(view, head.word);
  if (head.mention != no_index) {
    const Mention& mention = document_.mentions[head.mention];
    const std::uint32_t source = source_of_entity(mention.entity);
    if (document_.sources[source].basis.empty()) {
      document_.sources[source].basis.push_back(mention.span);
      const TextSpan role = document_.entities[mention.entity].role;
      if (!role.empty()) document_.sources[source].basis.push_back(role);
    }
    // What stands before the name describes who bears it: صحيفة «الساحل», later الصحيفة.
    if (head.describer != nullptr && known_[source].head.empty()) {
      known_[source].words = lemmas_of(span);
      const auto lemma = lemmas_of(word.span);
      if (!lemma.empty()) known_[source].head = lemma.front();
    }
    return link_to(source, span);
  }
  return link_to(described(view, phrase, head.word, head.describer, head.definite), span);
}

auto SourceResolver::titled(const TellingView& view, WordRange phrase, const PhraseHead& head)
    -> std::uint32_t {
  Source source;
  source.name = document_.slice(view.span(head.quoted));
  for (std::uint32_t index = 0; index < document_.sources.size(); ++index) {
    if (document_.sources[index].name == source.name) return index;
  }
  source.named = true;
  source.kind = head.describer == nullptr ? SourceKind::media : kind_of(document_, head.describer);
  source.grade = 3;
  source.basis = {view.span(phrase)};
  const std::uint32_t index = add_source(std::move(source));
  if (head.word != no_index) {
    known_[index].words = lemmas_of(view.span(phrase));
    const auto lemma = lemmas_of(view.words[head.word].span);
    if (!lemma.empty()) known_[index].head = lemma.front();
  }
  return index;
}

auto SourceResolver::described(const TellingView& view, WordRange phrase, std::uint32_t head_word,
                               const Found* describer, bool definite) -> std::uint32_t {
  const auto& words = view.words;
  WordRange core = phrase;
  for (std::uint32_t at = phrase.start; at < phrase.end; ++at) {
    if (view.found(at, Finding::anonymity) != nullptr && at > head_word) {
      core.end = at;
      break;
    }
  }
  while (core.end > core.start + 1 && words[core.end - 1].mark != 0 &&
         words[core.end - 1].closes_quote == no_index)
    --core.end;
  while (core.end > core.start + 1 && words[core.start].part == PartOfSpeech::det &&
         view.rules().heads_last != 0 && words[core.start].features.number != GrammaticalNumber::plural) {
    ++core.start;
  }
  const auto lemmas = lemmas_of(view.span(core));
  const auto head_lemma = lemmas_of(words[head_word].span);
  const std::u16string head =
      head_lemma.empty() ? folded(document_.slice(words[head_word].span), Folding::full) : head_lemma.front();
  const std::u16string name(document_.slice(view.span(core)));
  const bool honorific =
      describer != nullptr &&
      document_.terms.argument(document_.terms.terms[describer->match->term], 0).name == TermName::pronoun;
  if (honorific) {
    const std::uint32_t last = latest({}, true, false);
    if (last != no_index) return last;
  }
  if (definite) {
    const std::uint32_t found = antecedent(lemmas, head);
    const bool several = words[head_word].features.number == GrammaticalNumber::plural;
    const std::uint32_t entity =
        several ? no_index : entity_described_as(head, words[phrase.start].span.start);
    if (entity != no_index) {
      const std::uint32_t source = source_of_entity(entity);
      if (found == no_index || known_[found].last.start <= known_[source].last.start || lemmas.size() == 1) {
        if (found == no_index || !document_.sources[found].mentions.empty()) {
          if (found == no_index || known_[source].last.start >= known_[found].last.start) return source;
        }
      }
    }
    if (found != no_index) return found;
    // The company, the player: whoever was named last.
    if (lemmas.size() == 1 && !several && is_anaphor(document_, describer)) {
      const bool thing = is_thing(kind_of(document_, describer));
      const std::uint32_t last = named_last(words[phrase.start].span.start, thing);
      if (last != no_index) return source_of_entity(last);
    }
  }
  for (std::uint32_t index = 0; index < document_.sources.size(); ++index) {
    if (document_.sources[index].name == name) return index;
  }
  Source source;
  source.name = name;
  source.kind = kind_of(document_, describer);
  source.grade = 2;
  if (describer != nullptr) {
    const Term& kind = document_.terms.terms[describer->match->term];
    if (document_.terms.argument(kind, 1).name == TermName::vague) source.grade = 1;
  }
  // The bare plural of a describing word says next to nothing: مصادر, sources.
  if (lemmas.size() <= 1 && !definite && words[head_word].features.number == GrammaticalNumber::plural)
    source.grade = 1;
  source.basis.push_back(view.span(core));
  // وزارة المالية: a body that is told apart by more words is named.
  if (source.kind == SourceKind::organisation && lemmas.size() > 1 && head_word == core.start) {
    source.named = true;
    source.grade = 3;
  }
  const bool thing = is_thing(source.kind);
  const std::uint32_t index = add_source(std::move(source));
  known_[index].head = head;
  known_[index].words = lemmas;
  known_[index].human = !thing;
  known_[index].gender = words[head_word].features.gender;
  return index;
}

auto SourceResolver::antecedent(const std::vector<std::u16string>& words, const std::u16string& head)
    -> std::uint32_t {
  std::uint32_t best = no_index;
  std::size_t best_overlap = 0;
  for (std::uint32_t index = 0; index < known_.size(); ++index) {
    const Known& known = known_[index];
    if (known.head != head && !has(known.words, head)) continue;
    if (known.head.empty()) continue;
    const auto overlap = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](const std::u16string& word) { return has(known.words, word); }));
    // What contradicts a description makes it another one.
    if (words.size() > 1 && overlap < words.size() && known.words.size() > 1 && overlap < 2) continue;
    if (best == no_index || overlap > best_overlap ||
        (overlap == best_overlap && known.last.start >= known_[best].last.start)) {
      best = index;
      best_overlap = overlap;
    }
  }
  return best;
}

auto SourceResolver::entity_described_as(const std::u16string& head, Offset before) const -> std::uint32_t {
  std::uint32_t best = no_index;
  Offset best_start = 0;
  for (const Mention& mention : document_.mentions) {
    if (mention.span.start >= before) break;
    const Entity& entity = document_.entities[mention.entity];
    const TextSpan words = entity.type == NameType::person ? entity.role : mention.span;
    if (words.empty() || entity.type == NameType::place || entity.type == NameType::other) continue;
    const auto lemmas = lemmas_of(words);
    if (lemmas.empty()) continue;
    const bool fits =
        entity.type == NameType::person ? has(lemmas, head) : lemmas.front() == head || lemmas.back() == head;
    if (fits && (best == no_index || mention.span.start >= best_start)) {
      best = mention.entity;
      best_start = mention.span.start;
    }
  }
  return best;
}

auto SourceResolver::named_last(Offset before, bool organisation) const -> std::uint32_t {
  for (auto mention = document_.mentions.rbegin(); mention != document_.mentions.rend(); ++mention) {
    if (mention->span.start >= before) continue;
    if (mention->type == (organisation ? NameType::organisation : NameType::person)) return mention->entity;
  }
  return no_index;
}

auto SourceResolver::latest(const WordFeatures& features, bool human, bool thing) const -> std::uint32_t {
  std::uint32_t seen = 0;
  for (auto spoken = spoken_.rbegin(); spoken != spoken_.rend() && seen < longest_memory; ++spoken, ++seen) {
    const Known& known = known_[*spoken];
    if (document_.sources[*spoken].kind == SourceKind::hearsay) continue;
    if (human && !known.human) continue;
    if (thing && known.human) continue;
    const bool agrees =
        features.gender == Gender::none || known.gender == Gender::none || known.gender == features.gender;
    if (agrees) return *spoken;
  }
  return no_index;
}

auto SourceResolver::subject_phrase(const TellingView& view, std::uint32_t word) -> WordRange {
  for (std::uint32_t at = 0; at < word; ++at) {
    if (!view.is_finite_verb(at) || view.words[at].spoken) continue;
    WordRange phrase;
    if (view.rules().source_first != 0) {
      std::uint32_t end = at;
      while (end > 0 &&
             (view.words[end - 1].part == PartOfSpeech::aux || view.words[end - 1].part == PartOfSpeech::adv))
        --end;
      phrase = {noun_phrase_start(view, end, 0), end};
    } else {
      phrase = {at + 1, noun_phrase_end(view, at + 1)};
    }
    if (phrase.empty()) continue;
    const PhraseHead head = head_of(view, phrase);
    if (head.word != no_index && (head.mention != no_index || head.describer != nullptr)) return phrase;
  }
  return {};
}

auto SourceResolver::subject_before(const TellingView& view, std::uint32_t word, const WordFeatures& features)
    -> ChainLink {
  const WordRange phrase = subject_phrase(view, word);
  if (phrase.empty()) return {no_index, {}};
  const PhraseHead head = head_of(view, phrase);
  const Gender gender = view.words[head.word].features.gender;
  const bool agrees = features.gender == Gender::none || gender == Gender::none ||
                      gender == features.gender || head.mention != no_index;
  return agrees ? link(view, phrase) : ChainLink{no_index, {}};
}

auto SourceResolver::pronoun(const TellingView& view, std::uint32_t word) -> ChainLink {
  const WordFeatures features = view.words[word].features;
  const bool human = features.gender != Gender::none && view.rules().heads_last != 0;
  const bool thing = view.rules().heads_last != 0 && features.gender == Gender::none &&
                     features.number == GrammaticalNumber::singular;
  std::uint32_t source = latest(features, human, thing);
  if (source == no_index) {
    // Somebody who was named last and has not spoken yet.
    for (auto mention = document_.mentions.rbegin(); mention != document_.mentions.rend(); ++mention) {
      if (mention->span.start >= view.words[word].span.start) continue;
      const bool person = mention->type == NameType::person;
      if ((human && !person) || (thing && person) || mention->type == NameType::other) continue;
      source = source_of_entity(mention->entity);
      known_[source].last = mention->span;
      break;
    }
  }
  if (source == no_index) source = latest({}, false, false);
  if (source == no_index) return hearsay(view.words[word].span);
  if (known_[source].gender == Gender::none && human) known_[source].gender = features.gender;
  const TextSpan span = known_[source].last.empty() ? view.words[word].span : known_[source].last;
  return link_to(source, span);
}

auto SourceResolver::elided(const TellingView& view, std::uint32_t verb) -> ChainLink {
  const WordFeatures features = view.words[verb].features;
  const ChainLink subject = subject_before(view, view.token_start(verb), features);
  if (subject.source != no_index) return subject;
  std::uint32_t source = latest(features, false, false);
  if (source == no_index) source = latest({}, false, false);
  if (source == no_index) return {no_index, {}};
  return link_to(source, known_[source].last);
}

auto SourceResolver::hearsay(TextSpan words) -> ChainLink {
  for (std::uint32_t index = 0; index < document_.sources.size(); ++index) {
    if (document_.sources[index].kind == SourceKind::hearsay) return link_to(index, words);
  }
  Source source;
  source.kind = SourceKind::hearsay;
  source.basis.push_back(words);
  return link_to(add_source(std::move(source)), words);
}

void SourceResolver::spoke(const ChainLink& link, const WordFeatures& verb) {
  spoken_.push_back(link.source);
  Known& known = known_[link.source];
  if (known.gender == Gender::none) known.gender = verb.gender;
}

void SourceResolver::finish() {
  // An office before the name is known: "Minister: no plan to…".
  std::vector<std::uint32_t> same(document_.sources.size());
  bool changed = false;
  const std::size_t count = document_.sources.size();
  for (std::uint32_t index = 0; index < count; ++index) {
    if (index >= same.size()) same.resize(index + 1);
    same[index] = index;
    const Source& source = document_.sources[index];
    if (source.named || source.kind != SourceKind::role || known_[index].words.size() < 2) continue;
    std::uint32_t only = no_index;
    bool several = false;
    for (std::uint32_t entity = 0; entity < document_.entities.size(); ++entity) {
      if (document_.entities[entity].type != NameType::person || document_.entities[entity].role.empty())
        continue;
      const auto role = lemmas_of(document_.entities[entity].role);
      const bool all = std::all_of(known_[index].words.begin(), known_[index].words.end(),
                                   [&](const std::u16string& word) { return has(role, word); });
      if (!all || known_[index].words.front() != role.front()) continue;
      several = several || only != no_index;
      only = entity;
    }
    if (only == no_index || several) continue;
    same[index] = source_of_entity(only);
    changed = true;
  }
  if (!changed) return;
  same.resize(document_.sources.size());
  for (auto index = static_cast<std::uint32_t>(count); index < same.size(); ++index) same[index] = index;
  for (ChainLink& link : document_.chain_links) link.source = same[link.source];
}

}  // namespace isnad
