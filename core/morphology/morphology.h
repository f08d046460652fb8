// SPDX-License-Identifier: Apache-2.0
// The readings that a word may have: clitics, stem and ending, part of speech, lemma, features. Knows no
// language: all comes from the tables of a pack. Choosing among the readings is the work of a stage.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/clitics.h"
#include "morphology/endings.h"
#include "morphology/letters.h"
#include "morphology/stems.h"
#include "text/result.h"

namespace isnad {

/// One reading of a word. Offsets count the word's letters.
struct Reading {
  static constexpr std::uint32_t no_lexeme = 0xFFFFFFFF;
  static constexpr std::uint16_t no_ending = 0xFFFF;

  std::uint32_t lexeme = no_lexeme;  ///< a lexeme, or a fused word when `fused`
  std::uint32_t lemma_hash = 0;
  std::uint16_t proclitics = 0;
  std::uint16_t ending = no_ending;  ///< in EndingTable
  std::uint8_t enclitic = CliticTable::none;
  PartOfSpeech part_of_speech = PartOfSpeech::none;
  WordFeatures features;
  std::uint8_t host_begin = 0;  ///< the word without clitics, its article included
  std::uint8_t host_end = 0;
  std::uint8_t stem_begin = 0;
  std::uint8_t stem_end = 0;
  std::uint8_t level = 0;  ///< of the lexeme
  SpellingDistance distance;
  std::uint8_t guess = 0;       ///< row of the table of guesses
  bool converted = false;       ///< stands as another part of speech than the lexicon says
  bool hidden_article = false;  ///< the article is there but not written in the host
  bool fused = false;
  bool closed_free = false;  ///< a word of a closed class that may stand alone as it is written

  [[nodiscard]] auto guessed() const -> bool { return lexeme == no_lexeme; }
};

/// A morpheme of a word that fuses several.
struct FusedPart {
  std::uint8_t length = 0;
  PartOfSpeech part_of_speech = PartOfSpeech::none;
  bool negative = false;
  std::u16string form;
  std::u16string lemma;
};

struct FusedWord {
  std::vector<Letter> letters;
  std::vector<FusedPart> parts;
  std::uint32_t lemma_hash = 0;
};

/// A shape that unknown words may have.
struct GuessedShape {
  std::vector<Letter> prefix;
  std::vector<Letter> suffix;
  std::vector<Letter> lemma_ending;
  PartOfSpeech part_of_speech = PartOfSpeech::none;
  WordFeatures features;
  char host_letter = 'n';
  std::uint8_t uses = 0;
};

/// Texts and sections that make up a morphology.
struct MorphologySections {
  std::string_view letters, clitics, closed_class, fused, guesses, endings,
      verb_paradigms;                ///< tables as text
  std::string_view verbs, nominals;  ///< compiled
};

/// The sections of a pack that hold them; `section(name)` gives the bytes of one.
template <class Section>
auto morphology_sections(Section section) -> MorphologySections {
  return {section("words-letters"),        section("words-clitics"), section("words-closed-class"),
          section("words-fused"),          section("words-guesses"), section("words-endings"),
          section("words-verb-paradigms"), section("words-verbs"),   section("words-nominals")};
}

class Morphology {
 public:
  static constexpr std::size_t most_readings = 48;

  /// Error codes `bad-table`, `bad-pack`.
  static auto read(const MorphologySections& sections) -> Result<Morphology>;

  /// Puts the readings of `word` into `readings`, in a fixed order, at least one. In a `lenient` text, which
  /// leaves signs on letters out, readings so spelt stand beside exact ones. Allocates only when `readings`
  /// must grow.
  void analyse(const WordLetters& word, bool lenient, std::vector<Reading>& readings) const;

  [[nodiscard]] auto alphabet() const -> const Alphabet& { return alphabet_; }
  [[nodiscard]] auto clitics() const -> const CliticTable& { return clitics_; }
  [[nodiscard]] auto stems() const -> const StemTable& { return stems_; }
  [[nodiscard]] auto endings() const -> const EndingTable& { return endings_; }
  [[nodiscard]] auto guesses() const -> const std::vector<GuessedShape>& { return guesses_; }
  [[nodiscard]] auto fused_words() const -> const std::vector<FusedWord>& { return fused_words_; }

  /// Appends the lemma of the word's host; of a fused word nothing.
  void append_lemma(const WordLetters& word, const Reading& reading, std::u16string& out) const;

 private:
  auto read_fused(std::string_view table) -> Result<bool>;
  auto read_guesses(std::string_view table) -> Result<bool>;

  Alphabet alphabet_;
  CliticTable clitics_;
  EndingTable endings_;
  StemTable stems_;
  std::vector<FusedWord> fused_words_;
  std::vector<GuessedShape> guesses_;
};

}  // namespace isnad
