// SPDX-License-Identifier: Apache-2.0
// Universal parts of speech (Universal Dependencies 2) and the features of word forms that later stages need.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad {

/// `none` where no model knows the language.
enum class PartOfSpeech : std::uint8_t {
  none,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

/// Their names, in the order of `PartOfSpeech`.
inline constexpr std::array<std::string_view, 18> part_of_speech_names{
    "",    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
    "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr auto part_of_speech_of(std::string_view name) -> std::optional<PartOfSpeech> {
  for (std::size_t index = 1; index < part_of_speech_names.size(); ++index) {
    if (part_of_speech_names[index] == name) return static_cast<PartOfSpeech>(index);
  }
  return std::nullopt;
}

enum class Gender : std::uint8_t { none, masculine, feminine };
enum class GrammaticalNumber : std::uint8_t { none, singular, dual, plural };
enum class Tense : std::uint8_t { none, past, present };
enum class Aspect : std::uint8_t { none, perfective, imperfective, imperative };
/// The state of a noun. `bare` is indefinite or construct where the form does not tell.
enum class NounState : std::uint8_t { none, bare, indefinite, construct, definite, possessed };
enum class VerbForm : std::uint8_t { none, finite, participle, verbal_noun, infinitive };

/// Of one morpheme; every member is `none`, 0 or false where the form does not show it.
struct WordFeatures {
  std::uint8_t person = 0;
  Gender gender = Gender::none;
  GrammaticalNumber number = GrammaticalNumber::none;
  Tense tense = Tense::none;
  Aspect aspect = Aspect::none;
  NounState state = NounState::none;
  VerbForm verb_form = VerbForm::none;
  bool passive = false;
  bool negative = false;
  bool human = false;      ///< only people are counted with this ending
  bool dependent = false;  ///< no indicative has this ending: a particle asks for it
  bool oblique = false;    ///< no nominative has this ending: the word is no subject

  friend constexpr auto operator==(const WordFeatures&, const WordFeatures&) -> bool = default;

  /// Agreement and inflection as a small number, for hashing.
  [[nodiscard]] constexpr auto bits() const -> std::uint32_t {
    return agreement_bits() | static_cast<std::uint32_t>(aspect) << 6U |
           static_cast<std::uint32_t>(state) << 8U | std::uint32_t{passive} << 11U;
  }
  /// Person, gender and number only.
  [[nodiscard]] constexpr auto agreement_bits() const -> std::uint32_t {
    return person | static_cast<std::uint32_t>(gender) << 2U | static_cast<std::uint32_t>(number) << 4U;
  }
};

/// From a tag such as `3MS`, `-FP` or `MPHO`: person, gender, number, H for human, J for dependent, O for
/// oblique.
constexpr auto agreement_of(std::string_view tag) -> WordFeatures {
  WordFeatures features;
  for (const char letter : tag) {
    switch (letter) {
      case '1':
      case '2':
      case '3':
        features.person = static_cast<std::uint8_t>(letter - '0');
        break;
      case 'M':
        features.gender = Gender::masculine;
        break;
      case 'F':
        features.gender = Gender::feminine;
        break;
      case 'S':
        features.number = GrammaticalNumber::singular;
        break;
      case 'D':
        features.number = GrammaticalNumber::dual;
        break;
      case 'P':
        features.number = GrammaticalNumber::plural;
        break;
      case 'H':
        features.human = true;
        break;
      case 'J':
        features.dependent = true;
        break;
      case 'O':
        features.oblique = true;
        break;
      default:
        break;
    }
  }
  return features;
}

}  // namespace isnad
