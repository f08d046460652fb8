// SPDX-License-Identifier: Apache-2.0
#include "morphology/morphology.h"

#include "morphology/reading_search.h"
#include "text/hashing.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {

auto Morphology::read(const MorphologySections& sections) -> Result<Morphology> {
  Morphology morphology;
  auto alphabet = Alphabet::read(sections.letters);
  if (!alphabet.ok()) return alphabet.error();
  morphology.alphabet_ = std::move(alphabet).value();
  auto clitics = CliticTable::read(sections.clitics, morphology.alphabet_);
  if (!clitics.ok()) return clitics.error();
  morphology.clitics_ = std::move(clitics).value();
  auto endings = EndingTable::read(sections.endings, morphology.alphabet_);
  if (!endings.ok()) return endings.error();
  morphology.endings_ = std::move(endings).value();
  const auto steps = {
      morphology.stems_.add_closed_class(sections.closed_class, morphology.alphabet_),
      morphology.stems_.add_verbs(sections.verbs, sections.verb_paradigms, morphology.endings_,
                                  morphology.alphabet_),
      morphology.stems_.add_nominals(sections.nominals, morphology.endings_, morphology.alphabet_),
      morphology.read_fused(sections.fused), morphology.read_guesses(sections.guesses)};
  for (const auto& step : steps) {
    if (!step.ok()) return step.error();
  }
  morphology.stems_.index();
  return morphology;
}

auto Morphology::read_fused(std::string_view table) -> Result<bool> {
  std::vector<std::uint8_t> signs;
  return for_each_row(table, "fused", 3, [&](const TableRow& row) -> std::string_view {
    const auto surface = decode_utf8(row[0]);
    FusedWord word;
    if (!surface || !alphabet_.encode(*surface, word.letters, signs)) return "bad letters";
    std::size_t covered = 0;
    for (std::size_t index = 1; index < row.size(); ++index) {
      const std::size_t colon = row[index].find(':');
      if (colon == std::string_view::npos) return "bad part";
      const TableRow fields = split(row[index].substr(colon + 1), '/');
      const auto letters = decode_utf8(row[index].substr(0, colon));
      if (fields.size() < 3 || !letters) return "bad part";
      const auto form = decode_utf8(fields[0]);
      const auto part = part_of_speech_of(fields[1]);
      const auto lemma = decode_utf8(fields[2]);
      if (!form || !part || !lemma) return "bad part";
      word.parts.push_back(
          {static_cast<std::uint8_t>(letters->size()), *part, fields.size() > 3, *form, *lemma});
      covered += letters->size();
    }
    if (covered != word.letters.size()) return "parts do not make the word";
    for (const Letter letter : word.letters) word.lemma_hash = mix(word.lemma_hash, letter);
    fused_words_.push_back(std::move(word));
    return {};
  });
}

auto Morphology::read_guesses(std::string_view table) -> Result<bool> {
  std::vector<std::uint8_t> signs;
  return for_each_row(table, "guesses", 6, [&](const TableRow& row) -> std::string_view {
    const auto prefix = decode_utf8(row[0]);
    const auto suffix = decode_utf8(row[1]);
    const auto ending = decode_utf8(row[4]);
    GuessedShape shape;
    if (!prefix || !suffix || !ending || !alphabet_.encode(*prefix, shape.prefix, signs) ||
        !alphabet_.encode(*suffix, shape.suffix, signs) ||
        !alphabet_.encode(*ending, shape.lemma_ending, signs)) {
      return "bad letters";
    }
    shape.features = agreement_of(row[3]);
    shape.uses = form_uses(row[5]);
    if (row[2] == "P" || row[2] == "I") {
      shape.part_of_speech = PartOfSpeech::verb;
      shape.host_letter = row[2].front();
      shape.features.aspect = row[2] == "P" ? Aspect::perfective : Aspect::imperfective;
      shape.features.verb_form = VerbForm::finite;
    } else if (const auto part = part_of_speech_of(row[2])) {
      shape.part_of_speech = *part;
    } else {
      return "bad part of speech";
    }
    guesses_.push_back(std::move(shape));
    return {};
  });
}

void Morphology::analyse(const WordLetters& word, bool lenient, std::vector<Reading>& readings) const {
  ReadingSearch(*this, word, lenient, readings).run();
}

void Morphology::append_lemma(const WordLetters& word, const Reading& reading, std::u16string& out) const {
  if (reading.fused) return;
  if (!reading.guessed()) {
    const Lexeme& lexeme = stems_.lexeme(reading.lexeme);
    for (std::uint32_t index = 0; index < lexeme.length; ++index)
      out += alphabet_.character(stems_.letters(lexeme.letters)[index]);
    return;
  }
  for (std::uint32_t index = reading.stem_begin; index < reading.stem_end; ++index)
    out += alphabet_.character(word.exact[index]);
  if (reading.guess < guesses_.size()) {
    for (const Letter letter : guesses_[reading.guess].lemma_ending) out += alphabet_.character(letter);
  }
}

}  // namespace isnad
