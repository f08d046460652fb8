// SPDX-License-Identifier: Apache-2.0
// Compiles the text files and weights of a language folder into one pack.
// usage: compile_pack TAG FOLDER OUT.pack
// A lexicon file has one entry a line: the word or phrase, a tab, its classes with commas between; # begins a
// comment.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "languages/compile_lexicon.h"
#include "languages/compile_words.h"
#include "languages/findings.h"
#include "lexicon/word_clusters.h"
#include "pattern/compile_rules.h"
#include "text/utf8.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

/// The rules of all files of a folder, in the order of their names.
auto compile_rule_folder(const fs::path& folder) -> Result<std::string> {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<RuleFile> files;
  for (const auto& path : paths) {
    auto file = parse_rule_file(read_file(path), path.string());
    if (!file.ok()) return file.error();
    files.push_back(std::move(file).value());
  }
  return compile_rules(files, fixed_categories());
}

auto run(const std::string& tag, const fs::path& folder, const fs::path& out) -> Result<bool> {
  std::map<std::string, std::string> sections;
  for (const auto& schema : lexicon_schemas) {
    const fs::path path = folder / (std::string(schema.name) + ".txt");
    if (!fs::exists(path)) continue;
    auto section = compile_lexicon(schema, path);
    if (!section.ok()) return section.error();
    sections[std::string(schema.name)] = std::move(section).value();
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".weights") sections[entry.path().stem()] = read_file(entry.path());
  }
  if (fs::exists(folder / "words")) {
    auto words = compile_words(folder / "words");
    if (!words.ok()) return words.error();
    sections.merge(std::move(words).value());
  }
  if (fs::exists(folder / "rules")) {
    auto rules = compile_rule_folder(folder / "rules");
    if (!rules.ok()) return rules.error();
    sections["rules"] = std::move(rules).value();
  }
  for (const char* table : {"lemma-rules", "currencies", "report", "issues"}) {
    const fs::path path = folder / (std::string(table) + ".txt");
    if (fs::exists(path)) sections[table] = without_comments(read_file(path));
  }
  for (const char* table : {"own-gazetteer", "places", "places-odbl", "given-names"}) {
    const fs::path path = folder / (std::string(table) + ".txt");
    if (fs::exists(path)) sections["gazetteer"] += without_comments(read_file(path));
  }
  if (fs::exists(folder / "foreign-names.txt")) {
    sections["sounds"] = without_comments(read_file(folder / "sounds.txt"));
    const auto sounds = SoundTable::read(sections["sounds"]);
    if (!sounds.ok()) return sounds.error();
    auto clusters =
        compile_name_clusters(without_comments(read_file(folder / "foreign-names.txt")), sounds.value());
    if (!clusters.ok()) return clusters.error();
    sections["name-clusters"] = std::move(clusters).value();
  }
  if (fs::exists(folder / "word-clusters.txt")) {
    auto clusters = compile_word_clusters(without_comments(read_file(folder / "word-clusters.txt")));
    if (!clusters.ok()) return clusters.error();
    sections["word-clusters"] = std::move(clusters).value();
  }
  auto bytes = write_pack(tag, sections);
  if (!bytes.ok()) return bytes.error();
  std::ofstream(out, std::ios::binary) << bytes.value();
  return true;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc != 4) {
    std::cerr << "usage: compile_pack TAG FOLDER OUT.pack\n";
    return 2;
  }
  const auto done = isnad::run(argv[1], argv[2], argv[3]);
  if (!done.ok()) std::cerr << "compile_pack: " << done.error().message << '\n';
  return done.ok() ? 0 : 1;
}
