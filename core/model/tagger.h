// SPDX-License-Identifier: Apache-2.0
// A sequence tagger: an averaged perceptron over hashed features (Collins 2002), greedy from left to right.
// It knows no language: what it looks at are forms, their edges and shapes, and the tags already given.
//
// Section layout, little endian:
//   u32 tag count | u32 row bits | char tag[16] x tags | u8 count of weights x 2^bits rows | their tags, u8
//   each | the weights, i8 each
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad {

/// What the tagger sees of one item: hashes of its form and edges. Made once an item.
struct TaggerItem {
  static constexpr std::size_t longest_edge = 4;

  std::uint32_t form = 0;
  std::array<std::uint32_t, longest_edge> prefixes{};
  std::array<std::uint32_t, longest_edge> suffixes{};
  std::uint32_t shape = 0;
  std::uint32_t known = 0;  ///< what a lexicon says of it

  /// From the text of the item, its lookup form (`Folding::light`) and what a lexicon says of it.
  static auto of(std::u16string_view text, std::u16string_view folded, std::uint32_t known) -> TaggerItem;
};

/// Calls `take(hash)` for each feature of `items[index]`, given the two tags before it. Trainer and runtime
/// share this one description.
template <class Take>
void for_each_tagger_feature(const std::vector<TaggerItem>& items, std::size_t index, std::uint32_t previous,
                             std::uint32_t before_previous, Take take);

class Tagger {
 public:
  static constexpr std::size_t max_tags = 48;
  /// Rows are padded to a multiple of this, so that they are added in whole vectors.
  static constexpr std::size_t lanes = 16;
  static_assert(max_tags % lanes == 0);

  /// Error code `bad-pack` when the section is cut off or holds a tag that does not exist. Unpacks the rows
  /// once.
  static auto read(std::string_view section) -> Result<Tagger>;

  [[nodiscard]] auto tags() const -> const std::vector<std::string>& { return tags_; }

  /// Tags `items`, one sentence; `tags` is overwritten. Linear; allocates only when `tags` must grow.
  void tag(const std::vector<TaggerItem>& items, std::vector<std::uint8_t>& tags) const;

 private:
  std::vector<std::string> tags_;
  std::uint32_t row_bits_ = 0;
  std::size_t stride_ = lanes;        ///< of a row: the count of tags, padded
  std::vector<std::uint32_t> rows_;   ///< of each hash; 0 for features without weights
  std::vector<std::int8_t> weights_;  ///< [rows][stride], the first empty
};

/// The section for these weights, `[2^row_bits][tags]`.
auto write_tagger(const std::vector<std::string>& tags, std::uint32_t row_bits,
                  const std::vector<std::int8_t>& weights) -> std::string;

}  // namespace isnad

#include "model/tagger_features.inl"
