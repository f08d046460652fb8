// SPDX-License-Identifier: Apache-2.0
#include "model/chain_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace isnad {
namespace {

constexpr std::size_t lanes = ChainModel::most_labels;
constexpr float impossible = -1e9F;
using Row = std::array<float, lanes>;

/// Gradients of one row of weights: their sum and the sum of their squares.
struct Sums {
  Row gradient{};
  Row squares{};
};

class Trainer {
 public:
  Trainer(const std::vector<std::string>& labels, const ChainTraining& options)
      : labels_(labels), options_(options), rows_(std::size_t{1} << options.row_bits), moves_(lanes + 1) {}

  void learn(const ChainExample& example) {
    ++time_;
    choose_features(example);
    score(example);
    forward_backward();
    update(example);
  }

  /// Adds the weights of now to those whose mean is the model.
  void collect() {
    const std::size_t count = labels_.size();
    means_.resize((rows_.size() + moves_.size()) * count);
    auto mean = means_.begin();
    for (const auto* table : {&rows_, &moves_}) {
      for (const Sums& sums : *table) {
        const Row row = weights_of(sums);
        for (std::size_t label = 0; label < count; ++label) *mean++ += row[label];
      }
    }
    ++collected_;
  }

  auto section() -> std::string {
    const std::size_t count = labels_.size();
    std::vector<float> weights(means_);
    for (float& weight : weights) weight /= static_cast<float>(collected_);
    const std::vector<float> moves(weights.end() - static_cast<std::ptrdiff_t>(moves_.size() * count),
                                   weights.end());
    weights.resize(rows_.size() * count);
    const auto rounded = [&](float weight) {
      return static_cast<std::int16_t>(std::clamp<long>(std::lround(weight * options_.scale), -127, 127));
    };
    std::vector<std::int8_t> bytes(weights.size());
    for (std::size_t index = 0; index < weights.size(); ++index) {
      if (std::abs(weights[index]) >= options_.smallest)
        bytes[index] = static_cast<std::int8_t>(rounded(weights[index]));
    }
    ChainModel::Transitions transitions{};
    for (std::size_t from = 0; from <= lanes; ++from) {
      for (std::size_t to = 0; to < count; ++to) transitions[from][to] = rounded(moves[from * count + to]);
    }
    return write_chain_model(labels_, options_.row_bits, bytes, transitions);
  }

 private:
  [[nodiscard]] auto weights_of(const Sums& sums) const -> Row {
    Row row;
    const float shrink = options_.penalty * static_cast<float>(time_);
    for (std::size_t label = 0; label < lanes; ++label) {
      const float size = std::abs(sums.gradient[label]) - shrink;
      const float step = options_.rate / std::sqrt(sums.squares[label] + 1e-6F);
      row[label] = size <= 0 ? 0 : std::copysign(size * step, -sums.gradient[label]);
    }
    return row;
  }

  auto random() -> float {
    random_ = random_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<float>(random_ >> 40U) / static_cast<float>(1U << 24U);
  }

  void choose_features(const ChainExample& example) {
    chosen_.resize(example.items.size());
    for (std::size_t index = 0; index < chosen_.size(); ++index) {
      const ChainItem& item = example.items[index];
      const std::size_t first = random() < options_.left_out ? item.own : 0;
      chosen_[index].clear();
      for (std::size_t feature = first; feature < item.features.size(); ++feature)
        chosen_[index].push_back(ChainModel::row_of(item.features[feature], options_.row_bits));
    }
  }

  void score(const ChainExample& example) {
    scores_.assign(example.items.size(), {});
    for (std::size_t index = 0; index < scores_.size(); ++index) {
      if (example.labels[index] != 0) scores_[index][0] += options_.recall;
      for (const std::uint32_t row : chosen_[index]) {
        const Row weights = weights_of(rows_[row]);
        for (std::size_t label = 0; label < lanes; ++label) scores_[index][label] += weights[label];
      }
    }
    for (std::size_t from = 0; from <= lanes; ++from) {
      transitions_[from] = weights_of(moves_[from]);
      for (std::size_t to = 0; to < labels_.size(); ++to) {
        const bool known = from == lanes || from < labels_.size();
        const std::string last = from < labels_.size() ? labels_[from] : "";
        if (!known || !ChainModel::may_follow(last, labels_[to])) transitions_[from][to] = impossible;
      }
    }
  }

  void forward_backward() {
    const std::size_t length = scores_.size();
    const std::size_t count = labels_.size();
    forward_.assign(length, {});
    backward_.assign(length, {});
    const auto log_sum = [&](const Row& row) {
      const float top = *std::max_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(count));
      float sum = 0;
      for (std::size_t label = 0; label < count; ++label) sum += std::exp(row[label] - top);
      return top + std::log(sum);
    };
    Row paths{};
    for (std::size_t index = 0; index < length; ++index) {
      for (std::size_t to = 0; to < count; ++to) {
        if (index == 0) {
          forward_[0][to] = scores_[0][to] + transitions_[lanes][to];
          continue;
        }
        for (std::size_t from = 0; from < count; ++from)
          paths[from] = forward_[index - 1][from] + transitions_[from][to];
        forward_[index][to] = log_sum(paths) + scores_[index][to];
      }
    }
    for (std::size_t index = length - 1; index-- > 0;) {
      for (std::size_t from = 0; from < count; ++from) {
        for (std::size_t to = 0; to < count; ++to)
          paths[to] = transitions_[from][to] + scores_[index + 1][to] + backward_[index + 1][to];
        backward_[index][from] = log_sum(paths);
      }
    }
    all_ = log_sum(forward_.back());
  }

  static void change(Sums& sums, const Row& gradient) {
    for (std::size_t label = 0; label < lanes; ++label) {
      sums.gradient[label] += gradient[label];
      sums.squares[label] += gradient[label] * gradient[label];
    }
  }

  void update(const ChainExample& example) {
    const std::size_t count = labels_.size();
    for (std::size_t index = 0; index < scores_.size(); ++index) {
      Row gradient{};
      for (std::size_t label = 0; label < count; ++label)
        gradient[label] = std::exp(forward_[index][label] + backward_[index][label] - all_);
      if (index == 0) {
        Row start = gradient;
        start[example.labels[0]] -= 1;
        change(moves_[lanes], start);
      }
      gradient[example.labels[index]] -= 1;
      for (const std::uint32_t row : chosen_[index]) change(rows_[row], gradient);
      if (index == 0) continue;
      for (std::size_t from = 0; from < count; ++from) {
        Row moves{};
        for (std::size_t to = 0; to < count; ++to) {
          moves[to] = std::exp(forward_[index - 1][from] + transitions_[from][to] + scores_[index][to] +
                               backward_[index][to] - all_);
        }
        if (from == example.labels[index - 1]) moves[example.labels[index]] -= 1;
        change(moves_[from], moves);
      }
    }
  }

  const std::vector<std::string>& labels_;
  ChainTraining options_;
  std::vector<Sums> rows_;
  std::vector<Sums> moves_;
  std::vector<float> means_;
  int collected_ = 0;
  std::uint64_t time_ = 0;
  std::uint64_t random_ = 42;
  std::vector<std::vector<std::uint32_t>> chosen_;
  std::vector<Row> scores_;
  std::array<Row, lanes + 1> transitions_{};
  std::vector<Row> forward_;
  std::vector<Row> backward_;
  float all_ = 0;
};

}  // namespace

auto train_chain(const std::vector<ChainExample>& examples, const std::vector<std::string>& labels,
                 const ChainTraining& options, const EpochReport& report) -> std::string {
  Trainer trainer(labels, options);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t random = 7;
  for (int epoch = 0; epoch < static_cast<int>(options.epochs); ++epoch) {
    for (std::size_t index = order.size(); index > 1; --index) {
      random = random * 6364136223846793005U + 1442695040888963407U;
      std::swap(order[index - 1], order[(random >> 33U) % index]);
    }
    for (const std::size_t index : order) trainer.learn(examples[index]);
    if (epoch >= static_cast<int>(options.warm)) trainer.collect();
    if (report && epoch >= static_cast<int>(options.warm)) report(epoch + 1, trainer.section());
  }
  return trainer.section();
}

}  // namespace isnad
