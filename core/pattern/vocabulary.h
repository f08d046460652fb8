// SPDX-License-Identifier: Apache-2.0
// The words that rules know, by number. Looked up for every word of a text: by hash, so that nothing is
// copied where a word needs no folding. Two words with one hash are refused when rules are compiled; that a
// word which no rule knows has the hash of another is possible once in some billions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pattern/item.h"
#include "text/fold.h"

namespace isnad {

/// Hashes words as `folding` has them.
class WordHasher {
 public:
  explicit WordHasher(Folding folding) : folding_(folding) {}
  auto operator()(std::u16string_view word) -> std::uint64_t;

 private:
  Folding folding_;
  std::u16string folded_;
};

/// Hashes of one word by light and by full folding.
struct WordHashes {
  std::uint64_t light = 0;
  std::uint64_t full = 0;
};
/// Both at once, in one reading of the word where nothing in it needs to be folded apart.
auto word_hashes(std::u16string_view word, WordHasher& light, WordHasher& full) -> WordHashes;

class Vocabulary {
 public:
  /// Adds a word by the hash of its folded form. False when another word has it already.
  auto add(std::uint64_t hash, Symbol symbol) -> bool;
  /// Makes room for so many words.
  void reserve(std::size_t count);
  /// The number of a word; 0 when it is not known.
  [[nodiscard]] auto find(std::uint64_t hash) const -> Symbol {
    if ((filter_[filter_bit(hash) / 64] >> filter_bit(hash) % 64 & 1U) == 0) return 0;
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.symbol == 0 || slot.check == check_of(hash)) return slot.symbol;
    }
  }

 private:
  struct Slot {
    std::uint32_t check = 0;
    Symbol symbol = 0;
  };
  static constexpr std::size_t filter_bits = 65'536;
  static auto filter_bit(std::uint64_t hash) -> std::size_t { return hash >> 24U & (filter_bits - 1); }
  static auto check_of(std::uint64_t hash) -> std::uint32_t {
    return static_cast<std::uint32_t>(hash >> 32U);
  }

  /// A few kilobytes that tell of most words that they are not known.
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(filter_bits / 64);
  std::vector<Slot> slots_;  ///< a power of two, half empty
};

}  // namespace isnad
