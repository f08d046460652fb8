// SPDX-License-Identifier: Apache-2.0
// Learns the weights of a ChainModel: a conditional random field by adaptive dual averaging with an L1
// penalty (Xiao 2010; Duchi, Hazan, Singer 2011), which keeps few weights. Some features are left out at
// random while it learns, so that what stands around a word is learnt beside the word itself (Sutton,
// Sindelar, McCallum 2006).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/chain_model.h"

namespace isnad {

/// Features of one item: those of the word itself first.
struct ChainItem {
  std::vector<std::uint32_t> features;
  std::size_t own = 0;  ///< so many of the features name the word itself
};

struct ChainExample {
  std::vector<ChainItem> items;
  std::vector<std::uint8_t> labels;
};

struct ChainTraining {
  std::uint32_t row_bits = 18;
  int epochs = 12;
  float penalty = 0.0001F;  ///< L1, a sentence
  float rate = 0.1F;
  float left_out = 0.3F;   ///< share of words whose own features are not seen
  float smallest = 0.02F;  ///< weights below are dropped
};

/// The section of a model trained on `examples`, always the same for the same examples.
auto train_chain(const std::vector<ChainExample>& examples, const std::vector<std::string>& labels,
                 const ChainTraining& options) -> std::string;

}  // namespace isnad
