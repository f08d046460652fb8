// SPDX-License-Identifier: Apache-2.0
#include "model/name_word.h"

#include "text/characters.h"
#include "text/hashing.h"

namespace isnad {
namespace {

enum Shape : std::uint32_t {
  capital_first = 1,
  capital_later = 2,
  small = 4,
  digit = 8,
  sign = 16,
  single = 32,
  other_script = 64
};

auto shape_of(std::u16string_view text) -> std::uint32_t {
  std::uint32_t shape = text.size() == 1 ? static_cast<std::uint32_t>(single) : 0U;
  for (Offset offset = 0; offset < text.size(); offset += length_of(character_at(text, offset))) {
    const char32_t character = character_at(text, offset);
    if (is_upper(character)) {
      shape |= offset == 0 ? capital_first : capital_later;
    } else if (is_lower(character)) {
      shape |= small;
    } else if (is_digit(character)) {
      shape |= digit;
    } else if (is_arabic(character) && is_letter(character)) {
      shape |= other_script;
    } else if (!is_mark(character)) {
      shape |= sign;
    }
  }
  return shape + 1;
}

}  // namespace

void set_spelling(std::u16string_view text, std::u16string_view folded, NameFacts& facts) {
  facts.shape = shape_of(text);
  std::uint32_t hash = hash_seed;
  for (std::size_t index = 0; index < folded.size(); ++index) {
    // Numbers are alike, whatever they count.
    const char16_t unit = folded[index] >= u'0' && folded[index] <= u'9' ? u'0' : folded[index];
    hash = mix(hash, unit);
    if (index < NameFacts::longest_edge) facts.prefixes[index] = hash;
  }
  facts.form = hash;
  hash = mix(hash_seed, 1);
  for (std::size_t length = 1; length <= NameFacts::longest_edge && length <= folded.size(); ++length) {
    hash = mix(hash, folded[folded.size() - length]);
    facts.suffixes[length - 1] = hash;
  }
}

}  // namespace isnad
