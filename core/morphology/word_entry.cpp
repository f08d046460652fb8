// SPDX-License-Identifier: Apache-2.0
#include "morphology/word_entry.h"

#include <algorithm>
#include <initializer_list>

#include "text/hashing.h"

namespace isnad {
namespace {

constexpr std::uint32_t foreign_hash = 2;
constexpr std::uint32_t kind_suffix = 100;
constexpr std::uint32_t boundary_class = 30;

auto fixed_reading(PartOfSpeech part, std::uint32_t hash, std::size_t length) -> Reading {
  Reading reading;
  reading.part_of_speech = part;
  reading.lemma_hash = hash;
  reading.level = Lexeme::closed_class;
  reading.host_end = reading.stem_end = static_cast<std::uint8_t>(std::min<std::size_t>(length, 255));
  return reading;
}

void add_fixed(WordEntry& entry, std::u16string_view text, TokenKind kind) {
  std::uint32_t hash = hash_seed;
  if (kind == TokenKind::word) {
    hash = foreign_hash;
  } else {
    for (const char16_t character : text) hash = mix(hash, kind == TokenKind::number ? 1 : character);
  }
  const auto add = [&](std::initializer_list<PartOfSpeech> parts) {
    for (const auto part : parts) entry.readings.push_back(fixed_reading(part, hash, text.size()));
  };
  switch (kind) {
    case TokenKind::word:
      add({PartOfSpeech::propn, PartOfSpeech::noun, PartOfSpeech::x});
      break;
    case TokenKind::number:
      add({PartOfSpeech::num});
      break;
    case TokenKind::symbol:
      add({PartOfSpeech::sym, PartOfSpeech::punct});
      break;
    case TokenKind::punctuation:
      add({PartOfSpeech::punct, PartOfSpeech::sym});
      break;
  }
  entry.form = hash;
  entry.suffix2 = kind_suffix + static_cast<std::uint32_t>(kind);
}

}  // namespace

void make_word_entry(const Morphology& morphology, std::u16string_view text, TokenKind kind, bool lenient,
                     WordEntry& entry) {
  if (kind == TokenKind::word && morphology.alphabet().spell(text, entry.letters)) {
    const WordLetters& letters = entry.letters;
    morphology.analyse(letters, lenient, entry.readings);
    const auto at = [&](std::uint32_t from_end) -> std::uint32_t {
      return from_end <= letters.count ? letters.folded[letters.count - from_end] : 0;
    };
    for (std::uint32_t index = 0; index < letters.count; ++index)
      entry.form = mix(entry.form + 7, letters.folded[index]);
    entry.prefix =
        static_cast<std::uint32_t>(letters.folded[0]) << 6U | (letters.count > 1 ? letters.folded[1] : 0U);
    entry.suffix2 = at(2) << 6U | at(1);
    entry.suffix3 = at(3) << 12U | entry.suffix2;
  } else {
    entry.letters.count = 0;
    add_fixed(entry, text, kind);
  }
  for (const Reading& reading : entry.readings) {
    entry.classes |= 1U << static_cast<unsigned>(reading.part_of_speech);
    entry.highest = std::max(entry.highest, reading.level);
  }
}

auto boundary_entry() -> WordEntry {
  WordEntry entry;
  entry.readings.emplace_back();
  entry.scores.push_back(0);
  entry.classes = 1U << boundary_class;
  return entry;
}

}  // namespace isnad
