// SPDX-License-Identifier: Apache-2.0
#include "model/treebank.h"

#include <fstream>
#include <sstream>

#include "text/utf8.h"

namespace isnad {
namespace {

struct Row {
  std::string id;
  std::u16string form;
  std::string tag;
  std::string detail;
  std::u16string lemma;
  std::string features;
  bool space_after = true;
};

auto parse_row(const std::string& line) -> Row {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
  fields.resize(10);
  return {fields[0],
          decode_utf8(fields[1]).value_or(u""),
          fields[3],
          fields[4],
          decode_utf8(fields[2]).value_or(u""),
          fields[5],
          fields[9].find("SpaceAfter=No") == std::string::npos};
}

/// Adds the words of one surface token to `sentence`.
void add_token(TreebankSentence& sentence, const std::u16string& surface, const std::vector<Row>& words,
               bool space_after) {
  std::u16string spelled;
  for (const auto& word : words) spelled += word.form;
  auto offset = static_cast<Offset>(sentence.text.size());
  sentence.text += surface;
  if (spelled == surface) {
    for (const auto& word : words) {
      const Offset end = offset + static_cast<Offset>(word.form.size());
      sentence.words.push_back({{offset, end}, word.tag, word.detail, word.lemma, word.features});
      offset = end;
    }
  } else {
    sentence.words.push_back({{offset, static_cast<Offset>(sentence.text.size())},
                              words.front().tag,
                              words.front().detail,
                              words.front().lemma,
                              words.front().features});
  }
  if (space_after) sentence.text += u' ';
}

auto to_sentence(const std::vector<Row>& rows) -> TreebankSentence {
  TreebankSentence sentence;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const Row& row = rows[index];
    const auto dash = row.id.find('-');
    if (dash == std::string::npos) {
      add_token(sentence, row.form, {row}, row.space_after);
      continue;
    }
    const auto count = static_cast<std::size_t>(std::stoul(row.id.substr(dash + 1)) - std::stoul(row.id) + 1);
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    add_token(sentence, row.form, {first, first + static_cast<std::ptrdiff_t>(count)}, row.space_after);
    index += count;
  }
  return sentence;
}

}  // namespace

auto read_conllu(const std::string& path) -> std::vector<TreebankSentence> {
  std::vector<TreebankSentence> sentences;
  std::vector<Row> rows;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() && !rows.empty()) {
      sentences.push_back(to_sentence(rows));
      rows.clear();
    }
    if (line.empty() || line[0] == '#') continue;
    Row row = parse_row(line);
    if (row.id.find('.') == std::string::npos) rows.push_back(std::move(row));
  }
  if (!rows.empty()) sentences.push_back(to_sentence(rows));
  return sentences;
}

}  // namespace isnad
