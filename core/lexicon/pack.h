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

/// A loaded pack. Sections stay valid, at fixed addresses, as long as the pack or a copy of it lives.
class Pack {
 public:
  /// Checks magic, sizes and hash of `bytes`; error code `bad-pack` with the place of the fault.
  static auto read(std::string_view bytes) -> Result<Pack>;

  [[nodiscard]] auto tag() const -> const std::string& { return tag_; }
  /// Content hash (FNV-1a, 64 bits) in sixteen hexadecimal digits.
  [[nodiscard]] auto hash() const -> const std::string& { return hash_; }
  [[nodiscard]] auto section(std::string_view name) const -> std::optional<std::string_view>;

 private:
  std::shared_ptr<const std::uint64_t[]> storage_;
  std::map<std::string, std::string_view, std::less<>> sections_;
  std::string tag_;
  std::string hash_;
};

/// The bytes of a pack with these sections. Error code `bad-pack` when a name or the tag is too long.
auto write_pack(std::string_view tag, const std::map<std::string, std::string>& sections)
    -> Result<std::string>;

}  // namespace isnad
