// SPDX-License-Identifier: Apache-2.0
#include "stages/name_items.h"

#include <algorithm>

#include "text/fold.h"
#include "text/hashing.h"

namespace isnad {
namespace {

constexpr std::uint32_t inside_phrase = 1U << 14U;
constexpr std::uint32_t of_several_words = 1U << 15U;

/// Parts of speech of what is written together with a word.
auto is_clitic_part(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::adp || part == PartOfSpeech::cconj || part == PartOfSpeech::part ||
         part == PartOfSpeech::pron || part == PartOfSpeech::sconj;
}

}  // namespace

auto host_key(const Document& document, const Morpheme& host) -> std::u16string {
  auto key = folded(document.form(host), Folding::full);
  if (key.size() > 2 && key.back() == u'.') key.pop_back();  // Dr.
  return key;
}

NameItems::NameItems(const Document& document) : document_(document) {
  for (std::uint32_t index = 0; index < document.morphemes.size(); ++index) {
    if (document.morphemes[index].token == first_morphemes_.size()) first_morphemes_.push_back(index);
  }
}

auto NameItems::host_of(std::uint32_t token) const -> std::uint32_t {
  const std::uint32_t first = first_morphemes_[token];
  std::uint32_t host = first;
  for (std::uint32_t index = first;
       index < document_.morphemes.size() && document_.morphemes[index].token == token; ++index) {
    const bool better = !is_clitic_part(document_.morphemes[index].part_of_speech) &&
                        is_clitic_part(document_.morphemes[host].part_of_speech);
    if (better) host = index;
  }
  return host;
}

void NameItems::mark_phrases(const Sentence& sentence, const Gazetteer& gazetteer) {
  const std::size_t count = sentence.tokens.length();
  known_.assign(count, 0);
  classes.assign(count, 0);
  phrases.assign(count, 0);
  std::u16string phrase;
  for (std::size_t start = 0; start < count; ++start) {
    const std::size_t longest = gazetteer.begins_phrase(keys[start]) ? Gazetteer::longest_phrase : 1;
    phrase.clear();
    std::size_t best = 0;
    NameClasses found = 0;
    for (std::size_t length = 1; length <= longest && start + length <= count; ++length) {
      if (length > 1) phrase += u' ';
      phrase += keys[start + length - 1];
      if (const auto* entry = gazetteer.find(phrase)) {
        best = length;
        found = entry->classes;
      }
    }
    if (best == 0 && known_[start] == 0) {
      // An adjective or a plural is listed by its lemma.
      const auto lemma = folded(document_.lemma(document_.morphemes[hosts[start]]), Folding::full);
      if (const auto* entry = gazetteer.find(lemma)) {
        known_[start] = entry->classes;
        classes[start] = entry->classes;
      }
    }
    if (best > 0 && (known_[start] & of_several_words) == 0)
      phrases[start] = static_cast<std::uint32_t>(best);
    for (std::size_t place = 0; place < best; ++place) {
      if ((known_[start + place] & of_several_words) != 0) continue;
      known_[start + place] = found | (place > 0 ? inside_phrase : 0U) | (best > 1 ? of_several_words : 0U);
      classes[start + place] = found;
    }
  }
}

void NameItems::assign(const Sentence& sentence, const Language& language) {
  items.clear();
  hosts.clear();
  keys.clear();
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    hosts.push_back(host_of(token));
    keys.push_back(host_key(document_, document_.morphemes[hosts.back()]));
  }
  mark_phrases(sentence, language.gazetteer);
  for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
    const std::size_t place = token - sentence.tokens.start;
    const Morpheme& host = document_.morphemes[hosts[place]];
    TaggerItem item = TaggerItem::of(document_.slice(host.span), keys[place], known_[place]);
    const bool behind_clitic = host.span.start > document_.tokens[token].span.start;
    const bool before_clitic = host.span.end < document_.tokens[token].span.end;
    const auto part = static_cast<std::uint32_t>(host.part_of_speech);
    const auto state = static_cast<std::uint32_t>(host.features.state);
    // The longest edges tell least of names: in their place stand what the word is and how it is written.
    item.prefixes[2] = mix(7, item.shape);
    item.prefixes[3] = mix(8, part, state);
    item.shape = mix(item.shape, part, (behind_clitic ? 1U : 0U) | (before_clitic ? 2U : 0U), state);
    items.push_back(item);
  }
}

}  // namespace isnad
