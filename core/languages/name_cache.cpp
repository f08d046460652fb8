// SPDX-License-Identifier: Apache-2.0
#include "languages/name_cache.h"

#include <algorithm>

#include "text/hashing.h"

namespace isnad {
namespace {

/// Some fifteen megabytes.
constexpr std::size_t most_words = 30'000;
constexpr std::size_t fewest_slots = 1024;

auto hash_of(std::u16string_view text, std::uint64_t reading) -> std::size_t {
  return static_cast<std::size_t>(mix_wide(wide_hash(text), reading));
}

}  // namespace

auto NameCache::find(std::u16string_view text, std::uint64_t reading) -> const NameWord* {
  if (slots_.empty()) return nullptr;
  std::size_t slot = hash_of(text, reading) & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const NameWord& known = words_[slots_[slot] - 1];
    if (known.reading == reading && known.text == text) return &known;
  }
  return nullptr;
}

auto NameCache::keep(NameWord word, const ChainModel* model) -> const NameWord* {
  for (int distance = -name_window; model != nullptr && distance <= name_window; ++distance) {
    const int place = distance + name_window;
    auto& sums = word.sums[static_cast<std::size_t>(place)];
    for_each_word_feature(word.facts, distance,
                          [&](std::uint32_t feature, bool /*own*/) { model->add(feature, sums); });
  }
  if ((words_.size() + 1) * 2 >= slots_.size()) grow();
  std::size_t slot = hash_of(word.text, word.reading) & (slots_.size() - 1);
  while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
  words_.push_back(std::move(word));
  slots_[slot] = static_cast<std::uint32_t>(words_.size());
  return &words_.back();
}

void NameCache::grow() {
  slots_.assign(std::max(slots_.size() * 2, fewest_slots), 0);
  for (std::size_t number = 0; number < words_.size(); ++number) {
    std::size_t slot = hash_of(words_[number].text, words_[number].reading) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(number + 1);
  }
}

void NameCache::forget_many() {
  if (words_.size() <= most_words) return;
  words_.clear();
  slots_.clear();
}

}  // namespace isnad
