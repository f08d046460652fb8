// SPDX-License-Identifier: Apache-2.0
// Trains the model of names of a language. usage: train_names PACKS TAG OUT.weights [NAME=VALUE]... FILE...
// Files are as name_corpus.h says; the packs read them up to names. After held=FILE the model's score on that
// file is printed epoch by epoch, to choose settings by: penalty, rate, left-out, recall, smallest, epochs
// and times (how often own articles are read, which are few but mean by names what we mean).
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "languages/compile_words.h"
#include "training/name_examples.h"

namespace isnad {
namespace {

/// How well a model finds the names of examples: exact spans with their types, the best path alone.
void print_score(const ChainModel& model, const std::vector<ChainExample>& examples) {
  struct Span {
    std::size_t start, end;
    std::string type;
    auto operator==(const Span& other) const -> bool {
      return start == other.start && end == other.end && type == other.type;
    }
  };
  const auto& labels = model.labels();
  const auto spans = [&](const std::vector<std::uint8_t>& path) {
    std::vector<Span> found;
    for (std::size_t place = 0; place < path.size(); ++place) {
      const std::string& label = labels[path[place]];
      if (label == "O") continue;
      if (label[0] == 'B' || place == 0 || labels[path[place - 1]].substr(1) != label.substr(1))
        found.push_back({place, place, label.substr(2)});
      found.back().end = place + 1;
    }
    return found;
  };
  std::map<std::string, std::array<double, 3>> counts;  // found, there, right
  std::vector<ChainModel::Scores> scores;
  std::vector<std::uint8_t> path;
  for (const ChainExample& example : examples) {
    scores.assign(example.items.size(), {});
    for (std::size_t place = 0; place < scores.size(); ++place) {
      for (const std::uint32_t feature : example.items[place].features) model.add(feature, scores[place]);
    }
    model.decode(scores, path);
    const auto there = spans(example.labels);
    const auto found = spans(path);
    for (const Span& span : found) {
      const bool right = std::find(there.begin(), there.end(), span) != there.end();
      for (const std::string& type : {span.type, std::string("all")}) {
        counts[type][0] += 1;
        counts[type][2] += right ? 1 : 0;
      }
    }
    for (const Span& span : there) {
      for (const std::string& type : {span.type, std::string("all")}) counts[type][1] += 1;
    }
  }
  for (const auto& [type, count] : counts) {
    std::cerr << "  " << type << " P " << 100 * count[2] / std::max(count[0], 1.0) << " R "
              << 100 * count[2] / std::max(count[1], 1.0) << " F1 "
              << 200 * count[2] / std::max(count[0] + count[1], 1.0);
  }
  std::cerr << '\n';
}

void add_file(const std::string& path, int times, NameExamples& examples) {
  const bool ours = holds_articles(path);
  for (const MarkedText& text : read_name_corpus(path)) {
    for (int time = 0; time < (ours ? times : 1); ++time) examples.add(text);
  }
}

auto run(const std::string& packs, const std::string& language, const std::string& out,
         const std::vector<std::string>& rest) -> int {
  Analyzer analyzer;
  for (const std::string name : {"und", "ar", "en"}) {
    const auto added =
        analyzer.add_pack(read_file((std::filesystem::path(packs) / name).replace_extension("pack")));
    if (!added.ok()) {
      std::cerr << "train_names: " << added.error().message << '\n';
      return 1;
    }
  }
  ChainTraining options;
  float times = 3;
  std::map<std::string, float*> settings{{"penalty", &options.penalty},   {"rate", &options.rate},
                                         {"left-out", &options.left_out}, {"recall", &options.recall},
                                         {"smallest", &options.smallest}, {"epochs", &options.epochs},
                                         {"scale", &options.scale},       {"times", &times}};
  NameExamples examples(analyzer, language, {"O"});
  std::vector<std::pair<std::string, NameExamples>> held;
  for (const auto& argument : rest) {
    const auto equals = argument.find('=');
    const std::string name = equals == std::string::npos ? "" : argument.substr(0, equals);
    if (const auto setting = settings.find(name); setting != settings.end()) {
      *setting->second = std::strtof(argument.c_str() + equals + 1, nullptr);
    } else if (name == "held") {
      held.emplace_back(argument.substr(equals + 1), NameExamples(analyzer, language, examples.labels));
      add_file(held.back().first, 1, held.back().second);
    } else {
      add_file(argument, static_cast<int>(times), examples);
    }
  }
  if (examples.examples.empty()) {
    std::cerr << "train_names: no sentences\n";
    return 1;
  }
  const auto report = [&](int epoch, const std::string& section) {
    const auto model = ChainModel::read(section);
    if (!model.ok()) return;
    for (const auto& [path, kept] : held) {
      std::cerr << "epoch " << epoch << ' ' << std::filesystem::path(path).filename().string();
      print_score(model.value(), kept.examples);
    }
  };
  std::ofstream(out, std::ios::binary)
      << train_chain(examples.examples, examples.labels, options, held.empty() ? EpochReport() : report);
  return 0;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc < 5) {
    std::cerr << "usage: train_names PACKS TAG OUT.weights [NAME=VALUE]... FILE...\n";
    return 2;
  }
  return isnad::run(argv[1], argv[2], argv[3], {argv + 4, argv + argc});
}
