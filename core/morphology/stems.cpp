// SPDX-License-Identifier: Apache-2.0
#include "morphology/stems.h"

#include <algorithm>
#include <array>

#include "morphology/byte_columns.h"
#include "text/hashing.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

const Error cut_off{"bad-pack", "a table of stems is cut off"};

auto all_good(const std::vector<ByteReader>& columns) -> bool {
  return std::all_of(columns.begin(), columns.end(), [](const ByteReader& column) { return column.good(); });
}

/// Lemmas in order, each by what it does not share with the one before; see compile_stems.cpp.
class LemmaReader {
 public:
  /// Takes the first four columns.
  explicit LemmaReader(std::vector<ByteReader>& columns)
      : shared_(&columns[0]), tails_(&columns[1]), signs_(&columns[2]) {
    ByteReader& patterns = columns[3];
    patterns_.emplace_back();
    while (!patterns.at_end()) {
      std::vector<std::uint8_t> pattern(patterns.next());
      for (auto& sign : pattern) sign = patterns.next();
      patterns_.push_back(std::move(pattern));
    }
  }

  /// False when the columns do not fit each other.
  auto next(std::vector<Letter>& letters, std::vector<std::uint8_t>& signs) -> bool {
    const std::size_t shared = shared_->next();
    const std::size_t tail = tails_->next();
    if (shared > letters.size() || shared + tail > WordLetters::longest) return false;
    letters.resize(shared);
    for (std::size_t index = 0; index < tail; ++index) letters.push_back(tails_->next());
    const std::size_t low = signs_->next();
    const std::size_t pattern = low | std::size_t{signs_->next()} << 8U;
    if (pattern >= patterns_.size()) return false;
    signs = patterns_[pattern];
    signs.resize(letters.size());
    return std::all_of(letters.begin(), letters.end(),
                       [](Letter letter) { return letter > 0 && letter < 64; });
  }

 private:
  ByteReader* shared_;
  ByteReader* tails_;
  ByteReader* signs_;
  std::vector<std::vector<std::uint8_t>> patterns_;
};

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

auto StemTable::add_lexeme(const std::vector<Letter>& letters, const std::vector<std::uint8_t>& signs,
                           const Alphabet& alphabet, Lexeme lexeme) -> std::uint32_t {
  lexeme.letters = static_cast<std::uint32_t>(letters_.size());
  lexeme.length = static_cast<std::uint8_t>(letters.size());
  lexeme.lemma_hash = hash_seed;
  for (const Letter letter : letters) lexeme.lemma_hash = mix(lexeme.lemma_hash, alphabet.character(letter));
  letters_.insert(letters_.end(), letters.begin(), letters.end());
  signs_.insert(signs_.end(), signs.begin(), signs.end());
  lexemes_.push_back(lexeme);
  return static_cast<std::uint32_t>(lexemes_.size() - 1);
}

void StemTable::add_stem(Stem stem, const Alphabet& alphabet) {
  if (stem.length == 0) return;
  Key key;
  for (std::uint32_t index = 0; index < stem.length; ++index)
    key.push(alphabet.fold(letters_[stem.letters + index]));
  stem.key = key.value;
  stems_.push_back(stem);
}

auto StemTable::add_verbs(std::string_view section, std::string_view paradigm_table,
                          const EndingTable& endings, const Alphabet& alphabet) -> Result<bool> {
  auto paradigms = read_paradigms(paradigm_table, endings, alphabet);
  if (!paradigms.ok()) return paradigms.error();
  auto columns = read_columns(section, verb_columns);
  if (!columns) return cut_off;
  LemmaReader lemmas(*columns);
  ByteReader& parts = (*columns)[4];
  ByteReader& levels = (*columns)[5];
  ByteReader& numbers = (*columns)[6];
  constexpr std::size_t stems_of_verb = 8;  // about; only speed depends on it
  reserve(levels.size(), levels.size() * stems_of_verb);
  std::vector<Letter> lemma;
  std::vector<std::uint8_t> lemma_signs;
  while (!levels.at_end()) {
    if (!lemmas.next(lemma, lemma_signs)) return cut_off;
    Lexeme lexeme;
    lexeme.level = levels.next();
    const std::uint8_t part = parts.next();
    const std::size_t low = numbers.next();
    const std::size_t paradigm = low | std::size_t{numbers.next()} << 8U;
    if (paradigm >= paradigms.value().size() || part >= part_of_speech_names.size()) return cut_off;
    lexeme.part_of_speech = static_cast<PartOfSpeech>(part);
    const std::uint32_t number = add_lexeme(lemma, lemma_signs, alphabet, lexeme);
    for (const ParadigmStem& shape : paradigms.value()[paradigm]) {
      Stem stem;
      stem.lexeme = number;
      stem.letters = static_cast<std::uint32_t>(letters_.size());
      stem.ending_class = shape.ending_class;
      stem.kind = shape.kind;
      stem.passive = shape.passive;
      for (const std::uint8_t code : shape.codes) {
        const std::size_t at = code - std::size_t{ParadigmStem::place};
        if (code >= ParadigmStem::sign) {
          if (letters_.size() > stem.letters) signs_.back() |= code & ~ParadigmStem::sign;
        } else if (code < ParadigmStem::place || at < lemma.size()) {
          letters_.push_back(code < ParadigmStem::place ? code : lemma[at]);
          signs_.push_back(0);
        }
      }
      stem.length = static_cast<std::uint8_t>(letters_.size() - stem.letters);
      add_stem(stem, alphabet);
    }
  }
  return all_good(*columns) ? Result<bool>(true) : cut_off;
}

auto StemTable::add_nominals(std::string_view section, const EndingTable& endings, const Alphabet& alphabet)
    -> Result<bool> {
  auto columns = read_columns(section, nominal_columns);
  if (!columns) return cut_off;
  LemmaReader lemmas(*columns);
  ByteReader& parts = (*columns)[4];
  ByteReader& levels = (*columns)[5];
  ByteReader& classes = (*columns)[6];
  ByteReader& fixed = (*columns)[7];
  ByteReader& shapes = (*columns)[8];
  ByteReader& extra = (*columns)[9];
  reserve(levels.size(), classes.size() / 2);
  std::vector<Letter> lemma;
  std::vector<std::uint8_t> lemma_signs;
  while (!levels.at_end()) {
    if (!lemmas.next(lemma, lemma_signs)) return cut_off;
    Lexeme lexeme;
    lexeme.level = levels.next();
    const std::uint8_t part = parts.next();
    const std::uint8_t form = parts.next();
    if (part >= part_of_speech_names.size()) return cut_off;
    lexeme.part_of_speech = static_cast<PartOfSpeech>(part);
    lexeme.verb_form = static_cast<VerbForm>(form & 3U);
    const std::uint32_t number = add_lexeme(lemma, lemma_signs, alphabet, lexeme);
    for (unsigned left = form >> 2U; left > 0; --left) {
      Stem stem;
      stem.lexeme = number;
      stem.kind = StemKind::nominal;
      const std::size_t low = classes.next();
      stem.ending_class = static_cast<std::uint16_t>(low | std::size_t{classes.next()} << 8U);
      if (stem.ending_class >= endings.class_names().size()) return cut_off;
      const std::uint8_t more = fixed.next();
      stem.gender = static_cast<Gender>(more & 3U);
      stem.number = static_cast<GrammaticalNumber>(more >> 2U & 3U);
      stem.passive = (more & 16U) != 0;
      const std::uint8_t shape = shapes.next();
      const std::size_t kept = shape & 31U;
      if (kept > lemma.size()) return cut_off;
      if ((shape & 32U) == 0) {
        stem.letters = lexemes_[number].letters;
        stem.length = static_cast<std::uint8_t>(lemma.size() - kept);
      } else {
        const std::size_t tail = extra.next();
        if (kept + tail > WordLetters::longest) return cut_off;
        stem.letters = static_cast<std::uint32_t>(letters_.size());
        stem.length = static_cast<std::uint8_t>(kept + tail);
        letters_.insert(letters_.end(), lemma.begin(), lemma.begin() + static_cast<std::ptrdiff_t>(kept));
        for (std::size_t index = 0; index < tail; ++index) letters_.push_back(extra.next() & 63U);
        signs_.resize(letters_.size());
      }
      add_stem(stem, alphabet);
    }
  }
  return all_good(*columns) ? Result<bool>(true) : cut_off;
}

auto StemTable::add_closed_class(std::string_view table, const Alphabet& alphabet) -> Result<bool> {
  std::vector<Letter> letters;
  std::vector<std::uint8_t> signs;
  return for_each_row(table, "closed_class", 5, [&](const TableRow& row) -> std::string_view {
    const auto form = decode_utf8(row[0]);
    const auto lemma = decode_utf8(row[2]);
    const auto part = part_of_speech_of(row[1]);
    if (!form || !lemma || !part || !alphabet.encode(*lemma, letters, signs)) return "bad word";
    Lexeme lexeme;
    lexeme.level = Lexeme::closed_class;
    lexeme.part_of_speech = *part;
    Stem stem;
    stem.lexeme = add_lexeme(letters, signs, alphabet, lexeme);
    if (!alphabet.encode(*form, letters, signs)) return "bad word";
    stem.kind = StemKind::closed;
    stem.ending_class = static_cast<std::uint16_t>(closed_words_.size());
    stem.letters = static_cast<std::uint32_t>(letters_.size());
    stem.length = static_cast<std::uint8_t>(letters.size());
    letters_.insert(letters_.end(), letters.begin(), letters.end());
    signs_.insert(signs_.end(), signs.begin(), signs.end());
    ClosedWord word;
    word.features = agreement_of(row[3]);
    word.features.negative = row[4].find('n') != std::string_view::npos;
    word.uses = form_uses(row[4]);
    word.hosts = host_set(row[4]);
    closed_words_.push_back(word);
    add_stem(stem, alphabet);
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
