// SPDX-License-Identifier: Apache-2.0
// The hashes that features, lexemes and names share: the same in trainers and at run time, native and in
// WebAssembly.
#pragma once

#include <cstdint>
#include <string_view>

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

/// One round for hashes that stand for what was hashed: of 64 bits, so that no two names of a language meet.
constexpr auto mix_wide(std::uint64_t seed, std::uint64_t value) -> std::uint64_t {
  const std::uint64_t hash = (seed ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ hash >> 29U;
}

constexpr auto wide_hash(std::u16string_view text) -> std::uint64_t {
  std::uint64_t hash = hash_seed;
  for (const char16_t unit : text) hash = mix_wide(hash, unit);
  return hash;
}

}  // namespace isnad
