// SPDX-License-Identifier: Apache-2.0
// Trains the segmenter and the tagger of a language on CoNLL-U files.
// usage: train_words FOLDER SIGHTINGS FILE.conllu...
// FOLDER: of the language; its forms.txt, where there is one, tells what words may be; the weights go there.
// SIGHTINGS: features seen less often are not learnt; more for larger corpora. Sentences go to files of a
// document each, or one file holds all. To measure, train on a part and run scripts/evaluate on the rest.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "languages/compile_lexicon.h"
#include "model/conllu.h"
#include "model/letter_items.h"
#include "model/tagger_trainer.h"
#include "text/fold.h"
#include "text/word_breaker.h"

namespace isnad {
namespace {

/// The words of `sentence` that the segmenter will see, each with the letters where a treebank's word begins.
void add_letters(const TreebankSentence& sentence, const Lexicon& forms, std::vector<TaggedItems>& examples) {
  WordBreaker breaker;
  breaker.start(sentence.text);
  TextSpan token;
  TokenKind kind{};
  LetterItems letters;
  while (breaker.next(token, kind)) {
    if (kind != TokenKind::word || token.length() < 2) continue;
    letters.assign(std::u16string_view(sentence.text).substr(token.start, token.length()),
                   [&](std::u16string_view form) { return forms.find(form); });
    TaggedItems example{letters.items, {}};
    for (const Offset offset : letters.offsets) {
      const bool begins =
          std::any_of(sentence.words.begin(), sentence.words.end(),
                      [&](const TreebankWord& word) { return word.span.start == token.start + offset; });
      example.tags.push_back(begins || offset == 0 ? 0 : 1);
    }
    examples.push_back(std::move(example));
  }
}

auto to_items(const TreebankSentence& sentence, const Lexicon& forms, std::vector<std::string>& tags)
    -> TaggedItems {
  TaggedItems example;
  for (const auto& word : sentence.words) {
    const auto form = std::u16string_view(sentence.text).substr(word.span.start, word.span.length());
    auto tag = std::find(tags.begin(), tags.end(), word.tag);
    if (tag == tags.end()) tag = tags.insert(tags.end(), word.tag);
    const auto key = folded(form, Folding::light);
    example.items.push_back(TaggerItem::of(form, key, forms.find(key)));
    example.tags.push_back(static_cast<std::uint8_t>(tag - tags.begin()));
  }
  return example;
}

/// The forms of the language as its pack will hold them; empty when there are none.
auto read_forms(const std::string& folder) -> std::string {
  const auto path = std::filesystem::path(folder) / "forms.txt";
  if (!std::filesystem::exists(path)) return {};
  const auto* schema = std::find_if(lexicon_schemas.begin(), lexicon_schemas.end(),
                                    [](const LexiconSchema& other) { return other.name == "forms"; });
  auto section = compile_lexicon(*schema, path);
  if (!section.ok()) std::cerr << "train_words: " << section.error().message << '\n';
  return section.ok() ? std::move(section).value() : std::string();
}

auto run(const std::string& folder, int sightings, const std::vector<std::string>& paths) -> int {
  std::vector<TaggedItems> words;
  std::vector<TaggedItems> sentences;
  std::vector<std::string> tags;
  const std::string section = read_forms(folder);
  const Lexicon forms{section};
  for (const auto& path : paths) {
    for (const auto& sentence : read_conllu(path)) {
      add_letters(sentence, forms, words);
      sentences.push_back(to_items(sentence, forms, tags));
    }
  }
  if (sentences.empty()) {
    std::cerr << "train_words: no sentences\n";
    return 1;
  }
  TrainingOptions options;
  options.fewest_sightings = sightings;
  std::ofstream(folder + "/tagger.weights", std::ios::binary)
      << train_tagger(std::move(sentences), tags, options);
  options.row_bits = 14;
  std::ofstream(folder + "/segmenter.weights", std::ios::binary) << train_tagger(
      std::move(words), {std::string(begins_morpheme), std::string(continues_morpheme)}, options);
  return 0;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc < 4) {
    std::cerr << "usage: train_words FOLDER_OUT SIGHTINGS FILE.conllu...\n";
    return 2;
  }
  return isnad::run(argv[1], std::atoi(argv[2]), {argv + 3, argv + argc});
}
