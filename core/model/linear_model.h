// SPDX-License-Identifier: Apache-2.0
// One weight for each of many hashed features, in eight bits. The trainer indexes features the same way.
//
// Section layout: u8 table bits | u32 count of weights, little endian | the weights | before each weight, the
// count of zeros that it stands behind, as a varint (seven bits a byte, low bits first)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad {

class LinearModel {
 public:
  static constexpr unsigned most_bits = 22;

  /// Row of a feature in a table of 2^bits.
  static constexpr auto row_of(std::uint32_t feature, unsigned bits) -> std::uint32_t {
    return (feature * 0x85EBCA6BU) >> (32U - bits);
  }

  /// Error code `bad-pack` when the section is cut off or damaged.
  static auto read(std::string_view section) -> Result<LinearModel>;

  [[nodiscard]] auto weight(std::uint32_t feature) const -> std::int32_t {
    return weights_[row_of(feature, bits_)];
  }

 private:
  unsigned bits_ = 1;
  std::vector<std::int8_t> weights_ = std::vector<std::int8_t>(2);
};

/// The section for these weights, 2^bits of them.
auto write_linear_model(unsigned bits, const std::vector<std::int8_t>& weights) -> std::string;

}  // namespace isnad
