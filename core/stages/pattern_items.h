// SPDX-License-Identifier: Apache-2.0
// The items of a sentence, as rules see them: morphemes, cut where digits and letters meet.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "pattern/item.h"
#include "pattern/rule_set.h"

namespace isnad {

/// How the text writes decimals: 3,5 or 3.5.
struct NumberStyle {
  bool decimal_comma = false;
};
auto number_style(const Document& document) -> NumberStyle;

/// A number in digits and what its spelling says.
struct WrittenNumber {
  double value = 0;
  std::uint8_t digits = 0;
  bool decimal = false;
  bool grouped = false;
  bool ambiguous = false;  ///< 3.500: one dot or comma before three digits
};
/// Reads digits of any script with dots, commas and Arabic separators between them.
auto read_number(std::u16string_view text, NumberStyle style, bool dot_groups) -> WrittenNumber;

class PatternItems {
 public:
  explicit PatternItems(const Document& document) : document_(document), style_(number_style(document)) {}

  /// Fills `items` for the morphemes [first, end) of a sentence.
  void assign(std::uint32_t first, std::uint32_t end, const RuleSet& rules);

  std::vector<Item> items;

 private:
  void add_morpheme(const Morpheme& morpheme);
  void add_pieces(const Morpheme& morpheme);
  void add_whole_words();
  auto symbol_of(std::u16string_view text, bool& exact) -> Symbol;
  auto looks(TextSpan span) const -> Traits;

  const Document& document_;
  NumberStyle style_;
  const RuleSet* rules_ = nullptr;
  WordHasher light_{Folding::light};
  WordHasher full_{Folding::full};
  std::vector<std::uint32_t> tokens_;  ///< of each item
};

}  // namespace isnad
