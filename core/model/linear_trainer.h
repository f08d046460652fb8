// SPDX-License-Identifier: Apache-2.0
// Learns a LinearModel: the averaged perceptron (Collins 2002), its averages kept up lazily.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "model/linear_model.h"

namespace isnad {

class LinearTrainer {
 public:
  explicit LinearTrainer(unsigned bits)
      : bits_(bits),
        weights_(std::size_t{1} << bits),
        sums_(weights_.size()),
        since_(weights_.size()),
        updates_(weights_.size()) {}

  [[nodiscard]] auto weight(std::uint32_t feature) const -> float {
    return weights_[LinearModel::row_of(feature, bits_)];
  }
  void change(std::uint32_t feature, float by) {
    const auto row = LinearModel::row_of(feature, bits_);
    sums_[row] += static_cast<double>(weights_[row]) * (now_ - since_[row]);
    since_[row] = now_;
    weights_[row] += by;
    ++updates_[row];
  }
  /// One more example was seen.
  void tick() { ++now_; }

  /// The section: averages in units of `step`, those changed less often than `fewest_updates` left out.
  [[nodiscard]] auto section(unsigned fewest_updates, float step) const -> std::string {
    std::vector<std::int8_t> rounded(weights_.size());
    for (std::size_t row = 0; row < weights_.size(); ++row) {
      if (updates_[row] < fewest_updates) continue;
      const double sum = sums_[row] + static_cast<double>(weights_[row]) * (now_ - since_[row]);
      const auto steps = std::lround(sum / now_ / static_cast<double>(step));
      rounded[row] = static_cast<std::int8_t>(std::clamp(steps, -127L, 127L));
    }
    return write_linear_model(bits_, rounded);
  }

 private:
  unsigned bits_;
  std::uint32_t now_ = 1;
  std::vector<float> weights_;
  std::vector<double> sums_;
  std::vector<std::uint32_t> since_;
  std::vector<std::uint32_t> updates_;
};

}  // namespace isnad
