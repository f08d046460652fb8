// SPDX-License-Identifier: Apache-2.0
// What patterns are matched against: a sentence as a row of items, each a morpheme or a piece of one (the 250
// and the m of 250m), described by symbols and traits instead of strings.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/span.h"

namespace isnad {

/// A word that rules know, by its number in their vocabulary; 0 for all other words.
using Symbol = std::uint32_t;
/// A set of things that hold of an item, bit by bit as in `trait_names`.
using Traits = std::uint64_t;

/// What rule files can ask of an item, in square brackets: parts of speech, features of the form, its looks.
inline constexpr std::array<std::string_view, 52> trait_names{
    // Parts of speech, in the order of PartOfSpeech.
    "none", "adj", "adp", "adv", "aux", "cconj", "det", "intj", "noun", "num", "part", "pron", "propn",
    "punct", "sconj", "sym", "verb", "x",
    // Features, in the order of WordFeatures and of their enumerations.
    "p1", "p2", "p3", "masc", "fem", "sing", "dual", "plur", "past", "present", "perfective", "imperfective",
    "imperative", "bare", "indef", "construct", "def", "possessed", "finite", "participle", "verbal-noun",
    "infinitive", "passive", "negative",
    // Looks and place.
    "digits", "latin", "cap", "allcaps", "glued", "first", "last", "decimal", "grouped", "ambiguous"};

constexpr auto trait_bit(std::string_view name) -> std::optional<unsigned> {
  for (unsigned index = 0; index < trait_names.size(); ++index) {
    if (trait_names[index] == name) return index;
  }
  return std::nullopt;
}
/// The set of one trait; the name must be one of `trait_names`.
constexpr auto trait(std::string_view name) -> Traits {
  return Traits{1} << *trait_bit(name);
}

struct Item {
  TextSpan span;
  Symbol form = 0;   ///< as it is spelt, by light folding
  Symbol loose = 0;  ///< by full folding, only where `form` is 0
  Symbol lemma = 0;  ///< its dictionary form
  Symbol whole = 0;  ///< the token that begins here and has several items, as it is spelt
  std::uint16_t whole_items = 0;
  std::uint8_t digit_count = 0;  ///< digits of a number written in digits
  Traits traits = 0;
  double number = 0;  ///< value of a number written in digits
};

}  // namespace isnad
