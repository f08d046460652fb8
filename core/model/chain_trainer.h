// SPDX-License-Identifier: Apache-2.0
// Learns the weights of a ChainModel: a conditional random field by adaptive dual averaging with an L1
// penalty (Xiao 2010; Duchi, Hazan, Singer 2011), which keeps few weights. Some features are left out at
// random while it learns, so that what stands around a word is learnt beside the word itself (Sutton,
// Sindelar, McCallum 2006), and to miss a name costs more than to find one too many (Mohit, Schneider,
// Bhowmick, Oflazer, Smith 2012).
#pragma once

#include <cstdint>
#include <functional>
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
  float epochs = 8;
  float warm = 2;  ///< epochs before weights count: the model is the mean of what they are behind each
  float penalty = 0.0001F;  ///< L1, a sentence
  float rate = 0.1F;
  float left_out = 0.3F;  ///< share of words whose own features are not seen
  float recall =
      0.4F;  ///< what the first label gains while learning where it is wrong, so that few are missed
  float smallest = 0.035F;  ///< weights below are dropped
  float scale = 40;         ///< units of the model for a weight of 1
};

/// Called after each epoch with its number, from 1, and the section of the model so far.
using EpochReport = std::function<void(int epoch, const std::string& section)>;

/// The section of a model trained on `examples`, always the same for the same examples.
auto train_chain(const std::vector<ChainExample>& examples, const std::vector<std::string>& labels,
                 const ChainTraining& options, const EpochReport& report = {}) -> std::string;

}  // namespace isnad
