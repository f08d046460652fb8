// SPDX-License-Identifier: Apache-2.0
// Columns of both sections: letters shared with the lemma before; count of new letters, then these; pattern
// of signs (two bytes, 0 without signs); the patterns, each with its length; part of speech (nominals: then
// verb form and count of stems); level. Verbs go on with the paradigm's number (two bytes). Nominals: class
// of endings of each stem (two bytes); features; shape: count of letters to drop from the lemma's end, or 32
// and the count to keep; then letters behind those kept.
#include "morphology/compile_stems.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>
#include <vector>

#include "morphology/byte_columns.h"
#include "morphology/stems.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

auto byte(std::size_t value) -> char {
  return static_cast<char>(value & 0xFFU);
}

void put_two(std::string& column, std::size_t value) {
  column += byte(value);
  column += byte(value >> 8U);
}

struct Spelling {
  std::vector<Letter> letters;
  std::vector<std::uint8_t> signs;

  friend auto operator<(const Spelling& one, const Spelling& other) -> bool {
    if (one.letters != other.letters) return precedes(one.letters, other.letters);
    return precedes(one.signs, other.signs);
  }

 private:
  // Not std::less: GCC 12 takes its memcmp for an overrun.
  static auto precedes(const std::vector<std::uint8_t>& one, const std::vector<std::uint8_t>& other) -> bool {
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                        [](unsigned a, unsigned b) { return a < b; });
  }
};

auto spelling(std::string_view text, const Alphabet& alphabet, Spelling& out) -> bool {
  const auto decoded = decode_utf8(text);
  return decoded && alphabet.encode(*decoded, out.letters, out.signs);
}

auto number_in(std::string_view text, std::size_t& number) -> bool {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

/// The four columns that spell lemmas; to be given them in order.
class LemmaWriter {
 public:
  /// Numbers the patterns of signs, the most frequent first.
  explicit LemmaWriter(const std::vector<const Spelling*>& lemmas) {
    std::map<std::string, std::size_t> counts;
    for (const Spelling* lemma : lemmas) {
      if (signed_letters(*lemma)) ++counts[pattern(*lemma)];
    }
    std::vector<std::pair<std::size_t, std::string>> order;
    order.reserve(counts.size());
    for (const auto& [signs, count] : counts) order.emplace_back(count, signs);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    for (const auto& [count, signs] : order) {
      numbers_.emplace(signs, numbers_.size() + 1);
      patterns_ += byte(signs.size());
      patterns_ += signs;
    }
  }

  void put(const Spelling& lemma) {
    const auto [end, unused] =
        std::mismatch(last_.begin(), last_.end(), lemma.letters.begin(), lemma.letters.end());
    const auto shared = static_cast<std::size_t>(end - last_.begin());
    shared_ += byte(shared);
    tails_ += byte(lemma.letters.size() - shared);
    for (std::size_t index = shared; index < lemma.letters.size(); ++index)
      tails_ += byte(lemma.letters[index]);
    put_two(signs_, signed_letters(lemma) ? numbers_.at(pattern(lemma)) : 0);
    last_ = lemma.letters;
  }
  [[nodiscard]] auto columns() const -> std::vector<std::string> {
    return {shared_, tails_, signs_, patterns_};
  }

 private:
  static auto pattern(const Spelling& lemma) -> std::string {
    return {lemma.signs.begin(), lemma.signs.end()};
  }
  static auto signed_letters(const Spelling& lemma) -> bool {
    return std::any_of(lemma.signs.begin(), lemma.signs.end(), [](std::uint8_t sign) { return sign != 0; });
  }

  std::map<std::string, std::size_t> numbers_;
  std::vector<Letter> last_;
  std::string shared_, tails_, signs_, patterns_;
};

template <class Map>
auto lemmas_of(const Map& entries) -> std::vector<const Spelling*> {
  std::vector<const Spelling*> lemmas;
  lemmas.reserve(entries.size());
  for (const auto& entry : entries) lemmas.push_back(&std::get<0>(entry.first));
  return lemmas;
}

struct NominalStem {
  std::uint32_t ending_class = 0;
  std::uint8_t features = 0;
  std::vector<Letter> letters;
};

}  // namespace

auto compile_verbs(std::string_view table, std::string_view also, const Alphabet& alphabet)
    -> Result<std::string> {
  std::multimap<std::u16string, PartOfSpeech> others;
  auto done = for_each_row(also, "also", 3, [&](const TableRow& row) -> std::string_view {
    const auto lemma = decode_utf8(row[1]);
    const auto part = part_of_speech_of(row[2]);
    if (row[0] != "VERB" || !lemma || !part) return "bad row";
    others.emplace(*lemma, *part);
    return {};
  });
  if (!done.ok()) return done.error();
  std::map<std::tuple<Spelling, PartOfSpeech, std::size_t>, std::size_t> entries;  // to the level
  done = for_each_row(table, "verbs", 3, [&](const TableRow& row) -> std::string_view {
    Spelling lemma;
    std::size_t paradigm = 0;
    std::size_t level = 0;
    if (!spelling(row[0], alphabet, lemma) || !number_in(row[1], paradigm) || !number_in(row[2], level) ||
        paradigm == 0)
      return "bad verb";
    std::u16string plain;
    for (const Letter letter : lemma.letters) plain += alphabet.character(letter);
    entries[{lemma, PartOfSpeech::verb, paradigm - 1}] = level;
    for (auto [other, end] = others.equal_range(plain); other != end; ++other)
      entries[{lemma, other->second, paradigm - 1}] = level;
    return {};
  });
  if (!done.ok()) return done.error();
  LemmaWriter lemmas(lemmas_of(entries));
  std::string parts;
  std::string levels;
  std::string paradigms;
  for (const auto& [entry, level] : entries) {
    const auto& [lemma, part, paradigm] = entry;
    lemmas.put(lemma);
    parts += byte(static_cast<std::size_t>(part));
    levels += byte(level);
    put_two(paradigms, paradigm);
  }
  auto columns = lemmas.columns();
  columns.insert(columns.end(), {parts, levels, paradigms});
  return write_columns(columns);
}

auto compile_nominals(std::string_view table, const EndingTable& endings, const Alphabet& alphabet)
    -> Result<std::string> {
  std::map<std::tuple<Spelling, PartOfSpeech, std::size_t, VerbForm>, std::vector<NominalStem>> entries;
  auto done = for_each_row(table, "nominals", 6, [&](const TableRow& row) -> std::string_view {
    Spelling lemma;
    Spelling stem;
    std::size_t level = 0;
    const auto part = part_of_speech_of(row[1]);
    const std::uint32_t ending_class = endings.class_of(row[3]);
    if (!spelling(row[0], alphabet, lemma) || !spelling(row[2], alphabet, stem) ||
        !number_in(row[5], level) || !part || ending_class == EndingTable::unknown)
      return "bad nominal";
    const auto has = [&](char letter) { return row[4].find(letter) != std::string_view::npos; };
    const auto gender = has('F') ? Gender::feminine : has('M') ? Gender::masculine : Gender::none;
    const std::size_t features = static_cast<std::size_t>(gender) |
                                 (has('P') ? static_cast<std::size_t>(GrammaticalNumber::plural) << 2U : 0) |
                                 (has('p') ? 16U : 0);
    // Vowels of names vary too much to judge by.
    if (*part == PartOfSpeech::propn) std::fill(lemma.signs.begin(), lemma.signs.end(), std::uint8_t{0});
    const auto form = has('v')               ? VerbForm::verbal_noun
                      : has('a') || has('p') ? VerbForm::participle
                                             : VerbForm::none;
    entries[{lemma, *part, level, form}].push_back(
        {ending_class, static_cast<std::uint8_t>(features), stem.letters});
    return {};
  });
  if (!done.ok()) return done.error();
  LemmaWriter lemmas(lemmas_of(entries));
  std::string parts;
  std::string levels;
  std::string classes;
  std::string fixed;
  std::string shapes;
  std::string extra;
  for (const auto& [entry, stems] : entries) {
    const auto& [lemma, part, level, form] = entry;
    lemmas.put(lemma);
    parts += byte(static_cast<std::size_t>(part));
    parts += byte(static_cast<std::size_t>(form) | stems.size() << 2U);
    levels += byte(level);
    for (const NominalStem& stem : stems) {
      put_two(classes, stem.ending_class);
      fixed += byte(stem.features);
      const auto [end, unused] =
          std::mismatch(lemma.letters.begin(), lemma.letters.end(), stem.letters.begin(), stem.letters.end());
      const auto kept = static_cast<std::size_t>(end - lemma.letters.begin());
      if (kept == stem.letters.size()) {
        shapes += byte(lemma.letters.size() - kept);
        continue;
      }
      shapes += byte(32U | kept);
      extra += byte(stem.letters.size() - kept);
      for (std::size_t index = kept; index < stem.letters.size(); ++index) extra += byte(stem.letters[index]);
    }
  }
  auto columns = lemmas.columns();
  columns.insert(columns.end(), {parts, levels, classes, fixed, shapes, extra});
  return write_columns(columns);
}

}  // namespace isnad
