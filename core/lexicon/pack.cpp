// SPDX-License-Identifier: Apache-2.0
#include "lexicon/pack.h"

#include <cstring>
#include <utility>

namespace isnad {
namespace {

constexpr std::string_view magic = "ISNADPK1";
constexpr std::size_t tag_size = 16;
constexpr std::size_t name_size = 32;
constexpr std::size_t header_size = 8 + 4 + 4 + 8 + tag_size;
constexpr std::size_t entry_size = name_size + 4 + 4;
constexpr std::size_t hash_offset = 16;
constexpr std::size_t hashed_from = hash_offset + 8;

template <class Integer>
auto read_integer(std::string_view bytes, std::size_t offset) -> Integer {
  Integer value = 0;
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

/// FNV-1a over words of eight bytes, since a page waits for it; each step can be undone, so that no changed
/// word goes unseen.
auto content_hash(std::string_view bytes) -> std::uint64_t {
  std::uint64_t hash = 0xcbf29ce484222325U;
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * 0x100000001b3U;
    hash ^= hash >> 32U;
  };
  for (; bytes.size() >= sizeof hash; bytes.remove_prefix(sizeof hash)) {
    mix(read_integer<std::uint64_t>(bytes, 0));
  }
  for (const char byte : bytes) mix(static_cast<unsigned char>(byte));
  return hash;
}

template <class Integer>
void write_integer(std::string& bytes, std::size_t offset, Integer value) {
  std::memcpy(bytes.data() + offset, &value, sizeof value);
}

auto read_name(std::string_view bytes, std::size_t offset, std::size_t size) -> std::string {
  const std::string_view field = bytes.substr(offset, size);
  return std::string(field.substr(0, field.find('\0')));
}

auto bad_pack(const std::string& message) -> Error {
  return {"bad-pack", "language pack: " + message};
}

auto in_hexadecimal(std::uint64_t number) -> std::string {
  std::string digits(16, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number >>= 4U) {
    *digit = "0123456789abcdef"[number & 0xFU];
  }
  return digits;
}

}  // namespace

PackBytes::PackBytes(std::string_view bytes) : PackBytes(bytes.size()) {
  std::memcpy(data(), bytes.data(), bytes.size());
}

auto Pack::read(PackBytes storage) -> Result<Pack> {
  const std::string_view bytes = storage.view();
  if (bytes.size() < header_size || bytes.substr(0, magic.size()) != magic) {
    return bad_pack("this is no language pack of this version");
  }
  const auto count = read_integer<std::uint32_t>(bytes, 8);
  if (count > (bytes.size() - header_size) / entry_size) return bad_pack("the table of sections is cut off");
  const auto hash = read_integer<std::uint64_t>(bytes, hash_offset);
  if (hash != content_hash(bytes.substr(hashed_from))) return bad_pack("the content does not fit its hash");

  Pack pack;
  pack.storage_ = std::move(storage);
  pack.tag_ = read_name(bytes, hashed_from, tag_size);
  pack.hash_ = in_hexadecimal(hash);
  for (std::uint32_t index = 0; index < count; ++index) {
    const std::size_t entry = header_size + index * entry_size;
    const auto name = read_name(bytes, entry, name_size);
    const std::size_t offset = read_integer<std::uint32_t>(bytes, entry + name_size);
    const std::size_t size = read_integer<std::uint32_t>(bytes, entry + name_size + 4);
    if (offset % 8 != 0 || offset > bytes.size() || size > bytes.size() - offset) {
      return bad_pack("section " + name + " lies outside the file");
    }
    pack.sections_[name] = bytes.substr(offset, size);
  }
  return pack;
}

auto Pack::section(std::string_view name) const -> std::optional<std::string_view> {
  const auto found = sections_.find(name);
  if (found == sections_.end()) return std::nullopt;
  return found->second;
}

auto write_pack(std::string_view tag, const std::map<std::string, std::string>& sections)
    -> Result<std::string> {
  if (tag.empty() || tag.size() >= tag_size) return bad_pack("bad language tag " + std::string(tag));
  std::string bytes(header_size + sections.size() * entry_size, '\0');
  std::memcpy(bytes.data(), magic.data(), magic.size());
  write_integer(bytes, 8, static_cast<std::uint32_t>(sections.size()));
  std::memcpy(bytes.data() + hashed_from, tag.data(), tag.size());
  std::size_t entry = header_size;
  for (const auto& [name, content] : sections) {
    if (name.empty() || name.size() >= name_size) return bad_pack("bad section name " + name);
    bytes.resize((bytes.size() + 7) / 8 * 8);
    std::memcpy(bytes.data() + entry, name.data(), name.size());
    write_integer(bytes, entry + name_size, static_cast<std::uint32_t>(bytes.size()));
    write_integer(bytes, entry + name_size + 4, static_cast<std::uint32_t>(content.size()));
    bytes += content;
    entry += entry_size;
  }
  write_integer(bytes, hash_offset, content_hash(std::string_view(bytes).substr(hashed_from)));
  return bytes;
}

}  // namespace isnad
