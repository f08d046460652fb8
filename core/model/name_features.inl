// SPDX-License-Identifier: Apache-2.0
// The features of names.
#pragma once

#include "text/hashing.h"

namespace isnad {

template <class Take>
void for_each_word_feature(const NameFacts& word, int distance, Take take) {
  std::uint32_t kind = static_cast<std::uint32_t>(distance + name_window + 1) << 8U;
  const auto own = [&](std::uint32_t value) {
    ++kind;
    if (value != 0) take(mix(mix(kind, value), 0x5bd1e995U), true);
  };
  const auto give = [&](std::uint32_t value) {
    ++kind;
    if (value != 0) take(mix(mix(kind, value), 0x5bd1e995U), false);
  };
  own(word.form);
  own(word.lemma);
  own(word.suffixes[2]);
  own(word.cluster);
  give(word.family);
  give(word.shape);
  give(word.grammar);
  give(word.part);
  give(word.classes);
  for (std::uint32_t bit = 1; bit <= word.classes; bit <<= 1U) {
    if ((word.classes & bit) != 0) take(mix(mix(kind, bit), 0x85ebca6bU), false);
  }
  if (distance == 2 || distance == -2) return;
  give(word.known);
  give(word.suffixes[1]);
  if (word.classes != 0) give(mix(word.classes, word.shape, word.known));
  if (distance != 0) return;
  for (const auto edge : word.prefixes) own(edge);
  own(word.suffixes[0]);
  own(word.suffixes[3]);
  give(mix(word.shape, word.suffixes[1]));
  give(mix(word.shape, word.known));
  give(mix(word.grammar, word.known));
  give(mix(word.classes, word.known, word.part));
  for (std::uint32_t bit = 1; bit <= word.classes; bit <<= 1U) {
    if ((word.classes & bit) != 0) take(mix(mix(kind, bit), word.shape, word.part), false);
  }
  give(mix(word.family, word.shape));
}

template <class At, class Take>
void for_each_place_feature(At at, const NamePlace& last, const NamePlace& here, const NamePlace& next,
                            Take take) {
  std::uint32_t kind = 0x10000U;
  const auto give = [&](std::uint32_t value) { take(mix(mix(++kind, value), 0x5bd1e995U)); };
  const NameFacts& word = at(0);
  const NameFacts& before = at(-1);
  const NameFacts& behind = at(1);
  give(mix(here.setting, word.shape));
  give(mix(here.setting, word.shape, word.known));
  give(mix(here.evidence, word.shape));
  give(mix(here.evidence, here.setting, word.shape, word.known));
  give(mix(here.phrase, 1));
  give(mix(here.phrase, last.phrase, next.phrase));
  give(mix(before.form, word.form));
  give(mix(word.form, behind.form));
  give(mix(before.lemma, word.shape, word.part));
  give(mix(behind.lemma, word.shape, word.part));
  give(mix(before.classes, word.classes, behind.classes));
  give(mix(before.classes, word.grammar));
  give(mix(word.classes, behind.grammar));
  give(mix(before.part, word.part, behind.part));
  give(mix(before.shape, word.shape, behind.shape));
  give(mix(before.grammar, word.grammar));
  give(mix(before.family, word.family));
  give(mix(word.family, behind.family));
  give(mix(before.family, word.shape, behind.shape));
  give(mix(behind.family, word.shape, before.shape));
  give(mix(before.known, word.known, word.shape));
}

}  // namespace isnad
