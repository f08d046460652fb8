// SPDX-License-Identifier: Apache-2.0
#include "stages/word_reader.h"

namespace isnad {
namespace {

/// Enough of a text to see how it is spelt.
constexpr std::size_t sample_length = 20'000;
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
      lenient_(leaves_signs_out(*language.morphology, document.text)),
      lock_(language.words->mutex, std::try_to_lock),
      cache_(lock_.owns_lock() ? *language.words : own_) {}

auto WordReader::keep(std::u16string_view text) -> TextSpan {
  const auto start = static_cast<Offset>(document_.word_text.size());
  document_.word_text += text;
  return {start, static_cast<Offset>(document_.word_text.size())};
}

void WordReader::read(TokenSpan tokens) {
  const Morphology& morphology = *language_.morphology;
  cache_.forget_many();
  words_.clear();
  entries_.clear();
  for (std::uint32_t token = tokens.start; token < tokens.end; ++token) {
    const auto& [span, kind] = document_.tokens[token];
    words_.push_back(
        &cache_.word(morphology, language_.reading_model, document_.slice(span), kind, lenient_));
    entries_.push_back(&words_.back()->entry);
  }
  chooser_.choose(language_.reading_model, entries_, path_);
  for (std::uint32_t token = tokens.start; token < tokens.end; ++token) {
    const std::size_t place = token - tokens.start;
    const Offset start = document_.tokens[token].span.start;
    const auto parts = cache_.parts(morphology, *words_[place], path_[place]);
    for (std::uint32_t number = parts.start; number < parts.end; ++number) {
      const WordPart& part = cache_.part(number);
      document_.morphemes.push_back({{start + part.start, start + part.end},
                                     token,
                                     part.part_of_speech,
                                     part.features,
                                     keep(part.lemma),
                                     part.form.empty() ? TextSpan{} : keep(part.form)});
    }
  }
}

}  // namespace isnad
