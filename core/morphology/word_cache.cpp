// SPDX-License-Identifier: Apache-2.0
#include "morphology/word_cache.h"

#include <algorithm>

#include "text/hashing.h"

namespace isnad {
namespace {

/// Some ten megabytes.
constexpr std::size_t most_words = 20'000;
constexpr std::size_t fewest_slots = 1024;

auto hash_of(std::u16string_view text) -> std::size_t {
  std::uint32_t hash = hash_seed;
  for (const char16_t unit : text) hash = mix(hash, unit);
  return hash;
}

}  // namespace

auto WordCache::word(const Morphology& morphology, const LinearModel& model, std::u16string_view text,
                     TokenKind kind, bool lenient) -> Word& {
  if (words_.size() * 2 >= slots_.size()) grow();
  std::size_t slot = hash_of(text) & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    Word& known = words_[slots_[slot] - 1];
    if (known.text == text && known.lenient == lenient) return known;
  }
  Word& made = words_.emplace_back();
  slots_[slot] = static_cast<std::uint32_t>(words_.size());
  made.text = text;
  made.lenient = lenient;
  make_word_entry(morphology, text, kind, lenient, made.entry);
  chooser_.prepare(model, made.entry);
  return made;
}

auto WordCache::parts(const Morphology& morphology, Word& word, std::size_t reading) -> PartSpan {
  PartSpan& known = word.parts[reading];
  if (!known.empty()) return known;
  split_word(morphology, word.text, word.entry, word.entry.readings[reading], split_);
  known.start = static_cast<std::uint32_t>(parts_.size());
  for (WordPart& part : split_) {
    if (part.form == std::u16string_view(word.text).substr(part.start, part.end - part.start))
      part.form.clear();
    parts_.push_back(std::move(part));
  }
  known.end = static_cast<std::uint32_t>(parts_.size());
  return known;
}

void WordCache::grow() {
  slots_.assign(std::max(slots_.size() * 2, fewest_slots), 0);
  for (std::size_t number = 0; number < words_.size(); ++number) {
    std::size_t slot = hash_of(words_[number].text) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(number + 1);
  }
}

void WordCache::forget_many() {
  if (words_.size() <= most_words) return;
  words_.clear();
  slots_.clear();
  parts_.clear();
}

}  // namespace isnad
