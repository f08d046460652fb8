// SPDX-License-Identifier: Apache-2.0
#include "morphology/reading_chooser.h"

#include <algorithm>
#include <utility>

namespace isnad {

void ReadingChooser::prepare(const LinearModel& model, WordEntry& entry) {
  order_.clear();
  for (const Reading& reading : entry.readings) {
    std::int32_t score = 0;
    reading_features::alone(entry, reading, [&](std::uint32_t feature) { score += model.weight(feature); });
    order_.emplace_back(-score, static_cast<std::uint16_t>(order_.size()));
  }
  std::sort(order_.begin(), order_.end());
  if (order_.size() > most_readings) order_.resize(most_readings);
  kept_.clear();
  entry.scores.clear();
  for (const auto& [score, number] : order_) {
    kept_.push_back(entry.readings[number]);
    entry.scores.push_back(-score);
  }
  entry.readings.assign(kept_.begin(), kept_.end());
}

void ReadingChooser::choose(const LinearModel& model, const std::vector<const WordEntry*>& words,
                            std::vector<std::uint16_t>& path) {
  const auto weight = [&](std::uint32_t feature) { return model.weight(feature); };
  const auto own = [&](std::size_t place, std::size_t number) {
    const WordEntry& before = place == 0 ? lattice_.boundary() : *words[place - 1];
    const WordEntry& behind = place + 1 == words.size() ? lattice_.boundary() : *words[place + 1];
    std::int32_t score = words[place]->scores[number];
    reading_features::beside(before, behind, words[place]->readings[number],
                             [&](std::uint32_t feature) { score += weight(feature); });
    return score;
  };
  lattice_.decode(words, own, weight, path);
}

}  // namespace isnad
