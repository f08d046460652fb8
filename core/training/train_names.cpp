// SPDX-License-Identifier: Apache-2.0
// Trains the model of names of a language. usage: train_names PACKS TAG OUT.weights [NAME=VALUE]... FILE...
// A file of the name *.txt holds articles with each name as [TYPE name] and a line of dashes between them;
// any other has one token and one tag a line (BIO, blank lines between sentences). The tokens of such a file
// are joined by spaces, some sentences to a text, which is read by all stages before names; a token may hold
// clitics, a name then begins and ends with the host inside. Types: PER and PERS, ORG, LOC and GPE; MISC and
// any other are MISC, but for what the corpora in LICENCE.md mean by them.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

#include "analyzer.h"
#include "languages/compile_words.h"
#include "model/chain_trainer.h"
#include "stages/name_reader.h"
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

/// A text with the name, if any, that each code unit is in: its type and where it begins.
struct MarkedText {
  std::u16string text;
  std::vector<std::pair<std::string, std::size_t>> names;

  void add(const std::u16string& part, const std::string& type, std::size_t start) {
    text += part;
    names.resize(text.size(), {type, start});
  }

  /// A paragraph of a corpus's tokens. A name begins where its first token does, clitics apart; the tag of a
  /// host is that of its first letter, so clitics need no care.
  void add_sentence(const CorpusSentence& sentence) {
    std::string last;
    std::size_t start = 0;
    for (const auto& token : sentence) {
      const std::string type = token.tag.size() > 2 ? type_of(token.tag) : "";
      if (type.empty() || token.tag[0] == 'B' || type != last) start = text.size();
      last = type;
      add(token.text, type, start);
      add(u" ", "", 0);
    }
    add(u"\n\n", "", 0);
  }

  /// A paragraph with names as [TYPE name].
  void add_marked(std::u16string_view line) {
    while (!line.empty()) {
      const std::size_t open = std::min(line.find(u'['), line.size());
      add(std::u16string(line.substr(0, open)), "", 0);
      line.remove_prefix(open);
      const std::size_t space = line.find(u' ');
      const std::size_t close = line.find(u']');
      if (line.empty() || space > close || close == std::u16string_view::npos) {
        add(std::u16string(line.substr(0, 1)), "", 0);
        line.remove_prefix(line.empty() ? 0 : 1);
        continue;
      }
      const std::string type(line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(space));
      add(std::u16string(line.substr(space + 1, close - space - 1)), type, text.size());
      line.remove_prefix(close + 1);
    }
    add(u"\n\n", "", 0);
  }
};

/// Articles of a file in which names are marked.
auto read_articles(const std::string& path) -> std::vector<MarkedText> {
  std::vector<MarkedText> articles(1);
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.rfind('#', 0) == 0) continue;
    if (line.rfind("---", 0) == 0) {
      articles.emplace_back();
      continue;
    }
    articles.back().add_marked(decode_utf8(line).value_or(u""));
  }
  return articles;
}

constexpr std::size_t in_no_name = static_cast<std::size_t>(-1);

class Examples {
 public:
  Examples(const Analyzer& analyzer, std::string language)
      : analyzer_(analyzer), language_(std::move(language)) {}

  void add(const MarkedText& marked) {
    auto analyzed = analyzer_.analyze(marked.text, {"", language_});
    if (!analyzed.ok()) return;
    const Document document = std::move(analyzed).value();
    const NameReader reader(document, analyzer_.languages());
    for (const Sentence& sentence : document.sentences) {
      if (sentence.tokens.empty() || !reader.is_read(sentence.tokens.start)) continue;
      ChainExample example;
      std::size_t last = in_no_name;
      for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
        const std::string label = label_of(marked, reader.host(token).span, last);
        // What money is called is an amount's unit, whatever a corpus says.
        const bool money =
            label.size() > 1 && label.substr(2) == "MISC" && reader.has_class(token, NameClass::currency);
        example.labels.push_back(number_of(money ? "O" : label));
        example.items.push_back(item_of(reader, sentence, token));
      }
      if (!example.items.empty()) examples.push_back(std::move(example));
    }
  }

  std::vector<ChainExample> examples;
  std::vector<std::string> labels{"O"};

 private:
  static auto item_of(const NameReader& reader, const Sentence& sentence, std::uint32_t token) -> ChainItem {
    static constexpr NameFacts nothing{};
    static constexpr NamePlace nowhere{};
    ChainItem item;
    std::vector<std::uint32_t> others;
    const auto is_inside = [&](int step) {
      const auto at = static_cast<std::int64_t>(token) + step;
      return at >= sentence.tokens.start && at < sentence.tokens.end;
    };
    const auto at = [&](int step) {
      return static_cast<std::uint32_t>(static_cast<std::int64_t>(token) + step);
    };
    for (int distance = -name_window; distance <= name_window; ++distance) {
      if (!is_inside(distance)) continue;
      for_each_word_feature(reader.words[at(distance)]->facts, distance,
                            [&](std::uint32_t feature, bool own) {
                              (own && distance == 0 ? item.features : others).push_back(feature);
                            });
    }
    item.own = item.features.size();
    for_each_place_feature(
        [&](int step) -> const NameFacts& {
          return is_inside(step) ? reader.words[at(step)]->facts : nothing;
        },
        is_inside(-1) ? reader.places[at(-1)] : nowhere, reader.places[token],
        is_inside(1) ? reader.places[at(1)] : nowhere,
        [&](std::uint32_t feature) { others.push_back(feature); });
    item.features.insert(item.features.end(), others.begin(), others.end());
    return item;
  }

  /// `last`: where the name of the token before began.
  static auto label_of(const MarkedText& marked, TextSpan host, std::size_t& last) -> std::string {
    const auto& [type, start] = marked.names[host.start];
    const bool goes_on = last == start;
    last = in_no_name;
    if (type.empty()) return "O";
    last = start;
    return (goes_on ? "I-" : "B-") + type;
  }

  auto number_of(const std::string& label) -> std::uint8_t {
    auto found = std::find(labels.begin(), labels.end(), label);
    if (found == labels.end()) found = labels.insert(labels.end(), label);
    return static_cast<std::uint8_t>(found - labels.begin());
  }

  const Analyzer& analyzer_;
  std::string language_;
};

/// Own articles are few, but mean by names what we mean.
constexpr int times_of_articles = 3;
/// Sentences of a corpus that make one text.
constexpr std::size_t sentences_a_text = 20;

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
  std::map<std::string, float*> settings{{"penalty", &options.penalty},
                                         {"rate", &options.rate},
                                         {"left-out", &options.left_out},
                                         {"smallest", &options.smallest}};
  Examples examples(analyzer, language);
  for (const auto& path : rest) {
    const auto equals = path.find('=');
    if (const auto setting = settings.find(path.substr(0, equals));
        equals != std::string::npos && setting != settings.end()) {
      *setting->second = std::strtof(path.c_str() + equals + 1, nullptr);
    } else if (std::filesystem::path(path).extension() == ".txt") {
      for (const auto& article : read_articles(path)) {
        for (int time = 0; time < times_of_articles; ++time) examples.add(article);
      }
    } else {
      const auto sentences = read_corpus(path);
      for (std::size_t first = 0; first < sentences.size(); first += sentences_a_text) {
        MarkedText text;
        for (std::size_t index = first; index < std::min(first + sentences_a_text, sentences.size()); ++index)
          text.add_sentence(sentences[index]);
        examples.add(text);
      }
    }
  }
  if (examples.examples.empty()) {
    std::cerr << "train_names: no sentences\n";
    return 1;
  }
  std::ofstream(out, std::ios::binary) << train_chain(examples.examples, examples.labels, options);
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
