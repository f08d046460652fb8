// SPDX-License-Identifier: Apache-2.0
// Sentences as the trainer of the model of names wants them: features and labels of each token.
#pragma once

#include <string>
#include <vector>

#include "analyzer.h"
#include "model/chain_trainer.h"
#include "stages/name_reader.h"
#include "training/name_corpus.h"

namespace isnad {

class NameExamples {
 public:
  /// `labels`: those that examples before these have.
  NameExamples(const Analyzer& analyzer, std::string language, std::vector<std::string> known_labels)
      : labels(std::move(known_labels)), analyzer_(analyzer), language_(std::move(language)) {}

  /// Adds the sentences of a text. What money and peoples are called is no name, whatever a corpus says.
  void add(const MarkedText& marked);

  std::vector<ChainExample> examples;
  std::vector<std::string> labels;  ///< the first stands for no name

 private:
  static auto item_of(const NameReader& reader, const Sentence& sentence, std::uint32_t token) -> ChainItem;
  auto number_of(const std::string& label) -> std::uint8_t;

  const Analyzer& analyzer_;
  std::string language_;
};

}  // namespace isnad
