// SPDX-License-Identifier: Apache-2.0
// Texts with their names, to train the model of names on: corpora of tokens with tags, and articles with each
// name as [TYPE name].
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

/// A text with the name, if any, that each code unit is in: its type and where it begins.
struct MarkedText {
  std::u16string text;
  std::vector<std::pair<std::string, std::size_t>> names;

  void add(std::u16string_view part, const std::string& type, std::size_t start) {
    text += part;
    names.resize(text.size(), {type, start});
  }
};

/// Texts of a file. One whose name ends in `.txt` holds articles with each name as [TYPE name] and a line of
/// dashes between them; any other has one token and one tag a line (BIO, blank lines between sentences),
/// joined by spaces, twenty sentences to a text. A token may hold clitics: a name begins where its first
/// token does.
auto read_name_corpus(const std::string& path) -> std::vector<MarkedText>;

/// True for files of articles written for this project, which mean by names what we mean.
auto holds_articles(const std::string& path) -> bool;

}  // namespace isnad
