// SPDX-License-Identifier: Apache-2.0
#include "model/tagger.h"

#include <algorithm>
#include <cstring>

#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::size_t header_size = 8;
constexpr std::size_t name_size = 16;
constexpr std::uint32_t largest_row_bits = 20;
constexpr std::uint32_t no_tag = 62;

/// Vectors in the way of GCC and Clang, which both turn into what the machine has.
using Weights = std::int8_t __attribute__((vector_size(Tagger::lanes)));
using Sums = std::int16_t __attribute__((vector_size(Tagger::lanes * 2)));
constexpr std::size_t blocks = Tagger::max_tags / Tagger::lanes;

auto mix(std::uint32_t hash, std::uint32_t value) -> std::uint32_t {
  hash ^= value;
  hash *= 0x01000193U;
  return hash ^ (hash >> 17U);
}

/// Bits: capital first, capital later, small letter, digit, other sign, single sign, letters of another
/// script.
auto shape_of(std::u16string_view text) -> std::uint32_t {
  std::uint32_t shape = text.size() == 1 ? 32U : 0U;
  for (Offset offset = 0; offset < text.size(); offset += length_of(character_at(text, offset))) {
    const char32_t character = character_at(text, offset);
    if (is_upper(character)) {
      shape |= offset == 0 ? 1U : 2U;
    } else if (is_lower(character)) {
      shape |= 4U;
    } else if (is_digit(character)) {
      shape |= 8U;
    } else if (is_arabic(character) && is_letter(character)) {
      shape |= 64U;
    } else if (!is_mark(character)) {
      shape |= 16U;
    }
  }
  return shape + 1;
}

}  // namespace

auto TaggerItem::of(std::u16string_view text, std::u16string_view folded, std::uint32_t known) -> TaggerItem {
  TaggerItem item;
  item.known = known + 1;
  item.shape = shape_of(text);
  std::uint32_t hash = 1;
  for (std::size_t index = 0; index < folded.size(); ++index) {
    // Numbers are alike, whatever they count.
    const char16_t unit = folded[index] >= u'0' && folded[index] <= u'9' ? u'0' : folded[index];
    hash = mix(hash, unit);
    if (index < longest_edge) item.prefixes[index] = hash;
  }
  item.form = hash;
  hash = 2;
  for (std::size_t length = 1; length <= longest_edge; ++length) {
    if (length <= folded.size()) hash = mix(hash, folded[folded.size() - length]);
    item.suffixes[length - 1] = length <= folded.size() ? hash : 0;
  }
  return item;
}

auto Tagger::read(std::string_view section) -> Result<Tagger> {
  const auto fault = [](std::size_t offset) {
    return Error{"bad-pack", "tagger: cut off or damaged at byte " + std::to_string(offset)};
  };
  if (section.size() < header_size) return fault(0);
  std::uint32_t count = 0;
  Tagger tagger;
  std::memcpy(&count, section.data(), sizeof count);
  std::memcpy(&tagger.row_bits_, section.data() + 4, sizeof tagger.row_bits_);
  if (count == 0 || count > max_tags || tagger.row_bits_ == 0 || tagger.row_bits_ > largest_row_bits) {
    return fault(0);
  }
  std::size_t offset = header_size;
  if (section.size() - offset < count * name_size) return fault(offset);
  for (std::uint32_t tag = 0; tag < count; ++tag, offset += name_size) {
    const std::string_view field = section.substr(offset, name_size);
    tagger.tags_.emplace_back(field.substr(0, field.find('\0')));
  }
  const std::size_t rows = std::size_t{1} << tagger.row_bits_;
  if (section.size() - offset < rows) return fault(offset);
  const std::string_view counts = section.substr(offset, rows);
  std::size_t entries = 0;
  for (const char number : counts) entries += static_cast<std::uint8_t>(number);
  offset += rows;
  if (section.size() - offset != entries * 2) return fault(offset);
  tagger.stride_ = (count + lanes - 1) / lanes * lanes;
  tagger.rows_.resize(rows);
  tagger.weights_.resize(tagger.stride_);
  for (std::size_t row = 0; row < rows; ++row) {
    if (counts[row] == 0) continue;
    tagger.rows_[row] = static_cast<std::uint32_t>(tagger.weights_.size() / tagger.stride_);
    tagger.weights_.resize(tagger.weights_.size() + tagger.stride_);
    std::int8_t* weights = tagger.weights_.data() + tagger.weights_.size() - tagger.stride_;
    for (auto left = static_cast<std::uint8_t>(counts[row]); left > 0; --left, ++offset) {
      const auto tag = static_cast<std::uint8_t>(section[offset]);
      if (tag >= count) return fault(offset);
      weights[tag] = static_cast<std::int8_t>(section[offset + entries]);
    }
  }
  return tagger;
}

void Tagger::tag(const std::vector<TaggerItem>& items, std::vector<std::uint8_t>& tags) const {
  tags.resize(items.size());
  std::uint32_t previous = no_tag;
  std::uint32_t before_previous = no_tag;
  for (std::size_t index = 0; index < items.size(); ++index) {
    // Sums stay small: some thirty weights of eight bits.
    std::array<Sums, blocks> sums{};
    for_each_tagger_feature(items, index, previous, before_previous, [&](std::uint32_t hash) {
      const std::size_t number = rows_[hash >> (32 - row_bits_)];
      if (number == 0) return;
      const std::int8_t* row = weights_.data() + number * stride_;
      for (std::size_t block = 0; block * lanes < stride_; ++block) {
        Weights weights;
        std::memcpy(&weights, row + block * lanes, sizeof weights);
        sums[block] += __builtin_convertvector(weights, Sums);
      }
    });
    std::array<std::int16_t, max_tags> scores;
    std::memcpy(scores.data(), sums.data(), sizeof scores);
    const auto best =
        std::max_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(tags_.size()));
    before_previous = previous;
    previous = static_cast<std::uint32_t>(best - scores.begin());
    tags[index] = static_cast<std::uint8_t>(previous);
  }
}

auto write_tagger(const std::vector<std::string>& tags, std::uint32_t row_bits,
                  const std::vector<std::int8_t>& weights) -> std::string {
  std::string bytes;
  const auto count = static_cast<std::uint32_t>(tags.size());
  bytes.append(reinterpret_cast<const char*>(&count), sizeof count);
  bytes.append(reinterpret_cast<const char*>(&row_bits), sizeof row_bits);
  for (std::string tag : tags) {
    tag.resize(name_size);
    bytes += tag;
  }
  std::string named;
  std::string values;
  for (std::size_t row = 0; row < (std::size_t{1} << row_bits); ++row) {
    const std::size_t before = named.size();
    for (std::uint32_t tag = 0; tag < count; ++tag) {
      const std::int8_t weight = weights[row * count + tag];
      if (weight == 0) continue;
      named.push_back(static_cast<char>(tag));
      values.push_back(static_cast<char>(weight));
    }
    bytes.push_back(static_cast<char>(named.size() - before));
  }
  bytes += named;
  bytes += values;
  return bytes;
}

}  // namespace isnad
