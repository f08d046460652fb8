// SPDX-License-Identifier: Apache-2.0
#include "stages/source_resolver.h"

#include <algorithm>

#include "stages/telling_subjects.h"
#include "text/fold.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_memory = 40;  ///< sources that may be meant by a pronoun

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

auto is_thing(SourceKind kind) -> bool {
  return kind == SourceKind::organisation || kind == SourceKind::media || kind == SourceKind::document;
}

auto goes_back_as(TermName how, const Document& document, const Found* describer) -> bool {
  return describer != nullptr &&
         document.terms.argument(document.terms.terms[describer->match->term], 1).name == how;
}

auto is_honorific(const Document& document, const Found* describer) -> bool {
  return describer != nullptr &&
         document.terms.argument(document.terms.terms[describer->match->term], 0).name == TermName::pronoun;
}

auto is_vague(const Document& document, const Found* describer) -> bool {
  return describer != nullptr &&
         document.terms.argument(document.terms.terms[describer->match->term], 1).name == TermName::vague;
}

/// A description without what only says why there is no name, and without its article.
auto core_of(const TellingView& view, WordRange phrase, std::uint32_t head) -> WordRange {
  const auto& words = view.words;
  WordRange core = phrase;
  for (std::uint32_t at = head + 1; at < phrase.end; ++at) {
    if (view.found(at, Finding::anonymity) != nullptr || view.found(at, Finding::emphasis) != nullptr) {
      core.end = at;
      break;
    }
  }
  while (core.end > core.start + 1 && words[core.end - 1].mark != 0 &&
         words[core.end - 1].closes_quote == no_index) {
    --core.end;
  }
  while (core.end > core.start + 1 && words[core.start].part == PartOfSpeech::det &&
         view.rules().heads_last != 0 && words[core.start].features.number != GrammaticalNumber::plural) {
    ++core.start;
  }
  const bool points = view.rules().heads_last == 0 && words[core.start].part == PartOfSpeech::pron;
  if (points && core.start < head) ++core.start;  // هذا التقرير
  return core;
}

}  // namespace

void SourceResolver::leave(const TellingView& view) {
  const WordRange phrase = subject_phrase(view, view.size(), true);
  if (phrase.empty()) return;
  const PhraseHead head = head_of(view, phrase);
  const bool named = head.mention != no_index;
  if (named && document_.mentions[head.mention].type != NameType::person) return;
  if (!named && kind_of(document_, head.describer) != SourceKind::role) return;
  const std::uint32_t source =
      named ? book_.of_entity(document_.mentions[head.mention].entity) : described(view, phrase, head);
  book_.known(source).last = view.span(phrase);
  spoken_.push_back(source);
}

auto SourceResolver::lemma_of(const TellingView& view, std::uint32_t word) const -> std::u16string {
  const auto lemmas = book_.lemmas_of(view.words[word].span);
  return lemmas.empty() ? folded(document_.slice(view.words[word].span), Folding::full) : lemmas.front();
}

auto SourceResolver::link(const TellingView& view, WordRange phrase) -> ChainLink {
  const PhraseHead head = head_of(view, phrase);
  const TextSpan span = view.span(phrase);
  const SourceKind kind = kind_of(document_, head.describer);
  const bool title = head.mention == no_index && !head.quoted.empty() &&
                     (head.word == no_index || kind == SourceKind::media || kind == SourceKind::organisation);
  if (title) return book_.mention(titled(view, phrase, head), span);
  if (head.word == no_index) return hearsay(span);
  if (head.mention != no_index) return book_.mention(named(view, phrase, head), span);
  if (view.words[head.word].part == PartOfSpeech::pron) return pronoun(view, head.word);
  // وفق تصريحها: she says it.
  const bool hers = kind == SourceKind::document && view.rules().heads_last == 0 &&
                    head.word + 1 < phrase.end && view.words[head.word + 1].part == PartOfSpeech::pron &&
                    view.words[head.word + 1].token == view.words[head.word].token;
  if (hers) return pronoun(view, head.word + 1);
  if (goes_back_as(TermName::latter, document_, head.describer)) return latter(view, phrase.start);
  return book_.mention(described(view, phrase, head), span);
}

auto SourceResolver::named(const TellingView& view, WordRange phrase, const PhraseHead& head)
    -> std::uint32_t {
  const Mention& mention = document_.mentions[head.mention];
  const std::uint32_t source = book_.of_entity(mention.entity);
  if (document_.sources[source].basis.empty()) {
    document_.sources[source].basis.push_back(mention.span);
    const TextSpan role = document_.entities[mention.entity].role;
    if (!role.empty()) document_.sources[source].basis.push_back(role);
  }
  // What stands before the name describes who bears it: صحيفة «الساحل», later الصحيفة.
  if (head.describer != nullptr && book_.known(source).head.empty()) {
    book_.describe(source, lemma_of(view, head.word), book_.lemmas_of(view.span(phrase)));
  }
  return source;
}

auto SourceResolver::titled(const TellingView& view, WordRange phrase, const PhraseHead& head)
    -> std::uint32_t {
  Source source;
  source.name = document_.slice(view.span(head.quoted));
  if (const std::uint32_t known = book_.of_name(source.name); known != no_index) return known;
  source.named = true;
  source.kind = head.describer == nullptr ? SourceKind::media : kind_of(document_, head.describer);
  source.grade = 3;
  source.basis = {view.span(phrase)};
  const std::uint32_t index = book_.add(std::move(source));
  if (head.word != no_index)
    book_.describe(index, lemma_of(view, head.word), book_.lemmas_of(view.span(phrase)));
  return index;
}

/// The source that a definite description goes back to; `no_index` when it is a new one.
auto SourceResolver::taken_up(const TellingView& view, WordRange phrase, const PhraseHead& head,
                              const std::u16string& lemma, const std::vector<std::u16string>& words)
    -> std::uint32_t {
  if (is_honorific(document_, head.describer)) return latest({}, true, false);
  if (!head.definite) return no_index;
  const Offset start = view.words[phrase.start].span.start;
  const bool several = view.words[head.word].features.number == GrammaticalNumber::plural;
  const std::uint32_t found = book_.antecedent(words, lemma);
  const std::uint32_t entity = several ? no_index : book_.entity_described_as(words, lemma, start);
  if (entity != no_index) {
    const std::uint32_t source = book_.of_entity(entity);
    if (found == no_index || book_.known(source).last.start >= book_.known(found).last.start) return source;
  }
  if (found != no_index) return found;
  // The company, the player: whoever was named last.
  if (words.size() != 1 || several || !goes_back_as(TermName::anaphor, document_, head.describer))
    return no_index;
  const std::uint32_t last = book_.named_last(start, is_thing(kind_of(document_, head.describer)));
  return last == no_index ? no_index : book_.of_entity(last);
}

auto SourceResolver::described(const TellingView& view, WordRange phrase, const PhraseHead& head)
    -> std::uint32_t {
  const TellingWord& word = view.words[head.word];
  const WordRange core = core_of(view, phrase, head.word);
  const auto words = book_.lemmas_of(view.span(core));
  const auto lemma = lemma_of(view, head.word);
  if (const std::uint32_t known = taken_up(view, phrase, head, lemma, words); known != no_index) return known;
  Source source;
  source.name = document_.slice(view.span(core));
  if (const std::uint32_t known = book_.of_name(source.name); known != no_index) return known;
  source.kind = kind_of(document_, head.describer);
  // The bare plural of a describing word says next to nothing: مصادر, sources.
  const bool bare = words.size() <= 1 && !head.definite && word.features.number == GrammaticalNumber::plural;
  source.grade = bare || is_vague(document_, head.describer) ? 1 : 2;
  source.basis.push_back(view.span(core));
  // وزارة المالية: a body that is told apart by more words is named; شركة محلية is any of its kind.
  const bool body =
      source.kind == SourceKind::organisation || (source.kind == SourceKind::media && words.size() > 2);
  bool definite = view.rules().heads_last != 0;
  for (std::uint32_t at = core.start; at < core.end; ++at)
    definite = definite || view.words[at].features.state == NounState::definite ||
               view.words[at].mention != no_index;
  if (body && definite && words.size() > 1 && head.word == core.start) {
    source.named = true;
    source.grade = 3;
  }
  const bool thing = is_thing(source.kind);
  const std::uint32_t index = book_.add(std::move(source));
  book_.describe(index, lemma, words);
  book_.known(index).human = !thing;
  book_.known(index).gender = word.features.gender;
  book_.known(index).several = word.features.number == GrammaticalNumber::plural;
  return index;
}

auto SourceResolver::latest(const WordFeatures& features, bool human, bool thing) const -> std::uint32_t {
  std::uint32_t seen = 0;
  for (auto spoken = spoken_.rbegin(); spoken != spoken_.rend() && seen < longest_memory; ++spoken, ++seen) {
    const KnownSource& known = book_.known(*spoken);
    if (document_.sources[*spoken].kind == SourceKind::hearsay) continue;
    if (human && !known.human) continue;
    if (thing && known.human) continue;
    if (human && known.several && features.number == GrammaticalNumber::singular) continue;
    const bool agrees =
        features.gender == Gender::none || known.gender == Gender::none || known.gender == features.gender;
    if (agrees) return *spoken;
  }
  return no_index;
}

auto SourceResolver::subject_phrase(const TellingView& view, std::uint32_t word, bool first_verb)
    -> WordRange {
  for (std::uint32_t at = 0; at < word; ++at) {
    // "The minister, Paul Orrin, promised to": a form that may be a participle, too.
    const bool told = view.rules().source_first != 0 && view.words[at].part == PartOfSpeech::verb &&
                      view.found(at, Finding::telling) != nullptr && at > 0 && view.is_comma(at - 1);
    if ((!told && !view.is_finite_verb(at)) || view.words[at].spoken) continue;
    // What stands behind a preposition was only taken for a verb.
    const bool slip = at > 0 && view.words[at - 1].part == PartOfSpeech::adp &&
                      view.words[at - 1].token != view.words[at].token;
    if (slip && view.rules().source_first == 0) continue;
    WordRange phrase;
    if (view.rules().source_first != 0) {
      phrase = find_subject_before(view, {at, at + 1}).source;
    } else {
      phrase = {at + 1, noun_phrase_end(view, at + 1)};
    }
    if (phrase.empty() && !first_verb) continue;
    if (phrase.empty()) return {};
    const PhraseHead head = head_of(view, phrase);
    // ستكون ممثلة: what she will be, not who.
    const bool predicate = view.rules().source_first == 0 && view.words[at].part == PartOfSpeech::aux &&
                           head.mention == no_index && !head.definite;
    if (predicate && !first_verb) continue;
    const bool pronoun = head.word != no_index && view.words[head.word].part == PartOfSpeech::pron;
    if (head.word != no_index && !pronoun && has_words(view, head) && !is_oblique(view, phrase))
      return phrase;
    if (first_verb) return {};
  }
  return {};
}

auto SourceResolver::subject_before(const TellingView& view, std::uint32_t word, const WordFeatures& features)
    -> ChainLink {
  const WordRange phrase = subject_phrase(view, word, false);
  if (phrase.empty()) return {no_index, {}};
  const PhraseHead head = head_of(view, phrase);
  const Gender gender = view.words[head.word].features.gender;
  const bool agrees = features.gender == Gender::none || gender == Gender::none ||
                      gender == features.gender || head.mention != no_index;
  return agrees ? link(view, phrase) : ChainLink{no_index, {}};
}

auto SourceResolver::pronoun(const TellingView& view, std::uint32_t word) -> ChainLink {
  const WordFeatures features = view.words[word].features;
  const Offset start = view.words[word].span.start;
  // Where pronouns have a gender only for people, it shows whether one is meant.
  const bool personal = view.rules().heads_last != 0;
  const bool human = personal && features.gender != Gender::none;
  const bool thing = personal && !human && features.number == GrammaticalNumber::singular;
  std::uint32_t source = latest(features, human, thing);
  if (source == no_index) {
    // Somebody who was named last and has not spoken yet.
    const std::uint32_t entity = book_.named_last(start, thing);
    source = entity == no_index ? latest({}, false, false) : book_.of_entity(entity);
    if (entity != no_index && book_.known(source).last.empty())
      book_.known(source).last = last_mention(entity, start);
  }
  if (source == no_index) source = unknown(view.words[word].span);
  KnownSource& known = book_.known(source);
  if (known.gender == Gender::none && human) known.gender = features.gender;
  return book_.mention(source, known.last.empty() ? view.words[word].span : known.last);
}

/// هذا الأخير: whoever stands nearest before it.
auto SourceResolver::latter(const TellingView& view, std::uint32_t word) -> ChainLink {
  for (std::uint32_t at = word; at-- > 0;) {
    const std::uint32_t mention = view.words[at].mention;
    const bool person = mention != no_index && document_.mentions[mention].type == NameType::person;
    const Found* describer = view.found(at, Finding::describer);
    const bool described = mention == no_index && view.words[at].part == PartOfSpeech::noun &&
                           describer != nullptr && kind_of(document_, describer) == SourceKind::role;
    if (person)
      return book_.mention(book_.of_entity(document_.mentions[mention].entity), view.words[at].span);
    if (described) return link(view, {at, std::max(at + 1, std::min(word, noun_phrase_end(view, at)))});
  }
  const Offset start = view.words[word].span.start;
  const std::uint32_t entity = book_.named_last(start, false);
  if (entity == no_index) return hearsay(view.words[word].span);
  return book_.mention(book_.of_entity(entity), last_mention(entity, start));
}

/// Somebody of whom the text says nothing.
auto SourceResolver::unknown(TextSpan pronoun) -> std::uint32_t {
  Source source;
  source.name = document_.slice(pronoun);
  if (const std::uint32_t known = book_.of_name(source.name); known != no_index) return known;
  source.kind = SourceKind::person;
  source.grade = 1;
  source.basis.push_back(pronoun);
  return book_.add(std::move(source));
}

auto SourceResolver::last_mention(std::uint32_t entity, Offset before) const -> TextSpan {
  auto mention =
      std::lower_bound(document_.mentions.begin(), document_.mentions.end(), before,
                       [](const Mention& other, Offset start) { return other.span.start < start; });
  while (mention != document_.mentions.begin()) {
    --mention;
    if (mention->entity == entity) return mention->span;
  }
  return {};
}

auto SourceResolver::elided(const TellingView& view, std::uint32_t verb) -> ChainLink {
  const WordFeatures features = view.words[verb].features;
  const ChainLink subject = subject_before(view, view.token_start(verb), features);
  if (subject.source != no_index) return subject;
  std::uint32_t source = latest(features, false, false);
  if (source == no_index) source = latest({}, false, false);
  if (source == no_index) {
    // Nobody has spoken yet: whoever was named last.
    const Offset start = view.words[verb].span.start;
    const std::uint32_t entity = book_.named_last(start, false);
    if (entity == no_index) return {no_index, {}};
    return book_.mention(book_.of_entity(entity), last_mention(entity, start));
  }
  return book_.mention(source, book_.known(source).last);
}

auto SourceResolver::hearsay(TextSpan words) -> ChainLink {
  return book_.mention(book_.hearsay(words), words);
}

void SourceResolver::spoke(const ChainLink& link, const WordFeatures& verb) {
  spoken_.push_back(link.source);
  KnownSource& known = book_.known(link.source);
  if (known.gender == Gender::none) known.gender = verb.gender;
}

void SourceResolver::finish() {
  // An office before the name is known: "Minister: no plan to…".
  const std::size_t count = document_.sources.size();
  std::vector<std::uint32_t> same(count);
  for (std::uint32_t index = 0; index < count; ++index) {
    same[index] = index;
    const Source& source = document_.sources[index];
    const auto& words = book_.known(index).words;
    if (source.named || source.kind != SourceKind::role || words.size() < 2) continue;
    const std::uint32_t only = book_.only_person_as(words);
    if (only != no_index) same[index] = book_.of_entity(only);
  }
  for (ChainLink& link : document_.chain_links) {
    if (link.source < count) link.source = same[link.source];
  }
  drop_silent();
}

/// Who was only thought of as a teller, and told nothing, is no source; the others stand in the order in
/// which they tell.
void SourceResolver::drop_silent() {
  std::vector<std::uint32_t> place(document_.sources.size(), no_index);
  std::vector<Source> told;
  for (ChainLink& link : document_.chain_links) {
    if (place[link.source] == no_index) {
      place[link.source] = static_cast<std::uint32_t>(told.size());
      told.push_back(std::move(document_.sources[link.source]));
    }
    link.source = place[link.source];
  }
  document_.sources = std::move(told);
}

}  // namespace isnad
