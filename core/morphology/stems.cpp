// SPDX-License-Identifier: Apache-2.0
#include "morphology/stems.h"

#include <algorithm>
#include <array>
#include <optional>

#include "morphology/byte_columns.h"
#include "morphology/stem_spelling.h"
#include "text/hashing.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

const Error cut_off{"bad-pack", "a table of stems is cut off"};

auto all_good(const std::vector<ByteReader>& columns) -> bool {
  return std::all_of(columns.begin(), columns.end(), [](const ByteReader& column) { return column.good(); });
}

/// A stem of a verb, spelt once for all verbs of its paradigm: a code is a letter, or the place of one in the
/// lemma, or a sign on the letter before it.
struct ParadigmStem {
  static constexpr std::uint8_t place = 64;
  static constexpr std::uint8_t sign = 128;

  StemKind kind = StemKind::perfective;
  bool passive = false;
  std::vector<std::uint8_t> codes;
  std::uint16_t ending_class = 0;
};

/// False when `shape` holds anything but letters, their signs, and digits for places.
auto read_shape(std::u16string_view shape, const Alphabet& alphabet, std::vector<std::uint8_t>& codes)
    -> bool {
  for (const char16_t character : shape) {
    const Letter letter = alphabet.letter(character);
    const std::uint8_t sign = alphabet.sign(character);
    if (character >= u'1' && character <= u'9') {
      codes.push_back(static_cast<std::uint8_t>(ParadigmStem::place + (character - u'1')));
    } else if (letter != 0 || sign != 0) {
      codes.push_back(letter != 0 ? letter : static_cast<std::uint8_t>(ParadigmStem::sign | sign));
    } else {
      return false;
    }
  }
  return codes.size() <= WordLetters::longest;
}

auto read_paradigms(std::string_view table, const EndingTable& endings, const Alphabet& alphabet)
    -> Result<std::vector<std::vector<ParadigmStem>>> {
  std::vector<std::vector<ParadigmStem>> paradigms;
  auto done = for_each_row(table, "verb_paradigms", 2, [&](const TableRow& row) -> std::string_view {
    std::vector<ParadigmStem> stems;
    for (const std::string_view part : split(row[1], ' ')) {
      const TableRow fields = split(part, ':');
      if (fields.size() != 3 || fields[0].size() != 2) return "bad stem";
      const auto shape = decode_utf8(fields[1]);
      const std::uint32_t ending_class = endings.class_of(fields[2]);
      ParadigmStem stem;
      if (!shape || ending_class == EndingTable::unknown || !read_shape(*shape, alphabet, stem.codes)) {
        return "bad stem";
      }
      const char aspect = fields[0][0];
      stem.kind = aspect == 'P'   ? StemKind::perfective
                  : aspect == 'I' ? StemKind::imperfective
                                  : StemKind::imperative;
      stem.passive = fields[0][1] == 'p';
      stem.ending_class = static_cast<std::uint16_t>(ending_class);
      stems.push_back(std::move(stem));
    }
    paradigms.push_back(std::move(stems));
    return {};
  });
  if (!done.ok()) return done.error();
  return paradigms;
}

}  // namespace

void StemTable::reserve(std::size_t lexemes, std::size_t stems) {
  constexpr std::size_t letters_of_word = 6;  // about, of lemmas and of stems that are spelt apart
  lexemes_.reserve(lexemes_.size() + lexemes);
  stems_.reserve(stems_.size() + stems);
  letters_.reserve(letters_.size() + (lexemes + stems) * letters_of_word);
  signs_.reserve(letters_.capacity());
}

auto StemTable::add_letters(const Letter* letters, const std::uint8_t* signs, std::size_t count)
    -> std::uint32_t {
  const auto at = static_cast<std::uint32_t>(letters_.size());
  letters_.insert(letters_.end(), letters, letters + count);
  signs_.insert(signs_.end(), signs, signs + count);
  return at;
}

auto StemTable::add_lexeme(const StemSpelling& lemma, std::uint32_t hash, Lexeme lexeme) -> std::uint32_t {
  lexeme.letters = add_letters(lemma.letters(), lemma.signs(), lemma.size());
  lexeme.length = static_cast<std::uint8_t>(lemma.size());
  lexeme.lemma_hash = hash;
  lexemes_.push_back(lexeme);
  return static_cast<std::uint32_t>(lexemes_.size() - 1);
}

void StemTable::add_stem(Stem stem, Key key) {
  if (stem.length == 0) return;
  stem.key = key.value;
  stems_.push_back(stem);
}

auto StemTable::add_verbs(std::string_view section, std::string_view paradigm_table,
                          const EndingTable& endings, const Alphabet& alphabet) -> Result<bool> {
  auto paradigms = read_paradigms(paradigm_table, endings, alphabet);
  if (!paradigms.ok()) return paradigms.error();
  auto columns = read_columns(section, verb_columns);
  if (!columns) return cut_off;
  LemmaReader lemmas(*columns, alphabet);
  ByteReader& parts = (*columns)[4];
  ByteReader& levels = (*columns)[5];
  ByteReader& numbers = (*columns)[6];
  constexpr std::size_t stems_of_verb = 8;  // about; only speed depends on it
  reserve(levels.size(), levels.size() * stems_of_verb);
  const StemSpelling& lemma = lemmas.lemma();
  StemSpelling spelling;
  while (!levels.at_end()) {
    if (!lemmas.next()) return cut_off;
    Lexeme lexeme;
    lexeme.level = levels.next();
    const std::uint8_t part = parts.next();
    const std::size_t low = numbers.next();
    const std::size_t paradigm = low | std::size_t{numbers.next()} << 8U;
    if (paradigm >= paradigms.value().size() || part >= part_of_speech_names.size()) return cut_off;
    lexeme.part_of_speech = static_cast<PartOfSpeech>(part);
    const std::uint32_t number = add_lexeme(lemma, lemmas.hash(), lexeme);
    for (const ParadigmStem& shape : paradigms.value()[paradigm]) {
      spelling.cut(0);
      for (const std::uint8_t code : shape.codes) {
        const std::size_t at = code - std::size_t{ParadigmStem::place};
        if (code >= ParadigmStem::sign) {
          spelling.add_sign(code & ~ParadigmStem::sign);
        } else if (code < ParadigmStem::place) {
          spelling.push(code, alphabet);
        } else if (at < lemma.size()) {
          spelling.push(lemma.letter(at), alphabet);
        }
      }
      Stem stem;
      stem.lexeme = number;
      stem.letters = add_letters(spelling.letters(), spelling.signs(), spelling.size());
      stem.length = static_cast<std::uint8_t>(spelling.size());
      stem.ending_class = shape.ending_class;
      stem.kind = shape.kind;
      stem.passive = shape.passive;
      add_stem(stem, spelling.key(spelling.size()));
    }
  }
  return all_good(*columns) ? Result<bool>(true) : cut_off;
}

auto StemTable::add_nominals(std::string_view section, const EndingTable& endings, const Alphabet& alphabet)
    -> Result<bool> {
  auto columns = read_columns(section, nominal_columns);
  if (!columns) return cut_off;
  LemmaReader lemmas(*columns, alphabet);
  ByteReader& parts = (*columns)[4];
  ByteReader& levels = (*columns)[5];
  ByteReader& classes = (*columns)[6];
  ByteReader& fixed = (*columns)[7];
  ByteReader& shapes = (*columns)[8];
  ByteReader& extra = (*columns)[9];
  reserve(levels.size(), classes.size() / 2);
  const std::size_t class_count = endings.class_names().size();
  const StemSpelling& lemma = lemmas.lemma();
  while (!levels.at_end()) {
    if (!lemmas.next()) return cut_off;
    Lexeme lexeme;
    lexeme.level = levels.next();
    const std::uint8_t part = parts.next();
    const std::uint8_t form = parts.next();
    if (part >= part_of_speech_names.size()) return cut_off;
    lexeme.part_of_speech = static_cast<PartOfSpeech>(part);
    lexeme.verb_form = static_cast<VerbForm>(form & 3U);
    const std::uint32_t number = add_lexeme(lemma, lemmas.hash(), lexeme);
    for (unsigned left = form >> 2U; left > 0; --left) {
      Stem stem;
      stem.lexeme = number;
      stem.kind = StemKind::nominal;
      const std::size_t low = classes.next();
      stem.ending_class = static_cast<std::uint16_t>(low | std::size_t{classes.next()} << 8U);
      if (stem.ending_class >= class_count) return cut_off;
      const std::uint8_t more = fixed.next();
      stem.gender = static_cast<Gender>(more & 3U);
      stem.number = static_cast<GrammaticalNumber>(more >> 2U & 3U);
      stem.passive = (more & 16U) != 0;
      const std::uint8_t shape = shapes.next();
      const std::size_t count = shape & 31U;
      if (count > lemma.size()) return cut_off;
      if ((shape & 32U) == 0) {
        stem.letters = lexemes_[number].letters;
        stem.length = static_cast<std::uint8_t>(lemma.size() - count);
        add_stem(stem, lemma.key(stem.length));
        continue;
      }
      const std::size_t tail = extra.next();
      if (count + tail > WordLetters::longest) return cut_off;
      constexpr std::array<std::uint8_t, WordLetters::longest> unsigned_letters{};
      stem.letters = add_letters(lemma.letters(), unsigned_letters.data(), count);
      stem.length = static_cast<std::uint8_t>(count + tail);
      Key key = lemma.key(count);
      for (std::size_t index = 0; index < tail; ++index) {
        const Letter letter = extra.next() & 63U;
        letters_.push_back(letter);
        key.push(alphabet.fold(letter));
      }
      signs_.resize(letters_.size());
      add_stem(stem, key);
    }
  }
  return all_good(*columns) ? Result<bool>(true) : cut_off;
}

auto StemTable::add_closed_class(std::string_view table, const Alphabet& alphabet) -> Result<bool> {
  StemSpelling spelling;
  std::vector<Letter> letters;
  std::vector<std::uint8_t> signs;
  const auto spell = [&](const std::optional<std::u16string>& text) {
    if (!text || !alphabet.encode(*text, letters, signs)) return false;
    spelling.cut(0);
    for (const Letter letter : letters) spelling.push(letter, alphabet);
    spelling.set_signs(signs);
    return true;
  };
  return for_each_row(table, "closed_class", 5, [&](const TableRow& row) -> std::string_view {
    const auto part = part_of_speech_of(row[1]);
    if (!part || !spell(decode_utf8(row[2]))) return "bad word";
    Lexeme lexeme;
    lexeme.level = Lexeme::closed_class;
    lexeme.part_of_speech = *part;
    std::uint32_t hash = hash_seed;
    for (const Letter letter : letters) hash = mix(hash, alphabet.character(letter));
    Stem stem;
    stem.lexeme = add_lexeme(spelling, hash, lexeme);
    if (!spell(decode_utf8(row[0]))) return "bad word";
    stem.kind = StemKind::closed;
    stem.ending_class = static_cast<std::uint16_t>(closed_words_.size());
    stem.letters = add_letters(spelling.letters(), spelling.signs(), spelling.size());
    stem.length = static_cast<std::uint8_t>(spelling.size());
    ClosedWord word;
    word.features = agreement_of(row[3]);
    word.features.negative = row[4].find('n') != std::string_view::npos;
    word.uses = form_uses(row[4]);
    word.hosts = host_set(row[4]);
    closed_words_.push_back(word);
    add_stem(stem, spelling.key(spelling.size()));
    return {};
  });
}

void StemTable::index() {
  std::size_t size = 1;
  while (size < stems_.size()) size *= 2;
  buckets_.assign(size + 1, 0);
  std::vector<std::uint32_t> places(stems_.size());
  for (std::size_t index = 0; index < stems_.size(); ++index) {
    places[index] = static_cast<std::uint32_t>(bucket_of(stems_[index].key));
    const std::uint32_t place = filter_place(stems_[index].key);
    filter_[place >> 6U] |= std::uint64_t{1} << (place & 63U);
    ++buckets_[places[index] + 1];
  }
  for (std::size_t bucket = 0; bucket < size; ++bucket) buckets_[bucket + 1] += buckets_[bucket];
  std::vector<std::uint32_t> next(buckets_.begin(), buckets_.end() - 1);
  std::vector<Stem> sorted(stems_.size());
  for (std::size_t index = 0; index < stems_.size(); ++index) sorted[next[places[index]]++] = stems_[index];
  stems_ = std::move(sorted);
}

}  // namespace isnad
