// SPDX-License-Identifier: Apache-2.0
#include "model/linear_model.h"

namespace isnad {
namespace {

constexpr std::size_t header_size = 5;
const Error damaged{"bad-pack", "a linear model is cut off or damaged"};

}  // namespace

auto LinearModel::read(std::string_view section) -> Result<LinearModel> {
  if (section.size() < header_size) return damaged;
  LinearModel model;
  model.bits_ = static_cast<std::uint8_t>(section[0]);
  if (model.bits_ == 0 || model.bits_ > most_bits) return damaged;
  std::size_t count = 0;
  for (unsigned index = 0; index < 4; ++index) {
    count |= std::size_t{static_cast<std::uint8_t>(section[1 + index])} << 8U * index;
  }
  if (count > section.size() - header_size) return damaged;
  const std::string_view weights = section.substr(header_size, count);
  std::string_view gaps = section.substr(header_size + count);
  model.weights_.assign(std::size_t{1} << model.bits_, 0);
  std::size_t row = 0;
  for (const char weight : weights) {
    std::size_t gap = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (gaps.empty() || shift > 21) return damaged;
      const auto byte = static_cast<std::uint8_t>(gaps.front());
      gaps.remove_prefix(1);
      gap |= std::size_t{byte & 127U} << shift;
      if (byte < 128) break;
    }
    row += gap;
    if (row >= model.weights_.size()) return damaged;
    model.weights_[row++] = static_cast<std::int8_t>(weight);
  }
  if (!gaps.empty()) return damaged;
  return model;
}

auto write_linear_model(unsigned bits, const std::vector<std::int8_t>& weights) -> std::string {
  std::string kept;
  std::string gaps;
  std::uint32_t gap = 0;
  for (const std::int8_t weight : weights) {
    if (weight == 0) {
      ++gap;
      continue;
    }
    for (; gap >= 128; gap >>= 7U) gaps += static_cast<char>((gap & 127U) | 128U);
    gaps += static_cast<char>(gap);
    gap = 0;
    kept += static_cast<char>(weight);
  }
  std::string bytes(1, static_cast<char>(bits));
  for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(kept.size() >> shift & 0xFFU);
  return bytes + kept + gaps;
}

}  // namespace isnad
