// SPDX-License-Identifier: Apache-2.0
#include "lexicon/word_clusters.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "text/fold.h"
#include "text/hashing.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

constexpr unsigned hash_bits = 22;
constexpr std::size_t count_size = 4;

auto place_of(std::uint64_t word) -> std::uint32_t {
  return static_cast<std::uint32_t>(mix_wide(word, 1) >> (64U - hash_bits));
}

using ClusterOf = std::map<std::uint32_t, std::size_t>;

auto read_number(std::string_view text, unsigned& number) -> bool {
  constexpr unsigned most = 254;
  return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc() && number <= most;
}

auto section_of(const ClusterOf& cluster_of, const std::string& families) -> std::string {
  std::string bytes;
  for (unsigned shift = 0; shift < 32; shift += 8)
    bytes += static_cast<char>(cluster_of.size() >> shift & 0xFFU);
  std::string low;
  std::string high;
  std::uint32_t last = 0;
  for (const auto& [place, cluster] : cluster_of) {
    std::uint32_t gap = place - last;
    for (; gap >= 128; gap >>= 7U) bytes += static_cast<char>((gap & 127U) | 128U);
    bytes += static_cast<char>(gap);
    last = place;
    low += static_cast<char>(cluster & 0xFFU);
    high += static_cast<char>(cluster >> 8U);
  }
  return bytes + low + high + families;
}

}  // namespace

auto WordClusters::read(std::string_view section) -> Result<WordClusters> {
  const Error damaged{"bad-pack", "word clusters are cut off or damaged"};
  WordClusters table;
  if (section.empty()) return table;
  if (section.size() < count_size) return damaged;
  std::size_t count = 0;
  for (unsigned index = 0; index < count_size; ++index)
    count |= std::size_t{static_cast<std::uint8_t>(section[index])} << 8U * index;
  section.remove_prefix(count_size);
  std::uint32_t place = 0;
  while (table.places_.size() < count) {
    std::uint32_t gap = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (section.empty() || shift > 21) return damaged;
      const auto byte = static_cast<std::uint8_t>(section.front());
      section.remove_prefix(1);
      gap |= (byte & 127U) << shift;
      if (byte < 128) break;
    }
    place += gap;
    if (place >= 1U << hash_bits) return damaged;
    table.places_.push_back(place);
  }
  if (section.size() < count * 2) return damaged;
  const std::string_view families = section.substr(count * 2);
  for (std::size_t index = 0; index < count; ++index) {
    const auto cluster = static_cast<std::uint16_t>(static_cast<std::uint8_t>(section[index]) |
                                                    static_cast<std::uint8_t>(section[count + index]) << 8U);
    if (cluster >= families.size()) return damaged;
    table.clusters_.push_back(static_cast<std::uint16_t>(cluster + 1));
  }
  for (const char family : families) table.families_.push_back(static_cast<std::uint8_t>(family));
  return table;
}

auto WordClusters::find(std::uint64_t word) const -> WordCluster {
  const std::uint32_t place = place_of(word);
  const auto found = std::lower_bound(places_.begin(), places_.end(), place);
  if (found == places_.end() || *found != place) return {};
  const std::uint16_t cluster = clusters_[static_cast<std::size_t>(found - places_.begin())];
  return {cluster, static_cast<std::uint8_t>(families_[cluster - 1U] + 1)};
}

auto compile_word_clusters(std::string_view table) -> Result<std::string> {
  ClusterOf cluster_of;
  std::string families;
  auto done = for_each_row(table, "word-clusters", 2, [&](const TableRow& row) -> std::string_view {
    unsigned family = 0;
    if (!read_number(row[0], family)) return "bad family";
    for (const std::string_view word : split(row[1], ' ')) {
      const auto text = decode_utf8(word);
      if (!text || text->empty()) return "bad word";
      cluster_of.try_emplace(place_of(wide_hash(folded(*text, Folding::light))), families.size());
    }
    families += static_cast<char>(family);
    return {};
  });
  if (!done.ok()) return done.error();
  return section_of(cluster_of, families);
}

auto compile_name_clusters(std::string_view table, const SoundTable& sounds) -> Result<std::string> {
  constexpr std::size_t most_sounds = 6;
  ClusterOf cluster_of;
  std::string families;
  auto done = for_each_row(table, "foreign-names", 3, [&](const TableRow& row) -> std::string_view {
    unsigned cluster = 0;
    unsigned family = 0;
    if (!read_number(row[1], cluster) || !read_number(row[2], family)) return "bad cluster or family";
    const auto name = decode_utf8(row[0]);
    if (!name) return "bad name";
    if (families.size() <= cluster) families.resize(cluster + 1);
    families[cluster] = static_cast<char>(family);
    for (const auto& key : sounds.all_sounds_of(*name, most_sounds))
      cluster_of.try_emplace(place_of(wide_hash(key)), cluster);
    return {};
  });
  if (!done.ok()) return done.error();
  return section_of(cluster_of, families);
}

}  // namespace isnad
