// SPDX-License-Identifier: Apache-2.0
// Which words stand in the same company: each word's cluster, and the family of its cluster. A word is known
// by a hash of 22 bits, so that no spelling is kept; one unknown word in a hundred gets a cluster by chance.
//
// Section layout: u32 count, little endian | by hash, the gap to the one before as a varint | their clusters,
// u16 each, low bytes first of all, then high bytes | of each cluster, its family, u8
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/sound_table.h"
#include "text/result.h"

namespace isnad {

struct WordCluster {
  std::uint16_t cluster = 0;  ///< from 1; 0 for unknown words
  std::uint8_t family = 0;    ///< from 1
};

class WordClusters {
 public:
  /// Error code `bad-pack` when the section is cut off or damaged; an empty section knows no word.
  static auto read(std::string_view section) -> Result<WordClusters>;

  /// The cluster of a word by the `wide_hash` of its form folded `light`, or of a name by that of its sounds.
  [[nodiscard]] auto find(std::uint64_t word) const -> WordCluster;

 private:
  std::vector<std::uint32_t> places_;    ///< hashes in order
  std::vector<std::uint16_t> clusters_;  ///< of each
  std::vector<std::uint8_t> families_;
};

/// The section for a table `family words`, a cluster a line. Error code `bad-table`.
auto compile_word_clusters(std::string_view table) -> Result<std::string>;
/// The section for a table `name cluster family`, by what names may sound like; where two sound alike the
/// first counts. Error code `bad-table`.
auto compile_name_clusters(std::string_view table, const SoundTable& sounds) -> Result<std::string>;

}  // namespace isnad
