// SPDX-License-Identifier: Apache-2.0
// Folding: the form of a text under which lexicons know it. For looking up only; offsets never refer to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

enum class Folding : std::uint8_t {
  /// What no reader counts as another spelling: case, vowel signs, tatweel, presentation forms, digits of
  /// other
  /// scripts, typographic apostrophes, joiners. Keeps إن and أن, على and علي apart.
  light,
  /// Also what careless spelling merges: alef with or without hamza or madda, final ى and ي, final ة and ه,
  /// Persian yeh and kaf.
  full,
};

/// A letter under `Folding::full`: what careless spelling merges with it.
constexpr auto fold_letter(char32_t character) -> char32_t {
  switch (character) {
    case U'أ':
    case U'إ':
    case U'آ':
    case U'ٱ':
      return U'ا';
    case U'ى':
    case 0x06CC:  // Persian yeh
      return U'ي';
    case U'ة':
      return U'ه';
    case 0x06A9:  // Persian kaf
      return U'ك';
    default:
      return character;
  }
}

/// Appends the folded form of `text` to `out`: nothing is allocated while `out` has room. White space becomes
/// one space each. Linear.
void fold(std::u16string_view text, Folding folding, std::u16string& out);

/// The folded form of `text`.
auto folded(std::u16string_view text, Folding folding) -> std::u16string;

}  // namespace isnad
