// SPDX-License-Identifier: Apache-2.0
// A few characters in place, for codes and values in structs that are copied as they lie.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace isnad {

/// At most `Size` bytes, padded with zeros; what is longer is cut off.
template <std::size_t Size>
struct ShortText {
  std::array<char, Size> bytes{};

  constexpr ShortText() = default;
  constexpr ShortText(std::string_view text) {
    std::copy_n(text.begin(), std::min(text.size(), Size), bytes.begin());
  }
  [[nodiscard]] constexpr auto view() const -> std::string_view {
    const std::string_view padded(bytes.data(), Size);
    return padded.substr(0, padded.find('\0'));
  }
  [[nodiscard]] constexpr auto empty() const -> bool { return bytes[0] == '\0'; }
  friend constexpr auto operator==(const ShortText&, const ShortText&) -> bool = default;
};

}  // namespace isnad
