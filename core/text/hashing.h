// SPDX-License-Identifier: Apache-2.0
// The hash that features and lexemes share: the same in trainers and at run time, native and in WebAssembly.
#pragma once

#include <cstdint>

namespace isnad {

constexpr std::uint32_t hash_seed = 0x811C9DC5U;

/// One round of a multiplicative mix; order matters.
constexpr auto mix(std::uint32_t seed, std::uint32_t value) -> std::uint32_t {
  const std::uint32_t hash = (seed ^ value) * 0x9E3779B1U;
  return hash ^ hash >> 15U;
}

template <class... Rest>
constexpr auto mix(std::uint32_t seed, std::uint32_t value, Rest... rest) -> std::uint32_t {
  return mix(mix(seed, value), static_cast<std::uint32_t>(rest)...);
}

}  // namespace isnad
