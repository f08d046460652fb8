// SPDX-License-Identifier: Apache-2.0
// Any bytes as a pack, and as the sections that have a format of their own.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analyzer.h"
#include "model/ngram_classifier.h"

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  isnad::Analyzer().add_pack(bytes);
  const auto classifier = isnad::NgramClassifier::read(bytes);
  if (classifier.ok()) {
    if (const auto* group = classifier.value().group("Latn")) {
      isnad::NgramClassifier::Scores scores;
      group->score(u"some text", scores);
      if (group->best(scores).index >= group->tags.size()) std::abort();
    }
  }
  return 0;
}
