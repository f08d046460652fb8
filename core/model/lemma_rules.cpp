// SPDX-License-Identifier: Apache-2.0
#include "model/lemma_rules.h"

#include <algorithm>
#include <charconv>

#include "text/hashing.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {

auto LemmaRules::Hash::operator()(const std::u16string& key) const -> std::size_t {
  std::uint32_t hash = hash_seed;
  for (const char16_t unit : key) hash = mix(hash, unit);
  return hash;
}

auto LemmaRules::read(std::string_view table) -> Result<LemmaRules> {
  LemmaRules rules;
  auto done = for_each_row(table, "lemma-rules", 4, [&](const TableRow& row) -> std::string_view {
    const auto tag = decode_utf8(row[0]);
    const auto ending = decode_utf8(row[1]);
    const auto add = decode_utf8(row[3]);
    Rule rule;
    const auto number = std::from_chars(row[2].data(), row[2].data() + row[2].size(), rule.drop);
    if (!tag || !ending || !add || number.ec != std::errc()) return "bad rule";
    rule.add = *add;
    rules.rules_.emplace(*tag + u' ' + *ending, std::move(rule));
    return {};
  });
  if (!done.ok()) return done.error();
  return rules;
}

void LemmaRules::append_lemma(std::string_view tag, std::u16string_view word, std::u16string_view folded,
                              std::u16string& out) const {
  std::u16string key(tag.begin(), tag.end());
  key += u' ';
  const std::size_t stem = key.size();
  const auto find = [&] {
    const auto found = rules_.find(key);
    return found == rules_.end() ? nullptr : &found->second;
  };
  key += word_mark;
  key += folded;
  const Rule* rule = find();
  for (std::size_t length = std::min(folded.size(), longest_ending) + 1; rule == nullptr && length-- > 0;) {
    key.resize(stem);
    key += folded.substr(folded.size() - length);
    rule = find();
  }
  if (rule == nullptr || rule->drop > word.size()) {
    out += word;
    return;
  }
  out += word.substr(0, word.size() - rule->drop);
  out += rule->add;
}

}  // namespace isnad
