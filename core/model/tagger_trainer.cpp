// SPDX-License-Identifier: Apache-2.0
#include "model/tagger_trainer.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr std::uint32_t no_tag = 62;

class Trainer {
 public:
  Trainer(std::size_t tags, const TrainingOptions& options)
      : tags_(tags),
        options_(options),
        weights_((std::size_t{1} << options.row_bits) * tags),
        sums_(weights_.size()),
        since_(weights_.size()),
        sightings_(std::size_t{1} << options.row_bits) {}

  void count(const TaggedItems& sentence) {
    for (std::size_t index = 0; index < sentence.items.size(); ++index) {
      const std::uint32_t previous = index > 0 ? sentence.tags[index - 1] : no_tag;
      const std::uint32_t before = index > 1 ? sentence.tags[index - 2] : no_tag;
      for_each_tagger_feature(sentence.items, index, previous, before,
                              [&](std::uint32_t hash) { ++sightings_[hash >> (32 - options_.row_bits)]; });
    }
  }

  void learn(const TaggedItems& sentence) {
    std::uint32_t previous = no_tag;
    std::uint32_t before = no_tag;
    for (std::size_t index = 0; index < sentence.items.size(); ++index) {
      features_.clear();
      for_each_tagger_feature(sentence.items, index, previous, before, [&](std::uint32_t hash) {
        if (sightings_[hash >> (32 - options_.row_bits)] >= options_.fewest_sightings)
          features_.push_back(hash >> (32 - options_.row_bits));
      });
      std::vector<float> scores(tags_);
      for (const auto row : features_) {
        for (std::size_t tag = 0; tag < tags_; ++tag) scores[tag] += weights_[row * tags_ + tag];
      }
      const auto best =
          static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
      const std::size_t right = sentence.tags[index];
      ++time_;
      if (best != right) {
        for (const auto row : features_) {
          change(row * tags_ + right, 1);
          change(row * tags_ + best, -1);
        }
      }
      before = previous;
      previous = static_cast<std::uint32_t>(best);
    }
  }

  /// The average weights of what was learnt.
  auto averages() -> std::vector<float> {
    std::vector<float> averages(weights_.size());
    for (std::size_t index = 0; index < weights_.size(); ++index) {
      change(index, 0);
      averages[index] = static_cast<float>(sums_[index] / static_cast<double>(time_));
    }
    return averages;
  }

  /// Forgets what was learnt, not what was counted.
  void start_again() {
    std::fill(weights_.begin(), weights_.end(), 0.0F);
    std::fill(sums_.begin(), sums_.end(), 0.0);
    std::fill(since_.begin(), since_.end(), 0U);
    time_ = 0;
  }

 private:
  void change(std::size_t index, float by) {
    sums_[index] += static_cast<double>(weights_[index]) * static_cast<double>(time_ - since_[index]);
    since_[index] = time_;
    weights_[index] += by;
  }

  std::size_t tags_;
  TrainingOptions options_;
  std::vector<float> weights_;
  std::vector<double> sums_;
  std::vector<std::uint64_t> since_;
  std::vector<int> sightings_;
  std::vector<std::uint32_t> features_;
  std::uint64_t time_ = 0;
};

/// Rounded to eight bits; small ones are dropped, since they cost more than they tell.
auto rounded(const std::vector<float>& averages, float smallest) -> std::vector<std::int8_t> {
  std::vector<float> sizes;
  for (const float average : averages) {
    if (average != 0) sizes.push_back(std::abs(average));
  }
  std::sort(sizes.begin(), sizes.end());
  const float limit = sizes.empty() ? 1 : sizes[sizes.size() * 9995 / 10000];
  std::vector<std::int8_t> weights(averages.size());
  for (std::size_t index = 0; index < averages.size(); ++index) {
    if (std::abs(averages[index]) < smallest) continue;
    weights[index] =
        static_cast<std::int8_t>(std::clamp<long>(std::lround(averages[index] / limit * 127), -127, 127));
  }
  return weights;
}

}  // namespace

auto train_tagger(std::vector<TaggedItems> examples, const std::vector<std::string>& tags,
                  const TrainingOptions& options) -> std::string {
  Trainer trainer(tags.size(), options);
  for (const auto& example : examples) trainer.count(example);
  std::uint64_t random = 42;
  std::vector<float> weights;
  for (int run = 0; run < options.runs; ++run) {
    trainer.start_again();
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
      for (std::size_t index = examples.size(); index > 1; --index) {
        random = random * 6364136223846793005U + 1442695040888963407U;
        std::swap(examples[index - 1], examples[(random >> 33U) % index]);
      }
      for (const auto& example : examples) trainer.learn(example);
    }
    const auto averages = trainer.averages();
    weights.resize(averages.size());
    for (std::size_t index = 0; index < averages.size(); ++index) {
      weights[index] += averages[index] / static_cast<float>(options.runs);
    }
  }
  return write_tagger(tags, options.row_bits, rounded(weights, options.smallest_weight));
}

}  // namespace isnad
