// SPDX-License-Identifier: Apache-2.0
// A lookup table from folded words or phrases to sets of classes: ICU's UCharsTrie over a section of a pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/result.h"

namespace isnad {

/// A set of the classes of one lexicon: bit n for the n-th class of its schema.
using ClassSet = std::uint32_t;

/// Read-only view of one lexicon; the pack that holds it must live longer. Lookups allocate nothing and are
/// linear in the length of the key. A default-made lexicon is empty.
class Lexicon {
 public:
  struct PrefixMatch {
    std::uint32_t length = 0;  ///< code units of the folded key
    ClassSet classes = 0;      ///< 0 when nothing matched
  };

  Lexicon() = default;
  explicit Lexicon(std::string_view section) : section_(section) {}

  /// Classes of `key` (folded as the lexicon is, see `Folding`), 0 when it is not there.
  [[nodiscard]] auto find(std::u16string_view key) const -> ClassSet;
  /// The longest entry with which `key` begins and that ends at a word's end.
  [[nodiscard]] auto longest_prefix(std::u16string_view key) const -> PrefixMatch;

 private:
  std::string_view section_;
};

/// The section for these entries; keys must be folded already and occur once. Error code `bad-lexicon`.
auto write_lexicon(const std::vector<std::pair<std::u16string, ClassSet>>& entries) -> Result<std::string>;

}  // namespace isnad
