// SPDX-License-Identifier: Apache-2.0
// Trains the language classifier and says how well it does on lines it has not seen.
// usage: train_language_id LANGUAGES.txt CLOSE_LANGUAGES.txt CORPUS_DIR WEIGHTS_OUT
// The first two lists are those of core/languages/und. Odd lines of the corpus train, even lines test.
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "model/ngram_classifier.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad {
namespace {

struct Corpus {
  std::string tag;
  std::string family;          // "-" for none
  std::u16string known_words;  // of CLOSE_LANGUAGES.txt
  std::vector<std::u16string> train;
  std::vector<std::u16string> test;
};

struct Example {
  std::vector<std::uint32_t> features;
  std::uint32_t label = 0;
};

/// A small fixed generator, so that training gives the same weights everywhere.
class Random {
 public:
  auto below(std::uint32_t bound) -> std::uint32_t {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state_ >> 33U) % bound);
  }

 private:
  std::uint64_t state_ = 42;
};

auto dominant_script(const std::vector<std::u16string>& lines) -> std::int32_t {
  std::map<std::int32_t, std::size_t> counts;
  for (const auto& line : lines) {
    for (const char16_t unit : line) {
      UErrorCode status = U_ZERO_ERROR;
      if (is_letter(unit)) ++counts[uscript_getScript(unit, &status)];
    }
  }
  const auto top = std::max_element(counts.begin(), counts.end(),
                                    [](const auto& a, const auto& b) { return a.second < b.second; });
  return top == counts.end() ? USCRIPT_UNKNOWN : top->first;
}

/// A run of three to eight words: headlines and datelines are shorter than the corpus's sentences.
auto fragment(std::u16string_view line, Random& random) -> std::u16string_view {
  std::vector<std::size_t> starts{0};
  for (std::size_t index = 0; index < line.size(); ++index) {
    if (line[index] == u' ') starts.push_back(index + 1);
  }
  const std::size_t words = 3 + random.below(6);
  if (starts.size() <= words) return line;
  const std::size_t first = random.below(static_cast<std::uint32_t>(starts.size() - words));
  return line.substr(starts[first], starts[first + words] - starts[first]);
}

/// A class of a group: one language, or a family.
using Members = std::vector<const Corpus*>;

/// Naive Bayes: with few lines and close languages, single words decide, and counting beats fitting.
auto count(const std::vector<Members>& classes, NgramSizes sizes, std::uint32_t bits) -> std::vector<float> {
  const std::size_t buckets = std::size_t{1} << bits;
  constexpr float smoothing = 0.3F;
  constexpr float known_word_count = 10;
  std::vector<float> weights(buckets * classes.size(), smoothing);
  for (std::size_t label = 0; label < classes.size(); ++label) {
    float total = smoothing * static_cast<float>(buckets);
    const auto add = [&](std::u16string_view text, float times) {
      for_each_ngram(text, sizes, static_cast<std::uint32_t>(text.size()), [&](std::uint32_t hash) {
        weights[(hash >> (32 - bits)) * classes.size() + label] += times;
        total += times;
      });
    };
    for (const auto* corpus : classes[label]) {
      for (const auto& line : corpus->train) add(line, 1);
      add(corpus->known_words, known_word_count);
    }
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
      float& weight = weights[bucket * classes.size() + label];
      weight = std::log(weight / total);
    }
  }
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    float mean = 0;
    for (std::size_t c = 0; c < classes.size(); ++c) mean += weights[bucket * classes.size() + c];
    mean /= static_cast<float>(classes.size());
    for (std::size_t c = 0; c < classes.size(); ++c) weights[bucket * classes.size() + c] -= mean;
  }
  return weights;
}

/// Multinomial logistic regression by AdaGrad over the mean of the features' weights.
auto fit(const std::vector<Members>& groups, NgramSizes sizes, std::uint32_t bits) -> std::vector<float> {
  const std::size_t classes = groups.size();
  const std::size_t size = (std::size_t{1} << bits) * classes;
  std::vector<float> weights(size);
  std::vector<float> squares(size, 1e-6F);
  Random random;
  std::vector<Example> examples;
  for (std::uint32_t label = 0; label < classes; ++label) {
    for (const auto* corpus : groups[label])
      for (const auto& line : corpus->train) {
        for (const auto text : {std::u16string_view(line), fragment(line, random), fragment(line, random)}) {
          Example example{{}, label};
          for_each_ngram(text, sizes, NgramClassifier::letter_limit,
                         [&](std::uint32_t hash) { example.features.push_back(hash >> (32 - bits)); });
          if (!example.features.empty()) examples.push_back(std::move(example));
        }
      }
  }
  constexpr int epochs = 12;
  constexpr float rate = 1.0F;
  std::array<float, NgramClassifier::max_classes> probability{};
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t index = examples.size(); index > 1; --index) {
      std::swap(examples[index - 1], examples[random.below(static_cast<std::uint32_t>(index))]);
    }
    for (const auto& example : examples) {
      const auto count = static_cast<float>(example.features.size());
      probability.fill(0);
      for (const auto bucket : example.features) {
        for (std::size_t c = 0; c < classes; ++c) probability[c] += weights[bucket * classes + c];
      }
      float top = -1e30F;
      for (std::size_t c = 0; c < classes; ++c) top = std::max(top, probability[c] / count);
      float total = 0;
      for (std::size_t c = 0; c < classes; ++c)
        total += probability[c] = std::exp(probability[c] / count - top);
      for (std::size_t c = 0; c < classes; ++c) {
        probability[c] = (probability[c] / total - (c == example.label ? 1.0F : 0.0F)) / std::sqrt(count);
      }
      for (const auto bucket : example.features) {
        for (std::size_t c = 0; c < classes; ++c) {
          const float gradient = probability[c];
          float& square = squares[bucket * classes + c];
          square += gradient * gradient;
          weights[bucket * classes + c] -= rate * gradient / std::sqrt(square);
        }
      }
    }
  }
  return weights;
}

/// Rounds to eight bits; what lies near zero becomes zero, which costs little and compresses well.
auto quantise(const std::vector<float>& weights, int levels, float& scale) -> std::vector<std::int8_t> {
  std::vector<float> sizes;
  sizes.reserve(weights.size());
  for (const float weight : weights) sizes.push_back(std::abs(weight));
  std::sort(sizes.begin(), sizes.end());
  const float limit = sizes[sizes.size() * 999 / 1000];
  scale = limit / static_cast<float>(levels);
  std::vector<std::int8_t> rounded;
  rounded.reserve(weights.size());
  for (const float weight : weights) {
    rounded.push_back(
        static_cast<std::int8_t>(std::clamp<long>(std::lround(weight / scale), -levels, levels)));
  }
  return rounded;
}

auto read_corpora(const std::string& list, const std::string& close_list, const std::string& directory)
    -> std::vector<Corpus> {
  std::vector<Corpus> corpora;
  std::ifstream languages(list);
  for (std::string line; std::getline(languages, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    Corpus corpus;
    fields >> corpus.tag >> corpus.family;
    for (std::string name; fields >> name;) {
      std::ifstream file(std::filesystem::path(directory) / (name + ".txt"));
      if (!file) std::cerr << "train_language_id: cannot read " << name << ".txt\n";
      std::size_t number = 0;
      for (std::string sentence; std::getline(file, sentence);) {
        auto text = decode_utf8(sentence);
        if (text) (++number % 2 == 1 ? corpus.train : corpus.test).push_back(std::move(*text));
      }
    }
    corpora.push_back(std::move(corpus));
  }
  std::ifstream close_languages(close_list);
  for (std::string line; std::getline(close_languages, line);) {
    const auto tab = line.find('\t');
    for (auto& corpus : corpora) {
      if (tab == std::string::npos || line.substr(0, tab) != corpus.tag) continue;
      corpus.known_words += u' ' + decode_utf8(line.substr(tab + 1)).value_or(u"");
    }
  }
  return corpora;
}

/// The language of `text` as the runtime finds it: first the group of its script, then its family.
auto identify(const NgramClassifier& classifier, const std::string& script, std::u16string_view text)
    -> std::string {
  std::string name = script;
  while (const auto* group = classifier.group(name)) {
    NgramClassifier::Scores scores;
    group->score(text, scores);
    name = group->tags[group->best(scores).index];
  }
  return name;
}

auto run(const std::string& list, const std::string& close_list, const std::string& directory,
         const std::string& out) -> int {
  const auto corpora = read_corpora(list, close_list, directory);
  std::map<std::string, std::map<std::string, Members>> group_members;
  std::map<std::string, std::string> script_of;
  for (const auto& corpus : corpora) {
    const std::string script = uscript_getShortName(static_cast<UScriptCode>(dominant_script(corpus.train)));
    script_of[corpus.tag] = script;
    const bool alone = corpus.family == "-";
    group_members[script][alone ? corpus.tag : corpus.family].push_back(&corpus);
    if (!alone) group_members[corpus.family][corpus.tag].push_back(&corpus);
  }

  std::vector<NgramClassifier::Group> groups;
  std::vector<std::vector<std::int8_t>> kept;
  kept.reserve(group_members.size());
  for (const auto& [name, classes] : group_members) {
    NgramClassifier::Group group;
    group.name = name;
    std::vector<Members> members;
    for (const auto& [tag, corpora_of_class] : classes) {
      group.tags.push_back(tag);
      members.push_back(corpora_of_class);
    }
    if (members.size() > 1) {
      const bool family = name.find('+') != std::string::npos;
      group.sizes = family ? NgramSizes{4, 5} : NgramSizes{1, 4};
      group.bucket_bits = family ? 14 : members.size() > 10 ? 13 : 12;
      const auto weights = family ? count(members, group.sizes, group.bucket_bits)
                                  : fit(members, group.sizes, group.bucket_bits);
      kept.push_back(quantise(weights, family ? 127 : 31, group.scale));
      group.weights = kept.back().data();
    }
    groups.push_back(std::move(group));
  }
  const std::string section = write_ngram_classifier(groups);
  std::ofstream(out, std::ios::binary) << section;

  const auto classifier = NgramClassifier::read(section);
  if (!classifier.ok()) return 1;
  for (const auto& corpus : corpora) {
    std::map<std::string, int> answers;
    for (const auto& line : corpus.test) {
      ++answers[identify(classifier.value(), script_of[corpus.tag], line)];
    }
    const auto total = static_cast<double>(corpus.test.size());
    std::printf("%s\t%.2f %%", corpus.tag.c_str(), 100.0 * answers[corpus.tag] / total);
    for (const auto& [tag, answered] : answers) {
      if (tag != corpus.tag) std::printf("  %s %d", tag.c_str(), answered);
    }
    std::printf("\n");
  }
  return 0;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc != 5) {
    std::cerr << "usage: train_language_id LANGUAGES.txt CLOSE_LANGUAGES.txt CORPUS_DIR WEIGHTS_OUT\n";
    return 2;
  }
  return isnad::run(argv[1], argv[2], argv[3], argv[4]);
}
