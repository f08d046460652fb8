// SPDX-License-Identifier: Apache-2.0
#include "stages/word_reader.h"

#include <algorithm>

namespace isnad {
namespace {

/// Enough of a text to see how it is spelt.
constexpr std::size_t sample_length = 20'000;
/// So many forms are kept; beyond them memory would grow with the text.
constexpr std::size_t most_forms = 50'000;

}  // namespace

auto leaves_signs_out(const Morphology& morphology, std::u16string_view text) -> bool {
  const Alphabet& alphabet = morphology.alphabet();
  const auto& article = morphology.clitics().article();
  constexpr std::size_t fewest = 2;
  constexpr std::size_t much_more = 6;
  std::size_t with = 0;
  std::size_t without = 0;
  bool begins = true;
  bool bare = false;
  for (const char16_t character : text.substr(0, sample_length)) {
    const Letter letter = alphabet.letter(character);
    if (letter == 0) {
      begins = true;
      bare = false;
      continue;
    }
    if (alphabet.fold(letter) != letter && alphabet.is_base(alphabet.fold(letter))) ++with;
    // The article begins with such a letter too, and has no sign to leave out.
    if (bare && (article.empty() || letter != article.back())) ++without;
    bare = begins && alphabet.is_base(letter);
    begins = false;
  }
  return without > fewest && with * much_more < without;
}

WordReader::WordReader(Document& document, const Language& language)
    : document_(document),
      language_(language),
      lenient_(leaves_signs_out(*language.morphology, document.text)) {}

auto WordReader::word(const Token& token) -> KnownWord& {
  const auto text = document_.slice(token.span);
  auto& known = words_[text];
  if (!known) {
    known = std::make_unique<KnownWord>();
    known->entry = make_word_entry(*language_.morphology, text, token.kind, lenient_);
    ReadingChooser::prepare(language_.reading_model, known->entry);
    known->parts.resize(known->entry.readings.size());
  }
  return *known;
}

auto WordReader::keep(std::u16string_view text) -> TextSpan {
  const auto start = static_cast<Offset>(document_.word_text.size());
  document_.word_text += text;
  return {start, static_cast<Offset>(document_.word_text.size())};
}

auto WordReader::parts(KnownWord& word, std::u16string_view text, std::size_t reading)
    -> const std::vector<KnownPart>& {
  auto& known = word.parts[reading];
  if (!known.empty()) return known;
  split_word(*language_.morphology, text, word.entry, word.entry.readings[reading], split_);
  for (const WordPart& part : split_) {
    KnownPart kept{part.start, part.end, {}};
    kept.morpheme.part_of_speech = part.part_of_speech;
    kept.morpheme.features = part.features;
    kept.morpheme.lemma = keep(part.lemma);
    kept.morpheme.form =
        part.form == text.substr(part.start, part.end - part.start) ? TextSpan{} : keep(part.form);
    known.push_back(kept);
  }
  return known;
}

void WordReader::read(TokenSpan tokens) {
  if (words_.size() > most_forms) words_.clear();
  sentence_.clear();
  entries_.clear();
  for (std::uint32_t token = tokens.start; token < tokens.end; ++token) {
    sentence_.push_back(&word(document_.tokens[token]));
    entries_.push_back(&sentence_.back()->entry);
  }
  chooser_.choose(language_.reading_model, entries_, path_);
  for (std::uint32_t token = tokens.start; token < tokens.end; ++token) {
    const std::size_t place = token - tokens.start;
    const TextSpan span = document_.tokens[token].span;
    for (const KnownPart& part : parts(*sentence_[place], document_.slice(span), path_[place])) {
      Morpheme morpheme = part.morpheme;
      morpheme.span = {span.start + part.start, span.start + part.end};
      morpheme.token = token;
      document_.morphemes.push_back(morpheme);
    }
  }
}

}  // namespace isnad
