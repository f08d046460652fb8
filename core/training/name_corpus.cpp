// SPDX-License-Identifier: Apache-2.0
#include "training/name_corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "text/utf8.h"

namespace isnad {
namespace {

constexpr std::size_t sentences_a_text = 20;

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

/// A paragraph of a corpus's tokens; the tag of a host is that of its first letter, so clitics need no care.
void add_sentence(const CorpusSentence& sentence, MarkedText& marked) {
  std::string last;
  std::size_t start = 0;
  for (const auto& token : sentence) {
    const std::string type = token.tag.size() > 2 ? type_of(token.tag) : "";
    if (type.empty() || token.tag[0] == 'B' || type != last) start = marked.text.size();
    last = type;
    marked.add(token.text, type, start);
    marked.add(u" ", "", 0);
  }
  marked.add(u"\n\n", "", 0);
}

/// A paragraph with names as [TYPE name].
void add_marked(std::u16string_view line, MarkedText& marked) {
  while (!line.empty()) {
    const std::size_t open = std::min(line.find(u'['), line.size());
    marked.add(line.substr(0, open), "", 0);
    line.remove_prefix(open);
    const std::size_t space = line.find(u' ');
    const std::size_t close = line.find(u']');
    if (line.empty() || space > close || close == std::u16string_view::npos) {
      marked.add(line.substr(0, 1), "", 0);
      line.remove_prefix(line.empty() ? 0 : 1);
      continue;
    }
    const std::string type(line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(space));
    marked.add(line.substr(space + 1, close - space - 1), type, marked.text.size());
    line.remove_prefix(close + 1);
  }
  marked.add(u"\n\n", "", 0);
}

auto read_articles(const std::string& path) -> std::vector<MarkedText> {
  std::vector<MarkedText> articles(1);
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.rfind('#', 0) == 0) continue;
    if (line.rfind("---", 0) == 0) {
      articles.emplace_back();
      continue;
    }
    add_marked(decode_utf8(line).value_or(u""), articles.back());
  }
  return articles;
}

}  // namespace

auto holds_articles(const std::string& path) -> bool {
  return std::filesystem::path(path).extension() == ".txt";
}

auto read_name_corpus(const std::string& path) -> std::vector<MarkedText> {
  if (holds_articles(path)) return read_articles(path);
  std::vector<MarkedText> texts;
  const auto sentences = read_corpus(path);
  for (std::size_t index = 0; index < sentences.size(); ++index) {
    if (index % sentences_a_text == 0) texts.emplace_back();
    add_sentence(sentences[index], texts.back());
  }
  return texts;
}

}  // namespace isnad
