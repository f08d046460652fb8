// SPDX-License-Identifier: Apache-2.0
// A language pack: one file with named sections, made at build time from the text files of a language folder.
//
//   magic "ISNADPK1" | u32 section count | u32 reserved (0) | u64 content hash | char tag[16]
//   count times: char name[32] | u32 offset | u32 size        little endian, offsets from the start of the
//   file sections, each aligned to 8 bytes
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "text/result.h"

namespace isnad {

/// Memory that holds a pack: words of eight bytes, so that sections are aligned for whatever their reader
/// casts them to. Whoever loads a pack may write into it, so that its bytes are copied once.
class PackBytes {
 public:
  explicit PackBytes(std::size_t size)
      : size_(size), words_(new std::uint64_t[(size + 7) / 8]()) {}  // clang 14 lacks make_shared for arrays
  /// Copies `bytes`.
  explicit PackBytes(std::string_view bytes);

  [[nodiscard]] auto data() -> char* { return reinterpret_cast<char*>(words_.get()); }
  [[nodiscard]] auto view() const -> std::string_view {
    return {reinterpret_cast<const char*>(words_.get()), size_};
  }

 private:
  std::size_t size_ = 0;
  std::shared_ptr<std::uint64_t[]> words_;
};

/// A loaded pack. Sections stay valid, at fixed addresses, as long as the pack or a copy of it lives.
class Pack {
 public:
  /// Checks magic, sizes and hash of `bytes`; error code `bad-pack` with the place of the fault.
  static auto read(PackBytes bytes) -> Result<Pack>;
  static auto read(std::string_view bytes) -> Result<Pack> { return read(PackBytes(bytes)); }

  [[nodiscard]] auto tag() const -> const std::string& { return tag_; }
  /// Content hash (64 bits) in sixteen hexadecimal digits.
  [[nodiscard]] auto hash() const -> const std::string& { return hash_; }
  [[nodiscard]] auto section(std::string_view name) const -> std::optional<std::string_view>;

 private:
  PackBytes storage_{0};
  std::map<std::string, std::string_view, std::less<>> sections_;
  std::string tag_;
  std::string hash_;
};

/// The bytes of a pack with these sections. Error code `bad-pack` when a name or the tag is too long.
auto write_pack(std::string_view tag, const std::map<std::string, std::string>& sections)
    -> Result<std::string>;

}  // namespace isnad
