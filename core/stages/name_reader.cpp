// SPDX-License-Identifier: Apache-2.0
#include "stages/name_reader.h"

#include <algorithm>

#include "stages/name_hints.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/hashing.h"

namespace isnad {
namespace {

constexpr std::uint32_t in_phrase_end = 1U << 28U;
constexpr std::uint32_t in_phrase_middle = 1U << 29U;

/// Parts of speech of what is written together with a word.
auto is_clitic_part(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::adp || part == PartOfSpeech::cconj || part == PartOfSpeech::part ||
         part == PartOfSpeech::pron || part == PartOfSpeech::sconj;
}

auto is_opening(char32_t character) -> bool {
  return is_opening_bracket(character) || character == U'«' || character == U'“' || character == U'"';
}

auto is_closing(char32_t character) -> bool {
  return character == U')' || character == U']' || character == U'»' || character == U'”' ||
         character == U'"';
}

}  // namespace

NameReader::NameReader(const Document& document, const Languages& languages)
    : document_(document), languages_(languages) {
  const std::size_t count = document.tokens.size();
  words.resize(count);
  places.resize(count);
  classes.resize(count);
  phrases.resize(count);
  entries.resize(count);
  find_hosts();
  NameHints hints(document, *this, places);
  for (const Sentence& sentence : document_.sentences) {
    const Language& language = language_of(sentence);
    if (!language.names) continue;
    NameCache& cache = cache_of(language);
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
      words[token] = word_of(token, language, cache);
      places[token].whole = classes_of_whole(token, language.gazetteer);
    }
    mark_phrases(sentence, language.gazetteer);
    const auto index = static_cast<std::size_t>(&sentence - document_.sentences.data());
    mark_settings(sentence, index == 0 || document_.sentences[index - 1].paragraph != sentence.paragraph);
    hints.read(sentence);
  }
  hints.gather();
}

auto NameReader::language_of(const Sentence& sentence) const -> const Language& {
  return languages_.of(document_.language_tags[document_.paragraph_languages[sentence.paragraph].language]);
}

auto NameReader::follows_closely(std::uint32_t token) const -> bool {
  return host(token).span.start == document_.tokens[token].span.start &&
         host(token - 1).span.end == document_.tokens[token - 1].span.end;
}

void NameReader::find_hosts() {
  const auto& morphemes = document_.morphemes;
  for (std::uint32_t index = 0; index < morphemes.size(); ++index) {
    if (morphemes[index].token == hosts.size()) {
      hosts.push_back(index);
    } else if (!is_clitic_part(morphemes[index].part_of_speech) &&
               is_clitic_part(morphemes[hosts.back()].part_of_speech)) {
      hosts.back() = index;
    }
  }
}

auto NameReader::cache_of(const Language& language) -> NameCache& {
  Kept& kept = caches_[&language];
  if (kept.cache == nullptr) {
    kept.lock = std::unique_lock<std::mutex>(language.names->mutex, std::try_to_lock);
    if (!kept.lock.owns_lock()) kept.own = std::make_unique<NameCache>();
    kept.cache = kept.own ? kept.own.get() : language.names.get();
    kept.cache->forget_many();
  }
  return *kept.cache;
}

auto NameReader::word_of(std::uint32_t token, const Language& language, NameCache& cache) -> const NameWord* {
  const Morpheme& host = document_.morphemes[hosts[token]];
  const TextSpan span = document_.tokens[token].span;
  const bool behind_clitic = host.span.start > span.start;
  const bool before_clitic = host.span.end < span.end;
  const auto grammar = static_cast<std::uint32_t>(host.part_of_speech) |
                       static_cast<std::uint32_t>(host.features.state) << 5U |
                       std::uint32_t{behind_clitic} << 8U | std::uint32_t{before_clitic} << 9U |
                       std::uint32_t{host.form.empty()} << 10U;
  const std::uint64_t reading = mix_wide(wide_hash(document_.lemma(host)), grammar);
  const auto text = document_.slice(host.span);
  if (const NameWord* known = cache.find(text, reading)) return known;
  NameWord word = make_word(token, language, reading);
  word.facts.grammar = grammar + 1;
  return cache.keep(std::move(word), language.name_model ? &*language.name_model : nullptr);
}

auto NameReader::make_word(std::uint32_t token, const Language& language, std::uint64_t reading) -> NameWord {
  const Morpheme& host = document_.morphemes[hosts[token]];
  const auto text = document_.slice(host.span);
  NameWord word;
  word.text = text;
  word.reading = reading;
  key_.clear();
  fold(document_.form(host), Folding::full, key_);
  if (key_.size() > 2 && key_.back() == u'.') key_.pop_back();  // Dr.
  set_spelling(text, key_, word.facts);
  word.word = wide_hash(key_);
  word.entry = language.gazetteer.find(with_word(no_words, word.word));
  word.begins_phrase = word.entry != nullptr && word.entry->begins_longer;
  if (word.entry != nullptr && word.entry->classes == 0) word.entry = nullptr;
  key_.clear();
  fold(document_.lemma(host), Folding::full, key_);
  // An adjective or a plural is listed by its lemma.
  if (word.entry == nullptr) word.entry = language.gazetteer.find(with_word(no_words, wide_hash(key_)));
  if (word.entry != nullptr) word.classes = word.entry->classes;
  word.facts.lemma = static_cast<std::uint32_t>(wide_hash(key_) >> 32U);
  word.facts.classes = word.classes;
  word.facts.part = static_cast<std::uint32_t>(host.part_of_speech) + 1;
  key_.clear();
  fold(document_.form(host), Folding::light, key_);
  const ClassSet forms = language.forms.find(key_);
  word.facts.known = forms + 1;
  word.common = forms != 0;
  WordCluster cluster = language.word_clusters.find(wide_hash(key_));
  if (cluster.cluster == 0) {
    key_.clear();
    fold(document_.lemma(host), Folding::light, key_);
    cluster = language.word_clusters.find(wide_hash(key_));
  }
  key_.clear();
  fold(document_.form(host), Folding::light, key_);
  const WordCluster alike = language.name_clusters.find(wide_hash(language.sounds.sounds_of(key_)));
  word.facts.sound_cluster = alike.cluster;
  word.facts.sound_family = alike.family;
  word.facts.cluster = cluster.cluster;
  word.facts.family = cluster.family;
  if (language.morphology && language.morphology->alphabet().spell(document_.form(host), letters_)) {
    language.morphology->analyse(letters_, false, readings_);
    std::uint32_t parts = 0;
    std::uint32_t level = 0;
    for (const Reading& one : readings_) {
      if (one.guessed()) continue;
      parts |= 1U << static_cast<unsigned>(one.part_of_speech);
      word.common = word.common || one.part_of_speech != PartOfSpeech::propn;
      if (one.part_of_speech != PartOfSpeech::propn) level = std::max<std::uint32_t>(level, one.level);
    }
    word.facts.known = mix(parts, level / 3) | 1U;
  }
  return word;
}

auto NameReader::classes_of_whole(std::uint32_t token, const Gazetteer& gazetteer) -> NameClasses {
  const TextSpan span = document_.tokens[token].span;
  if (host(token).span.start == span.start) return 0;
  key_.clear();
  fold(document_.slice(span), Folding::full, key_);
  const GazetteerEntry* entry = gazetteer.find(with_word(no_words, wide_hash(key_)));
  constexpr NameClasses names = name_class(NameClass::given) | name_class(NameClass::family) |
                                name_class(NameClass::country) | name_class(NameClass::city) |
                                name_class(NameClass::place) | name_class(NameClass::organisation);
  return entry == nullptr ? 0 : entry->classes & names;
}

void NameReader::mark_phrases(const Sentence& sentence, const Gazetteer& gazetteer) {
  std::uint32_t covered = sentence.tokens.start;
  for (std::uint32_t start = sentence.tokens.start; start < sentence.tokens.end; ++start) {
    const NameWord& word = *words[start];
    if (start < covered) continue;
    classes[start] = word.classes;
    std::uint32_t best = word.entry != nullptr ? 1 : 0;
    if (word.begins_phrase) {
      NameKey key = with_word(no_words, word.word);
      for (std::uint32_t end = start + 1;
           end < sentence.tokens.end && end - start < Gazetteer::longest_phrase; ++end) {
        key = with_word(key, words[end]->word);
        const GazetteerEntry* entry = gazetteer.find(key);
        if (entry == nullptr) break;
        if (entry->classes != 0) {
          best = end + 1 - start;
          classes[start] = entry->classes;
          entries[start] = entry;
        }
        if (!entry->begins_longer) break;
      }
    }
    phrases[start] = static_cast<std::uint8_t>(best);
    if (best < 2) continue;
    covered = start + best;
    for (std::uint32_t token = start; token < covered; ++token) {
      classes[token] = classes[start];
      places[token].phrase = classes[start] | (token + 1 == covered ? in_phrase_end : 0U) |
                             (token > start ? in_phrase_middle : 0U);
    }
  }
}

void NameReader::mark_settings(const Sentence& sentence, bool begins_paragraph) {
  constexpr std::size_t long_word = 4;
  std::size_t capitals = 0;
  std::size_t small = 0;
  bool begun = false;
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const auto text = document_.slice(document_.tokens[token].span);
    const char32_t first = character_at(text, 0);
    if (is_upper(first)) ++capitals;
    if (is_lower(first) && text.size() >= long_word) ++small;
    std::uint32_t& setting = places[token].setting;
    if (!begun && document_.tokens[token].kind != TokenKind::punctuation) {
      begun = true;
      setting |= name_setting::first_word;
    }
    if (begins_paragraph) setting |= name_setting::first_sentence;
    if (token > sentence.tokens.start &&
        is_opening(character_at(document_.text, document_.tokens[token - 1].span.start)))
      setting |= name_setting::behind_opening;
    if (token + 1 < sentence.tokens.end &&
        is_closing(character_at(document_.text, document_.tokens[token + 1].span.start)))
      setting |= name_setting::before_closing;
  }
  constexpr std::size_t fewest_capitals = 3;
  if (capitals < fewest_capitals || small > 0) return;
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token)
    places[token].setting |= name_setting::in_title;
}

}  // namespace isnad
