// SPDX-License-Identifier: Apache-2.0
// Chooses one reading for each word of a sentence: the best path by a linear model over neighbours (Viterbi
// 1967).
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/linear_model.h"
#include "morphology/reading_features.inl"
#include "morphology/word_entry.h"

namespace isnad {

/// Best paths through the readings of words; `Score` is float while training. Keeps its room between calls.
template <class Score>
class ReadingLattice {
 public:
  ReadingLattice() : boundary_(boundary_entry()) {}
  [[nodiscard]] auto boundary() const -> const WordEntry& { return boundary_; }

  /// `own(word, reading)` scores a reading of a word without its left neighbour's reading, and is
  /// `impossible` where it may not be chosen; `weight(feature)` weighs the features between readings.
  /// `path[i]` is the reading of word i.
  template <class Own, class Weight>
  void decode(const std::vector<const WordEntry*>& words, Own own, Weight weight,
              std::vector<std::uint16_t>& path) {
    path.assign(words.size(), 0);
    starts_.assign(1, 0);
    best_.clear();
    from_.clear();
    for (std::size_t place = 0; place < words.size(); ++place) {
      const WordEntry& before = place == 0 ? boundary_ : *words[place - 1];
      lefts_.clear();
      for (const Reading& reading : before.readings) lefts_.emplace_back(reading);
      for (std::size_t here = 0; here < words[place]->readings.size(); ++here) {
        const Reading& reading = words[place]->readings[here];
        Score top = impossible;
        std::uint16_t top_from = 0;
        const Score alone = own(place, here);
        for (std::size_t last = 0; alone > impossible && last < before.readings.size(); ++last) {
          Score score = place == 0 ? Score{0} : best_[starts_[place - 1] + last];
          if (score <= impossible) continue;
          reading_features::between(lefts_[last], reading,
                                    [&](std::uint32_t feature) { score += weight(feature); });
          if (score > top) {
            top = score;
            top_from = static_cast<std::uint16_t>(last);
          }
        }
        best_.push_back(top <= impossible ? impossible : top + alone);
        from_.push_back(top_from);
      }
      starts_.push_back(static_cast<std::uint32_t>(best_.size()));
    }
    std::size_t at = 0;
    for (std::size_t place = words.size(); place-- > 0;) {
      if (place + 1 == words.size()) {
        const auto first = best_.begin() + starts_[place];
        at = static_cast<std::size_t>(std::max_element(first, best_.end()) - first);
      }
      path[place] = static_cast<std::uint16_t>(at);
      at = from_[starts_[place] + at];
    }
  }

  static constexpr Score impossible = static_cast<Score>(-1'000'000'000);

 private:
  WordEntry boundary_;
  std::vector<std::uint32_t> starts_;
  std::vector<reading_features::LeftSide> lefts_;
  std::vector<Score> best_;
  std::vector<std::uint16_t> from_;
};

class ReadingChooser {
 public:
  /// Readings that a word keeps for the search; the best by themselves.
  static constexpr std::size_t most_readings = 4;

  /// Scores the readings of `entry` and drops the worst of many.
  void prepare(const LinearModel& model, WordEntry& entry);

  /// `path[i]` is the reading of the prepared word i.
  void choose(const LinearModel& model, const std::vector<const WordEntry*>& words,
              std::vector<std::uint16_t>& path);

 private:
  ReadingLattice<std::int32_t> lattice_;
  std::vector<std::pair<std::int32_t, std::uint16_t>> order_;
  std::vector<Reading> kept_;
};

}  // namespace isnad
