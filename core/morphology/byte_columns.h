// SPDX-License-Identifier: Apache-2.0
// Several runs of bytes in one section, each beside its like so that they compress well.
//   count times: u32 size, little endian, then the bytes
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

inline auto write_columns(const std::vector<std::string>& columns) -> std::string {
  std::string bytes;
  for (const auto& column : columns) {
    for (unsigned shift = 0; shift < 32; shift += 8)
      bytes += static_cast<char>(column.size() >> shift & 0xFFU);
    bytes += column;
  }
  return bytes;
}

/// Reads one column from its start. What lies behind its end reads as 0 and makes `good()` false.
class ByteReader {
 public:
  ByteReader() = default;
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  auto next() -> std::uint8_t {
    if (at_ >= bytes_.size()) {
      good_ = false;
      return 0;
    }
    return static_cast<std::uint8_t>(bytes_[at_++]);
  }
  [[nodiscard]] auto size() const -> std::size_t { return bytes_.size(); }
  [[nodiscard]] auto at_end() const -> bool { return at_ >= bytes_.size(); }
  [[nodiscard]] auto good() const -> bool { return good_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

/// The `count` columns of `section`, nothing when it is cut off or longer.
inline auto read_columns(std::string_view section, std::size_t count)
    -> std::optional<std::vector<ByteReader>> {
  std::vector<ByteReader> columns;
  while (columns.size() < count) {
    if (section.size() < 4) return std::nullopt;
    std::size_t size = 0;
    for (unsigned index = 0; index < 4; ++index)
      size |= std::size_t{static_cast<std::uint8_t>(section[index])} << 8 * index;
    section.remove_prefix(4);
    if (size > section.size()) return std::nullopt;
    columns.emplace_back(section.substr(0, size));
    section.remove_prefix(size);
  }
  if (!section.empty()) return std::nullopt;
  return columns;
}

}  // namespace isnad
