// SPDX-License-Identifier: Apache-2.0
#include "model/chain_model.h"

#include <algorithm>
#include <cstring>

namespace isnad {
namespace {

constexpr std::size_t header_size = 8;
constexpr std::size_t name_size = 16;
constexpr std::uint32_t largest_row_bits = 20;

/// A byte as the number from -128 to 127 that it stands for.
auto from_byte(char byte) -> std::int16_t {
  const int value = static_cast<unsigned char>(byte);
  return static_cast<std::int16_t>(value < 128 ? value : value - 256);
}

}  // namespace

auto ChainModel::may_follow(std::string_view last, std::string_view label) -> bool {
  if (label.size() < 2 || label.front() != 'I') return true;
  return last.size() == label.size() && last.substr(1) == label.substr(1);
}

auto ChainModel::read(std::string_view section) -> Result<ChainModel> {
  const auto fault = [](std::size_t offset) {
    return Error{"bad-pack", "chain model: cut off or damaged at byte " + std::to_string(offset)};
  };
  if (section.size() < header_size) return fault(0);
  ChainModel model;
  std::uint32_t count = 0;
  std::memcpy(&count, section.data(), sizeof count);
  std::memcpy(&model.row_bits_, section.data() + 4, sizeof model.row_bits_);
  if (count == 0 || count > most_labels || model.row_bits_ == 0 || model.row_bits_ > largest_row_bits)
    return fault(0);
  std::size_t offset = header_size;
  const std::size_t labels = count;
  if (section.size() - offset < labels * name_size + (labels + 1) * labels) return fault(offset);
  for (std::uint32_t label = 0; label < count; ++label, offset += name_size) {
    const std::string_view field = section.substr(offset, name_size);
    model.labels_.emplace_back(field.substr(0, field.find('\0')));
  }
  for (auto& row : model.transitions_) row.fill(never);
  for (std::size_t from = 0; from <= count; ++from) {
    auto& row = model.transitions_[from < count ? from : most_labels];
    for (std::size_t to = 0; to < count; ++to, ++offset) {
      const std::string_view last = from < count ? std::string_view(model.labels_[from]) : std::string_view();
      if (may_follow(last, model.labels_[to])) row[to] = from_byte(section[offset]);
    }
  }
  const std::size_t rows = std::size_t{1} << model.row_bits_;
  if (section.size() - offset < rows) return fault(offset);
  const std::string_view counts = section.substr(offset, rows);
  std::size_t entries = 0;
  for (const char number : counts) entries += static_cast<std::uint8_t>(number);
  offset += rows;
  if (section.size() - offset != entries * 2) return fault(offset);
  model.rows_.resize(rows);
  model.weights_.resize(1);
  for (std::size_t row = 0; row < rows; ++row) {
    if (counts[row] == 0) continue;
    model.rows_[row] = static_cast<std::uint32_t>(model.weights_.size());
    auto& weights = model.weights_.emplace_back();
    for (auto left = static_cast<std::uint8_t>(counts[row]); left > 0; --left, ++offset) {
      const auto label = static_cast<std::uint8_t>(section[offset]);
      if (label >= count) return fault(offset);
      weights[label] = static_cast<std::int8_t>(section[offset + entries]);
    }
  }
  return model;
}

void ChainModel::decode(std::vector<Scores>& scores, std::vector<std::uint8_t>& labels) const {
  labels.resize(scores.size());
  if (scores.empty()) return;
  const std::size_t count = labels_.size();
  for (std::size_t label = 0; label < most_labels; ++label) {
    scores[0][label] = static_cast<std::int16_t>(
        label < count ? scores[0][label] + transitions_[most_labels][label] : never * 2);
  }
  // Each item's scores become those of the best paths to it, less the best of all, so that they stay small.
  for (std::size_t index = 1; index < scores.size(); ++index) {
    const Scores& last = scores[index - 1];
    Scores best;
    best.fill(INT16_MIN);
    for (std::size_t from = 0; from < count; ++from) {
      const std::int16_t before = last[from];
      const auto& row = transitions_[from];
      for (std::size_t to = 0; to < most_labels; ++to)
        best[to] = std::max(best[to], static_cast<std::int16_t>(before + row[to]));
    }
    const std::int16_t top = *std::max_element(best.begin(), best.end());
    for (std::size_t to = 0; to < most_labels; ++to) {
      const int lag = std::max(best[to] - top, static_cast<int>(never));
      scores[index][to] = static_cast<std::int16_t>(to < count ? scores[index][to] + lag : never * 2);
    }
  }
  const auto best_of = [&](const Scores& paths) {
    return static_cast<std::uint8_t>(
        std::max_element(paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(count)) - paths.begin());
  };
  labels.back() = best_of(scores.back());
  for (std::size_t index = scores.size() - 1; index > 0; --index) {
    Scores paths = scores[index - 1];
    for (std::size_t from = 0; from < count; ++from)
      paths[from] = static_cast<std::int16_t>(paths[from] + transitions_[from][labels[index]]);
    labels[index - 1] = best_of(paths);
  }
}

auto write_chain_model(const std::vector<std::string>& labels, std::uint32_t row_bits,
                       const std::vector<std::int8_t>& weights, const ChainModel::Transitions& transitions)
    -> std::string {
  std::string bytes;
  const auto count = static_cast<std::uint32_t>(labels.size());
  bytes.append(reinterpret_cast<const char*>(&count), sizeof count);
  bytes.append(reinterpret_cast<const char*>(&row_bits), sizeof row_bits);
  for (std::string label : labels) {
    label.resize(name_size);
    bytes += label;
  }
  for (std::size_t from = 0; from <= count; ++from) {
    for (std::size_t to = 0; to < count; ++to) {
      const int weight = transitions[from < count ? from : ChainModel::most_labels][to];
      bytes.push_back(static_cast<char>(static_cast<std::int8_t>(std::clamp(weight, -127, 127))));
    }
  }
  std::string named;
  std::string values;
  for (std::size_t row = 0; row < (std::size_t{1} << row_bits); ++row) {
    const std::size_t before = named.size();
    for (std::uint32_t label = 0; label < count; ++label) {
      const std::int8_t weight = weights[row * count + label];
      if (weight == 0) continue;
      named.push_back(static_cast<char>(label));
      values.push_back(static_cast<char>(weight));
    }
    bytes.push_back(static_cast<char>(named.size() - before));
  }
  return bytes + named + values;
}

}  // namespace isnad
