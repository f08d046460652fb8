// SPDX-License-Identifier: Apache-2.0
// The features of NgramClassifier.
#pragma once

#include "text/characters.h"

namespace isnad {

template <class Take>
void for_each_ngram(std::u16string_view text, NgramSizes sizes, std::uint32_t limit, Take take) {
  constexpr std::uint32_t longest_word = 30;
  constexpr char32_t edge = U'_';
  std::array<char32_t, longest_word + 2> word{};
  std::uint32_t length = 0;
  std::uint32_t letters = 0;
  const auto mix = [](std::uint32_t hash, char32_t character) {
    return (hash ^ static_cast<std::uint32_t>(character)) * 0x01000193U;
  };
  const auto finish = [](std::uint32_t hash) {
    hash ^= hash >> 15U;
    hash *= 0x2c1b3c6dU;
    return hash ^ (hash >> 13U);
  };
  const auto take_word = [&] {
    if (length == 0) return;
    word[length + 1] = edge;
    std::uint32_t whole = 0x811c9dc5U;
    for (std::uint32_t start = 0; start < length + 2; ++start) {
      whole = mix(whole, word[start]);
      std::uint32_t hash = 0x9747b28cU;
      for (std::uint32_t size = 0; size < sizes.longest && start + size < length + 2; ++size) {
        hash = mix(hash, word[start + size]);
        if (size + 1 >= sizes.shortest && (size > 0 || word[start] != edge)) take(finish(hash));
      }
    }
    take(finish(whole));
    length = 0;
  };
  word[0] = edge;
  for (std::size_t index = 0; index < text.size() && letters < limit;) {
    UChar32 character = 0;
    U16_NEXT(text.data(), index, text.size(), character);
    const auto unit = static_cast<char32_t>(character);
    if (is_letter(unit) || (is_mark(unit) && length > 0)) {
      if (length < longest_word) {
        word[++length] = static_cast<char32_t>(u_foldCase(character, U_FOLD_CASE_DEFAULT));
      }
      ++letters;
    } else if (character != 0x200C && character != 0x0640) {
      take_word();
    }
  }
  take_word();
}

}  // namespace isnad
