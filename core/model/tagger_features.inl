// SPDX-License-Identifier: Apache-2.0
// The features of Tagger.
#pragma once

namespace isnad {

template <class Take>
void for_each_tagger_feature(const std::vector<TaggerItem>& items, std::size_t index, std::uint32_t previous,
                             std::uint32_t before_previous, Take take) {
  static constexpr TaggerItem nothing{};
  const auto at = [&](std::ptrdiff_t step) -> const TaggerItem& {
    const auto place = static_cast<std::ptrdiff_t>(index) + step;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(items.size())
               ? nothing
               : items[static_cast<std::size_t>(place)];
  };
  std::uint32_t kind = 0;
  const auto give = [&](std::uint32_t a, std::uint32_t b = 0) {
    std::uint32_t hash = (++kind * 0x9e3779b1U) ^ a;
    hash = (hash ^ (hash >> 15U)) * 0x85ebca6bU + b * 0xc2b2ae35U;
    hash = (hash ^ (hash >> 13U)) * 0x27d4eb2fU;
    take(hash ^ (hash >> 16U));
  };
  const TaggerItem& here = at(0);
  const TaggerItem& next = at(1);
  const TaggerItem& last = at(-1);
  const std::uint32_t history = before_previous * 64 + previous + 1;
  give(here.form);
  for (const auto edge : here.prefixes) give(edge);
  for (const auto edge : here.suffixes) give(edge);
  give(here.shape, index == 0 ? 1 : 0);
  give(here.shape, here.suffixes[1]);
  give(last.form);
  give(next.form);
  give(at(-2).form);
  give(at(2).form);
  give(last.suffixes[2]);
  give(next.suffixes[2]);
  give(next.shape, here.shape);
  give(last.shape, here.shape);
  give(previous + 1);
  give(history);
  give(previous + 1, here.form);
  give(previous + 1, here.suffixes[2]);
  give(previous + 1, next.form);
  give(history, next.suffixes[1]);
  give(here.form, next.form);
  give(last.form, here.form);
  give(here.form, next.suffixes[2]);
  give(here.known);
  give(here.known, previous + 1);
  give(here.known, here.suffixes[1]);
  give(here.known, last.known * 65536 + next.known);
  give(here.known, last.form);
}

}  // namespace isnad
