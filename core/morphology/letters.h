// SPDX-License-Identifier: Apache-2.0
// The letters that a morphological lexicon knows, as small numbers, and which of them careless spelling
// merges.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad {

/// A letter: 1 to 63; 0 is none.
using Letter = std::uint8_t;

/// A word reduced to what lookup needs. Vowel signs go with the letter before them.
struct WordLetters {
  static constexpr std::size_t longest = 32;

  std::uint32_t count = 0;
  bool voiced = false;  ///< some vowel sign is written
  std::array<Letter, longest> exact{};
  std::array<Letter, longest> folded{};
  std::array<std::uint8_t, longest> signs{};
  std::array<std::uint16_t, longest + 1> offsets{};  ///< of each letter, then the word's length
};

/// How far one spelling is from another that folds to the same letters.
struct SpellingDistance {
  std::uint8_t omitted = 0;   ///< signs on a letter left out: ا for أ
  std::uint8_t confused = 0;  ///< letters that are taken for each other: ه and ة

  [[nodiscard]] constexpr auto sum() const -> unsigned { return omitted + 0U + confused; }
};

class Alphabet {
 public:
  /// Bits of the signs on a letter: a vowel (1 to 4), or a doubled vowel that ends a noun (5 to 7); and
  /// doubling.
  static constexpr std::uint8_t vowel_mask = 7;
  static constexpr std::uint8_t first_nunation = 5;
  static constexpr std::uint8_t doubled = 8;

  /// From a table of rows `letters STRING`, `omitted BASE STRING`, `confused BASE STRING`, `same LETTER
  /// STRING`, `sign NUMBER CHARACTER`, `ignored STRING`. Error code `bad-table`.
  static auto read(std::string_view table) -> Result<Alphabet>;

  /// False, with `letters` undefined, when `word` holds anything but letters and signs or is too long.
  auto spell(std::u16string_view word, WordLetters& letters) const -> bool;
  /// The letters of `text` and their signs; false as for a word.
  auto encode(std::u16string_view text, std::vector<Letter>& letters, std::vector<std::uint8_t>& signs) const
      -> bool;

  /// The letter that a character is; 0 for any other.
  [[nodiscard]] auto letter(char16_t character) const -> Letter {
    const std::uint8_t found = what(character);
    return found < ignored ? found : Letter{0};
  }
  /// What a sign on a letter adds to it; 0 for any other character.
  [[nodiscard]] auto sign(char16_t character) const -> std::uint8_t {
    const std::uint8_t found = what(character);
    return found >= sign_flag ? static_cast<std::uint8_t>(found & ~sign_flag) : std::uint8_t{0};
  }
  /// True for a letter that stands for others where their signs are left out.
  [[nodiscard]] auto is_base(Letter letter) const -> bool { return bases_[letter]; }
  [[nodiscard]] auto fold(Letter letter) const -> Letter { return folds_[letter]; }
  [[nodiscard]] auto character(Letter letter) const -> char16_t { return characters_[letter]; }
  /// Adds the distance of the written letter from the one meant.
  void compare(Letter written, Letter meant, SpellingDistance& distance) const {
    if (written == meant) return;
    ++(bases_[written] ? distance.omitted : distance.confused);
  }

 private:
  static constexpr std::size_t characters_known = 0x0700;
  static constexpr std::uint8_t sign_flag = 0x80;
  static constexpr std::uint8_t ignored = 0x7F;

  auto put(char16_t character, std::uint8_t what) -> bool;
  [[nodiscard]] auto what(char16_t character) const -> std::uint8_t {
    const auto index = static_cast<std::size_t>(character);
    return index < characters_known ? what_[index] : 0;
  }

  std::array<std::uint8_t, characters_known> what_{};  ///< a letter, `ignored`, or `sign_flag` with a sign
  std::array<char16_t, 64> characters_{};
  std::array<Letter, 64> folds_{};
  std::array<bool, 64> bases_{};
};

}  // namespace isnad
