// SPDX-License-Identifier: Apache-2.0
// Trains the model of names of a language on files of one token and one tag a line (BIO, blank lines between
// sentences). usage: train_names PACKS TAG OUT.weights FILE... The tokens of a file are joined by spaces to a
// text, which is read by all stages before names; a token of the corpus may hold clitics, a name then begins
// and ends with the host inside. Types: PER and PERS, ORG, LOC and GPE; MISC and any other are MISC, but for
// what the corpora in LICENCE.md mean by them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "analyzer.h"
#include "languages/compile_words.h"
#include "model/tagger_trainer.h"
#include "stages/name_items.h"
#include "text/utf8.h"

namespace isnad {
namespace {

struct CorpusToken {
  std::u16string text;
  std::string tag;
};

using CorpusSentence = std::vector<CorpusToken>;

auto type_of(const std::string& tag) -> std::string {
  std::string name = tag.substr(std::min<std::size_t>(2, tag.size()));
  if (name.rfind("PER", 0) == 0) return "PER";
  if (name == "ORG" || name == "LOC") return name;
  return name == "GPE" ? "LOC" : "MISC";
}

/// Sentences of a file; the tag is the last column, the token the first that is no number of its row.
auto read_corpus(const std::string& path) -> std::vector<CorpusSentence> {
  std::vector<CorpusSentence> sentences(1);
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.rfind("# ", 0) == 0 && line.find(" = ") != std::string::npos) continue;
    std::istringstream stream(line);
    std::vector<std::string> fields{std::istream_iterator<std::string>(stream), {}};
    if (fields.size() < 2) {
      if (!sentences.back().empty()) sentences.emplace_back();
      continue;
    }
    const bool numbered = line.find('\t') != std::string::npos && fields.size() > 2;
    const auto text = decode_utf8(fields[numbered ? 1 : 0]);
    const std::string& tag = fields[numbered ? 2 : fields.size() - 1];
    if (text) sentences.back().push_back({*text, tag});
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

class Examples {
 public:
  Examples(const Analyzer& analyzer, std::string language)
      : analyzer_(analyzer), language_(std::move(language)) {}

  void add(const CorpusSentence& sentence) {
    std::u16string text;
    std::vector<std::string> tag_at;  // of each code unit
    for (const auto& token : sentence) {
      text += token.text;
      tag_at.resize(text.size(), token.tag);
      text += u' ';
      tag_at.emplace_back("O");
    }
    auto analyzed = analyzer_.analyze(text, {"", language_});
    if (!analyzed.ok()) return;
    const Document document = std::move(analyzed).value();
    NameItems items(document);
    for (const Sentence& part : document.sentences) {
      items.assign(part, analyzer_.languages().of(language_));
      TaggedItems example{items.items, {}};
      std::string last = "O";
      for (std::size_t place = 0; place < items.items.size(); ++place) {
        const std::string tag = tag_of(document, items.hosts[place], tag_at, last);
        last = tag;
        example.tags.push_back(number_of(tag));
      }
      examples.push_back(std::move(example));
    }
  }

  std::vector<TaggedItems> examples;
  std::vector<std::string> tags{"O"};

 private:
  static auto tag_of(const Document& document, std::uint32_t host, const std::vector<std::string>& tag_at,
                     const std::string& last) -> std::string {
    const TextSpan span = document.morphemes[host].span;
    const std::string& given = tag_at[span.start];
    if (given.size() < 3) return "O";
    // A token of ours may be a part of theirs, or the other way round: only where theirs begins does the name
    // begin.
    const TextSpan token = document.tokens[document.morphemes[host].token].span;
    const bool starts = token.start == 0 || document.text[token.start - 1] == u' ';
    const std::string type = type_of(given);
    const bool goes_on = last.size() > 2 && last.substr(2) == type;
    std::string tag = (given[0] == 'B' && starts) || !goes_on ? "B-" : "I-";
    tag += type;
    return tag;
  }

  auto number_of(const std::string& tag) -> std::uint8_t {
    auto found = std::find(tags.begin(), tags.end(), tag);
    if (found == tags.end()) found = tags.insert(tags.end(), tag);
    return static_cast<std::uint8_t>(found - tags.begin());
  }

  const Analyzer& analyzer_;
  std::string language_;
};

auto run(const std::string& packs, const std::string& language, const std::string& out,
         const std::vector<std::string>& paths) -> int {
  Analyzer analyzer;
  for (const std::string name : {"und", "ar", "en"}) {
    const auto added =
        analyzer.add_pack(read_file((std::filesystem::path(packs) / name).replace_extension("pack")));
    if (!added.ok()) {
      std::cerr << "train_names: " << added.error().message << '\n';
      return 1;
    }
  }
  Examples examples(analyzer, language);
  for (const auto& path : paths) {
    for (const auto& sentence : read_corpus(path)) examples.add(sentence);
  }
  if (examples.examples.empty()) {
    std::cerr << "train_names: no sentences\n";
    return 1;
  }
  TrainingOptions options;
  options.row_bits = 19;
  options.epochs = 15;
  options.runs = 8;
  options.fewest_sightings = 1;
  options.smallest_weight = 1.1F;
  std::ofstream(out, std::ios::binary) << train_tagger(std::move(examples.examples), examples.tags, options);
  return 0;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc < 5) {
    std::cerr << "usage: train_names PACKS TAG OUT.weights FILE...\n";
    return 2;
  }
  return isnad::run(argv[1], argv[2], argv[3], {argv + 4, argv + argc});
}
