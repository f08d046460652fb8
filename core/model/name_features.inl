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
  const auto give_known = [&](std::uint32_t value, std::uint32_t with) {
    ++kind;
    if (value != 0) take(mix(mix(kind, value, with), 0x5bd1e995U), false);
  };
  give_known(word.sound_cluster, 0);
  give_known(word.sound_family, 0);
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
  give_known(word.sound_family, word.known);
  if (distance != 0) return;
  give_known(word.sound_cluster, word.known);
  give_known(word.sound_family, mix(word.classes, word.part));
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
  const auto hint = [&](std::uint32_t value) {
    ++kind;
    if (value != 0) take(mix(mix(kind, value), 0x5bd1e995U));
  };
  const auto hint_with = [&](std::uint32_t value, std::uint32_t other) {
    ++kind;
    if (value != 0) take(mix(mix(kind, value, other), 0x5bd1e995U));
  };
  hint_with(word.sound_family, mix(before.sound_family, before.classes));
  hint_with(word.sound_family, mix(behind.sound_family, behind.classes));
  hint(here.title);
  hint_with(here.title, word.known);
  hint_with(here.title, word.classes);
  hint_with(here.title, mix(word.grammar, word.classes != 0));
  hint_with(next.title, mix(here.title, word.shape));
  hint_with(last.title, mix(here.title, word.shape));
  hint(here.structure);
  hint_with(here.structure, mix(last.structure, next.structure));
  hint_with(here.structure, word.lemma);
  hint_with(here.structure, before.lemma);
  hint_with(here.structure, word.classes);
  hint_with(here.whole, word.known);
  hint_with(here.whole, mix(word.classes, word.part));
  hint(here.marks);
  hint_with(here.marks, word.known);
  hint_with(here.marks, here.evidence);
  hint_with(here.evidence, word.known);
  hint_with(here.evidence, word.classes);
  for (std::uint32_t bit = 4; bit <= here.evidence; bit <<= 1U) hint_with(here.evidence & bit, word.known);
}

}  // namespace isnad
