// SPDX-License-Identifier: Apache-2.0
#include "stages/analyze_words.h"

#include <map>
#include <memory>

#include "stages/sentence_slices.h"
#include "stages/word_reader.h"
#include "stages/word_tagger.h"

namespace isnad {

auto analyze_words(Document& document, const Languages& languages, Offset from, Offset until) -> Offset {
  std::map<const Language*, WordReader> readers;
  std::map<const Language*, WordTagger> taggers;
  return for_each_sentence(document, from, until, [&](std::uint32_t index) {
    const Sentence& sentence = document.sentences[index];
    const Language& language =
        languages.of(document.language_tags[document.paragraph_languages[sentence.paragraph].language]);
    if (language.morphology) {
      readers.try_emplace(&language, document, language).first->second.read(sentence.tokens);
    } else if (language.tagger) {
      taggers.try_emplace(&language, document, language).first->second.read(sentence.tokens);
    } else {
      for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
        document.morphemes.push_back({document.tokens[token].span, token, PartOfSpeech::none, {}, {}, {}});
      }
    }
  });
}

}  // namespace isnad
