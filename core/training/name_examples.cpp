// SPDX-License-Identifier: Apache-2.0
#include "training/name_examples.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t in_no_name = static_cast<std::size_t>(-1);

/// `last`: where the name of the token before began.
auto label_of(const MarkedText& marked, TextSpan host, std::size_t& last) -> std::string {
  const auto& [type, start] = marked.names[host.start];
  const bool goes_on = last == start;
  last = in_no_name;
  if (type.empty()) return "O";
  last = start;
  return (goes_on ? "I-" : "B-") + type;
}

}  // namespace

void NameExamples::add(const MarkedText& marked) {
  auto analyzed = analyzer_.analyze(marked.text, {"", language_});
  if (!analyzed.ok()) return;
  const Document document = std::move(analyzed).value();
  const NameReader reader(document, analyzer_.languages());
  for (const Sentence& sentence : document.sentences) {
    if (sentence.tokens.empty() || !reader.is_read(sentence.tokens.start)) continue;
    ChainExample example;
    std::size_t last = in_no_name;
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
      const std::string label = label_of(marked, reader.host(token).span, last);
      const bool other = label == "B-MISC" || label == "I-MISC";
      const bool unit = other && (reader.has_class(token, NameClass::currency) ||
                                  reader.has_class(token, NameClass::nationality));
      example.labels.push_back(number_of(unit ? "O" : label));
      example.items.push_back(item_of(reader, sentence, token));
    }
    if (!example.items.empty()) examples.push_back(std::move(example));
  }
}

auto NameExamples::item_of(const NameReader& reader, const Sentence& sentence, std::uint32_t token)
    -> ChainItem {
  static constexpr NameFacts nothing{};
  static constexpr NamePlace nowhere{};
  ChainItem item;
  std::vector<std::uint32_t> others;
  const auto is_inside = [&](int step) {
    const auto at = static_cast<std::int64_t>(token) + step;
    return at >= sentence.tokens.start && at < sentence.tokens.end;
  };
  const auto at = [&](int step) {
    return static_cast<std::uint32_t>(static_cast<std::int64_t>(token) + step);
  };
  for (int distance = -name_window; distance <= name_window; ++distance) {
    if (!is_inside(distance)) continue;
    for_each_word_feature(reader.words[at(distance)]->facts, distance, [&](std::uint32_t feature, bool own) {
      (own && distance == 0 ? item.features : others).push_back(feature);
    });
  }
  item.own = item.features.size();
  for_each_place_feature(
      [&](int step) -> const NameFacts& { return is_inside(step) ? reader.words[at(step)]->facts : nothing; },
      is_inside(-1) ? reader.places[at(-1)] : nowhere, reader.places[token],
      is_inside(1) ? reader.places[at(1)] : nowhere,
      [&](std::uint32_t feature) { others.push_back(feature); });
  item.features.insert(item.features.end(), others.begin(), others.end());
  return item;
}

auto NameExamples::number_of(const std::string& label) -> std::uint8_t {
  auto found = std::find(labels.begin(), labels.end(), label);
  if (found == labels.end()) found = labels.insert(labels.end(), label);
  return static_cast<std::uint8_t>(found - labels.begin());
}

}  // namespace isnad
