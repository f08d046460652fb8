// SPDX-License-Identifier: Apache-2.0
// Trains the model that chooses among the readings of words, on CoNLL-U files: the structured averaged
// perceptron (Collins 2002) over the best path, where every reading that spells the treebank's words alike is
// right. usage: train_readings FOLDER FILE.conllu... FOLDER: of the language, with the tables in `words`;
// `readings.weights` goes there.
#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>

#include "languages/compile_words.h"
#include "model/linear_trainer.h"
#include "model/treebank.h"
#include "morphology/reading_chooser.h"
#include "morphology/word_parts.h"
#include "text/fold.h"
#include "text/word_breaker.h"

namespace isnad {
namespace {

constexpr int rounds = 12;
constexpr unsigned table_bits = 18;
constexpr unsigned fewest_updates = 2;
constexpr float step = 0.05F;

using Right = std::vector<bool>;

struct Example {
  std::vector<const WordEntry*> words;
  std::vector<Right> right;
};

class Entries {
 public:
  explicit Entries(const Morphology& morphology) : morphology_(morphology) {}

  auto entry(std::u16string_view text, TokenKind kind, bool lenient) -> const WordEntry& {
    auto& entry = entries_[{std::u16string(text), lenient}];
    if (!entry) {
      entry = std::make_unique<WordEntry>();
      make_word_entry(morphology_, text, kind, lenient, *entry);
    }
    return *entry;
  }

 private:
  const Morphology& morphology_;
  std::map<std::pair<std::u16string, bool>, std::unique_ptr<WordEntry>> entries_;
};

auto part_names(const WordPart& part) -> std::string_view {
  return part_of_speech_names[static_cast<std::size_t>(part.part_of_speech)];
}

/// How many of the features that a reading has the treebank gives too, less those it gives otherwise.
auto features_agreement(const WordFeatures& features, const std::string& gold) -> int {
  constexpr std::array<std::string_view, 4> persons{"", "1", "2", "3"};
  constexpr std::array<std::string_view, 3> genders{"", "Masc", "Fem"};
  constexpr std::array<std::string_view, 4> numbers{"", "Sing", "Dual", "Plur"};
  int score = 0;
  const auto compare = [&](std::string_view name, std::string_view value) {
    const std::size_t found = ("|" + gold).find("|" + std::string(name) + "=");
    if (value.empty() || found == std::string::npos) return;
    const std::string_view given = std::string_view(gold).substr(found + name.size() + 1);
    score += given.substr(0, given.find('|')) == value ? 1 : -1;
  };
  compare("Person", persons[features.person]);
  compare("Gender", genders[static_cast<std::size_t>(features.gender)]);
  compare("Number", numbers[static_cast<std::size_t>(features.number)]);
  if (features.verb_form == VerbForm::finite) compare("Voice", features.passive ? "Pass" : "Act");
  if (features.state == NounState::indefinite || features.state == NounState::definite) {
    compare("Definite", features.state == NounState::definite ? "Def" : "Ind");
  }
  return score;
}

/// How well the parts of a reading are the treebank's words; 0 when they are cut otherwise.
auto agreement(const std::vector<WordPart>& parts, const std::vector<const TreebankWord*>& gold, Offset start)
    -> int {
  constexpr int host_part = 60;
  constexpr int clitic_part = 20;
  constexpr int lemma = 24;
  constexpr Offset longest_clitic = 2;
  if (parts.size() != gold.size()) return 0;
  int score = 10;
  for (std::size_t index = 0; index < parts.size(); ++index) {
    const TextSpan span = gold[index]->span;
    if (start + parts[index].start != span.start || start + parts[index].end != span.end) return 0;
    const bool host = parts.size() == 1 || span.length() > longest_clitic;
    if (gold[index]->tag == part_names(parts[index])) score += host ? host_part : clitic_part;
    if (folded(gold[index]->lemma, Folding::full) == folded(parts[index].lemma, Folding::full))
      score += lemma;
    score += features_agreement(parts[index].features, gold[index]->features);
  }
  return score;
}

auto right_readings(const Morphology& morphology, const TreebankSentence& sentence, TextSpan span,
                    std::u16string_view text, const WordEntry& entry) -> Right {
  std::vector<const TreebankWord*> gold;
  for (const auto& word : sentence.words) {
    if (word.span.start < span.end && word.span.end > span.start) gold.push_back(&word);
  }
  std::vector<WordPart> parts;
  std::vector<int> scores;
  for (const Reading& reading : entry.readings) {
    split_word(morphology, text, entry, reading, parts);
    const int score = agreement(parts, gold, span.start);
    scores.push_back(score * 2 - (score > 0 && reading.guessed() ? 1 : 0));
  }
  const int best = *std::max_element(scores.begin(), scores.end());
  Right right;
  for (const int score : scores) right.push_back(best <= 0 || score == best);
  return right;
}

auto to_example(const Morphology& morphology, const TreebankSentence& sentence, bool lenient,
                Entries& entries) -> Example {
  std::u16string text = sentence.text;
  if (lenient) {
    for (char16_t& character : text) {
      const Letter letter = morphology.alphabet().letter(character);
      if (letter != 0 && morphology.alphabet().is_base(morphology.alphabet().fold(letter))) {
        character = morphology.alphabet().character(morphology.alphabet().fold(letter));
      }
    }
  }
  Example example;
  WordBreaker breaker;
  breaker.start(text);
  TextSpan span;
  TokenKind kind{};
  while (breaker.next(span, kind)) {
    const auto word = std::u16string_view(text).substr(span.start, span.length());
    const WordEntry& entry = entries.entry(word, kind, lenient);
    example.words.push_back(&entry);
    example.right.push_back(right_readings(morphology, sentence, span, word, entry));
  }
  return example;
}

class Teacher {
 public:
  void learn(const Example& example) {
    const auto& words = example.words;
    const auto weight = [&](std::uint32_t feature) { return trainer_.weight(feature); };
    std::vector<std::vector<float>> own(words.size());
    for (std::size_t place = 0; place < words.size(); ++place) {
      for (const Reading& reading : words[place]->readings) {
        float score = 0;
        const auto add = [&](std::uint32_t feature) { score += weight(feature); };
        reading_features::alone(*words[place], reading, add);
        reading_features::beside(before(example, place), behind(example, place), reading, add);
        own[place].push_back(score);
      }
    }
    lattice_.decode(
        words, [&](std::size_t place, std::size_t number) { return own[place][number]; }, weight, guess_);
    trainer_.tick();
    bool wrong = false;
    for (std::size_t place = 0; place < words.size(); ++place) wrong |= !example.right[place][guess_[place]];
    if (!wrong) return;
    lattice_.decode(
        words,
        [&](std::size_t place, std::size_t number) {
          return example.right[place][number] ? own[place][number] : ReadingLattice<float>::impossible;
        },
        weight, gold_);
    for (std::size_t place = 0; place < words.size(); ++place) {
      if (gold_[place] != guess_[place]) {
        change_own(example, place, gold_[place], 1);
        change_own(example, place, guess_[place], -1);
      }
      if (gold_[place] != guess_[place] || (place > 0 && gold_[place - 1] != guess_[place - 1])) {
        change_between(example, place, gold_, 1);
        change_between(example, place, guess_, -1);
      }
    }
  }

  [[nodiscard]] auto section() const -> std::string { return trainer_.section(fewest_updates, step); }

 private:
  [[nodiscard]] auto before(const Example& example, std::size_t place) const -> const WordEntry& {
    return place == 0 ? lattice_.boundary() : *example.words[place - 1];
  }
  [[nodiscard]] auto behind(const Example& example, std::size_t place) const -> const WordEntry& {
    return place + 1 == example.words.size() ? lattice_.boundary() : *example.words[place + 1];
  }
  void change_own(const Example& example, std::size_t place, std::size_t number, float by) {
    const Reading& reading = example.words[place]->readings[number];
    const auto change = [&](std::uint32_t feature) { trainer_.change(feature, by); };
    reading_features::alone(*example.words[place], reading, change);
    reading_features::beside(before(example, place), behind(example, place), reading, change);
  }
  void change_between(const Example& example, std::size_t place, const std::vector<std::uint16_t>& path,
                      float by) {
    const Reading& first = before(example, place).readings[place == 0 ? 0 : path[place - 1]];
    reading_features::between(reading_features::LeftSide(first), example.words[place]->readings[path[place]],
                              [&](std::uint32_t feature) { trainer_.change(feature, by); });
  }

  LinearTrainer trainer_{table_bits};
  ReadingLattice<float> lattice_;
  std::vector<std::uint16_t> guess_;
  std::vector<std::uint16_t> gold_;
};

auto run(const std::string& folder, const std::vector<std::string>& paths) -> Result<bool> {
  auto morphology = read_tables(folder + "/words");
  if (!morphology.ok()) return morphology.error();
  Entries entries(morphology.value());
  std::vector<Example> examples;
  for (const auto& path : paths) {
    for (const auto& sentence : read_conllu(path)) {
      // Texts that leave signs out are read by the same weights.
      for (const bool lenient : {false, true})
        examples.push_back(to_example(morphology.value(), sentence, lenient, entries));
    }
  }
  if (examples.empty()) return Error{"no-sentences", "no sentences"};
  Teacher teacher;
  std::vector<std::size_t> order(examples.size());
  for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
  std::uint32_t random = 12345;
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t index = order.size(); index > 1; --index) {
      random = random * 1664525U + 1013904223U;
      std::swap(order[index - 1], order[(random >> 8U) % index]);
    }
    for (const std::size_t index : order) teacher.learn(examples[index]);
  }
  std::ofstream(folder + "/readings.weights", std::ios::binary) << teacher.section();
  return true;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc < 3) {
    std::cerr << "usage: train_readings FOLDER FILE.conllu...\n";
    return 2;
  }
  const auto done = isnad::run(argv[1], {argv + 2, argv + argc});
  if (!done.ok()) std::cerr << "train_readings: " << done.error().message << '\n';
  return done.ok() ? 0 : 1;
}
