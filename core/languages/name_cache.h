// SPDX-License-Identifier: Apache-2.0
// Words that the model of names met before, with the sums of what each tells of the places around it: news
// repeats its words. What is kept does not change a result.
#pragma once

#include <array>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer.h"
#include "model/chain_model.h"
#include "model/name_word.h"

namespace isnad {

struct NameWord {
  std::u16string text;
  std::uint64_t reading = 0;              ///< how it was read where it stood; see NameCache::find
  std::uint64_t word = 0;                 ///< `wide_hash` of its form folded full
  const GazetteerEntry* entry = nullptr;  ///< that the word alone has, by its form or its lemma
  bool begins_phrase = false;             ///< a listed name of several words begins with it
  bool common = false;                    ///< a lexicon knows it as something else than a name
  NameClasses classes = 0;
  NameFacts facts;
  /// What it tells of places from which it stands two words before to two words behind.
  std::array<ChainModel::Scores, 2 * name_window + 1> sums{};
};

class NameCache {
 public:
  /// The word of this text, so read; null when it is not there. Good until `forget_many`.
  auto find(std::u16string_view text, std::uint64_t reading) -> const NameWord*;
  /// Keeps a word, with the sums of its facts when there is a model.
  auto keep(NameWord word, const ChainModel* model) -> const NameWord*;
  /// Drops everything once more words are kept than memory should hold.
  void forget_many();

  /// Held by the one who uses the cache.
  std::mutex mutex;

 private:
  void grow();

  std::deque<NameWord> words_;
  std::vector<std::uint32_t> slots_;  ///< by hash: number of the word and one more, 0 where free
};

}  // namespace isnad
