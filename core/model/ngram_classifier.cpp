// SPDX-License-Identifier: Apache-2.0
#include "model/ngram_classifier.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace isnad {
namespace {

constexpr std::size_t group_header_size = 32;
constexpr std::size_t name_size = 8;

auto aligned(std::size_t size) -> std::size_t {
  return (size + 7) / 8 * 8;
}

template <class Value>
auto read_value(std::string_view bytes, std::size_t offset) -> Value {
  Value value{};
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

auto read_name(std::string_view field) -> std::string {
  field = field.substr(0, name_size);
  return std::string(field.substr(0, field.find('\0')));
}

void append_name(std::string& bytes, std::string name) {
  name.resize(name_size);
  bytes += name;
}

template <class Value>
void append_value(std::string& bytes, Value value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

void NgramClassifier::Group::score(std::u16string_view text, Scores& scores) const {
  const auto classes = static_cast<std::uint32_t>(tags.size());
  if (weights == nullptr) return;
  for_each_ngram(text, sizes, letter_limit, [&](std::uint32_t hash) {
    const std::int8_t* row = weights + static_cast<std::size_t>(hash >> (32 - bucket_bits)) * classes;
    for (std::uint32_t index = 0; index < classes; ++index) scores.sum[index] += row[index];
    ++scores.features;
  });
}

auto NgramClassifier::Group::best(const Scores& scores) const -> Best {
  if (tags.size() == 1) return {0, 1.0};
  const auto* first = scores.sum.begin();
  const auto* last = first + tags.size();
  const auto* top = std::max_element(first, last);
  if (scores.features == 0) return {0, 0.0};
  double total = 0;
  for (const auto* sum = first; sum != last; ++sum) {
    total += std::exp(static_cast<double>(*sum - *top) * static_cast<double>(scale) / scores.features);
  }
  return {static_cast<std::uint32_t>(top - first), 1 / total};
}

auto NgramClassifier::read(std::string_view section) -> Result<NgramClassifier> {
  const auto cut_off = [](std::size_t offset) {
    return Error{"bad-pack", "language classifier: cut off at byte " + std::to_string(offset)};
  };
  if (section.size() < 8) return cut_off(0);
  NgramClassifier classifier;
  const auto count = read_value<std::uint32_t>(section, 0);
  std::size_t offset = 8;
  for (std::uint32_t index = 0; index < count; ++index) {
    if (section.size() - offset < group_header_size) return cut_off(offset);
    Group group;
    group.name = read_name(section.substr(offset, name_size));
    const auto classes = read_value<std::uint32_t>(section, offset + 8);
    group.bucket_bits = read_value<std::uint32_t>(section, offset + 12);
    group.sizes = {read_value<std::uint32_t>(section, offset + 16),
                   read_value<std::uint32_t>(section, offset + 20)};
    group.scale = read_value<float>(section, offset + 24);
    offset += group_header_size;
    if (classes == 0 || classes > max_classes || group.bucket_bits > 24) return cut_off(offset);
    if (classes > 1 && group.bucket_bits == 0) return cut_off(offset);
    const std::size_t weights = classes == 1 ? 0 : (std::size_t{1} << group.bucket_bits) * classes;
    if (section.size() - offset < classes * name_size + weights) return cut_off(offset);
    for (std::uint32_t tag = 0; tag < classes; ++tag, offset += name_size) {
      group.tags.push_back(read_name(section.substr(offset, name_size)));
    }
    if (weights > 0) group.weights = reinterpret_cast<const std::int8_t*>(section.data() + offset);
    offset = std::min(aligned(offset + weights), section.size());
    classifier.groups_.push_back(std::move(group));
  }
  return classifier;
}

auto NgramClassifier::group(std::string_view name) const -> const Group* {
  const auto found =
      std::find_if(groups_.begin(), groups_.end(), [name](const Group& group) { return group.name == name; });
  return found == groups_.end() ? nullptr : &*found;
}

auto write_ngram_classifier(const std::vector<NgramClassifier::Group>& groups) -> std::string {
  std::string bytes;
  append_value(bytes, static_cast<std::uint32_t>(groups.size()));
  append_value(bytes, std::uint32_t{0});
  for (const auto& group : groups) {
    append_name(bytes, group.name);
    append_value(bytes, static_cast<std::uint32_t>(group.tags.size()));
    append_value(bytes, group.bucket_bits);
    append_value(bytes, group.sizes.shortest);
    append_value(bytes, group.sizes.longest);
    append_value(bytes, group.scale);
    append_value(bytes, std::uint32_t{0});
    for (const auto& tag : group.tags) append_name(bytes, tag);
    if (group.weights != nullptr) {
      bytes.append(reinterpret_cast<const char*>(group.weights),
                   (std::size_t{1} << group.bucket_bits) * group.tags.size());
    }
    bytes.resize(aligned(bytes.size()));
  }
  return bytes;
}

}  // namespace isnad
