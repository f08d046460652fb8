// SPDX-License-Identifier: Apache-2.0
// A linear chain: each item gets a label; a label scores by the features of its item and by the label before
// it, and the best path is found exactly (Viterbi 1967). The weights are those of a conditional random field
// (Lafferty, McCallum, Pereira 2001), made by ChainTrainer. It knows no language and no labels.
//
// Section layout, little endian:
//   u32 label count | u32 row bits | char label[16] x labels | i8 from label x to label, the start as last
//   row | u8 count of weights x 2^bits rows | their labels, u8 each | the weights, i8 each
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad {

class ChainModel {
 public:
  static constexpr std::size_t most_labels = 16;
  using Scores = std::array<std::int16_t, most_labels>;  ///< of one item, by label
  /// From a label (`most_labels` for the start) to a label; forbidden ones have `never`.
  using Transitions = std::array<std::array<std::int16_t, most_labels>, most_labels + 1>;
  static constexpr std::int16_t never = -8000;

  /// Row of a feature in a table of 2^bits rows.
  static constexpr auto row_of(std::uint32_t feature, std::uint32_t bits) -> std::uint32_t {
    return feature >> (32U - bits);
  }
  /// True when `label` may stand behind `last` (empty at the start): a name goes on only with its own type.
  static auto may_follow(std::string_view last, std::string_view label) -> bool;

  /// Error code `bad-pack` when the section is cut off or damaged. Unpacks the rows once.
  static auto read(std::string_view section) -> Result<ChainModel>;

  [[nodiscard]] auto labels() const -> const std::vector<std::string>& { return labels_; }

  /// Adds what a feature says. Some hundred features an item may be added.
  void add(std::uint32_t feature, Scores& scores) const {
    const std::uint32_t number = rows_[row_of(feature, row_bits_)];
    if (number == 0) return;
    const auto& row = weights_[number];
    for (std::size_t label = 0; label < most_labels; ++label)
      scores[label] = static_cast<std::int16_t>(scores[label] + row[label]);
  }

  /// The best labels for items with these scores, which are used up. Linear; allocates only when it must
  /// grow.
  void decode(std::vector<Scores>& scores, std::vector<std::uint8_t>& labels) const;

 private:
  std::vector<std::string> labels_;
  std::uint32_t row_bits_ = 0;
  Transitions transitions_{};
  std::vector<std::uint32_t> rows_;  ///< of each hash; 0 for features without weights
  std::vector<std::array<std::int8_t, most_labels>> weights_;  ///< the first empty
};

/// The section for these weights, `[2^row_bits][labels]`, and transitions.
auto write_chain_model(const std::vector<std::string>& labels, std::uint32_t row_bits,
                       const std::vector<std::int8_t>& weights, const ChainModel::Transitions& transitions)
    -> std::string;

}  // namespace isnad
