// SPDX-License-Identifier: Apache-2.0
// What the model of names sees of a word, and of the place where it stands. Features of single words are
// added up once a word form and kept (NameCache); only those of places and pairs are looked up at each place.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace isnad {

/// Hashes and small numbers; 0 where there is nothing to say.
struct NameFacts {
  static constexpr std::size_t longest_edge = 4;

  std::uint32_t form = 0;
  std::uint32_t lemma = 0;
  std::array<std::uint32_t, longest_edge> prefixes{};
  std::array<std::uint32_t, longest_edge> suffixes{};
  std::uint32_t shape = 0;    ///< capitals, letters of another script, digits, marks
  std::uint32_t part = 0;     ///< part of speech
  std::uint32_t grammar = 0;  ///< with state and clitics
  std::uint32_t cluster = 0;
  std::uint32_t family = 0;         ///< of clusters
  std::uint32_t sound_cluster = 0;  ///< of the name in another alphabet that sounds like it
  std::uint32_t sound_family = 0;
  std::uint32_t classes = 0;  ///< in the gazetteer
  std::uint32_t known = 0;    ///< what a lexicon says that the word may be
};

/// Bits of NamePlace::setting.
namespace name_setting {
constexpr std::uint32_t first_word = 1;      ///< of its sentence
constexpr std::uint32_t in_title = 2;        ///< in a sentence whose long words have capitals
constexpr std::uint32_t behind_opening = 4;  ///< right behind an opening bracket or quotation mark
constexpr std::uint32_t before_closing = 8;
constexpr std::uint32_t first_sentence = 16;  ///< in the first sentence of its paragraph
}  // namespace name_setting

/// NamePlace::title: in somebody's title, then the first words behind it.
enum NameTitle : std::uint32_t { no_title, role_itself, in_title, first_behind };

/// NamePlace::structure.
enum NameStructure : std::uint32_t {
  no_structure,
  institution_head,
  institution,
  institution_purpose,
  definite_head,
  definite_attribute,
  place_head,
  behind_head,
  behind_kind
};

/// Of the place where the word stands.
struct NamePlace {
  std::uint32_t phrase = 0;     ///< its part in a listed name of several words
  std::uint32_t setting = 0;    ///< bits of `name_setting`
  std::uint32_t evidence = 0;   ///< how the word stands elsewhere in the text
  std::uint32_t title = 0;      ///< where it stands in or behind somebody's title
  std::uint32_t structure = 0;  ///< its part in what looks like an institution or a place of some kind
  std::uint32_t whole = 0;      ///< classes of the whole token, where clitics were cut off it
  std::uint32_t marks = 0;      ///< stands between marks, and behind which kind of word
};

/// The form's edges and shape: fills what follows from `text` and its lookup form alone.
void set_spelling(std::u16string_view text, std::u16string_view folded, NameFacts& facts);

/// Words around a word whose features it has: from two before to two behind.
constexpr int name_window = 2;

/// Calls `take(feature, is the form's own)` for what a word tells of a place from which it stands `distance`
/// words away (-1: right before it). Trainer and runtime share this one description.
template <class Take>
void for_each_word_feature(const NameFacts& word, int distance, Take take);

/// Calls `take(feature)` for what a place and its neighbours together tell; `at(step)` gives the facts of the
/// word so far away.
template <class At, class Take>
void for_each_place_feature(At at, const NamePlace& last, const NamePlace& here, const NamePlace& next,
                            Take take);

}  // namespace isnad

#include "model/name_features.inl"
