// SPDX-License-Identifier: Apache-2.0
// Learns the weights of a Tagger: the averaged perceptron (Collins 2002; Freund and Schapire 1999).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/tagger.h"

namespace isnad {

/// A sequence with the tags it should get.
struct TaggedItems {
  std::vector<TaggerItem> items;
  std::vector<std::uint8_t> tags;
};

struct TrainingOptions {
  std::uint32_t row_bits = 17;
  int epochs = 12;
  int runs = 1;              ///< models from as many orders of the examples are averaged: small corpora vary
  int fewest_sightings = 1;  ///< rarer features are not learnt
  float smallest_weight = 0.9F;  ///< smaller averages are dropped: they cost more than they tell
};

/// The section of a tagger trained on `examples`, always the same for the same examples.
auto train_tagger(std::vector<TaggedItems> examples, const std::vector<std::string>& tags,
                  const TrainingOptions& options) -> std::string;

}  // namespace isnad
