// SPDX-License-Identifier: Apache-2.0
#include "languages/compile_words.h"

#include <fstream>
#include <iterator>
#include <sstream>

#include "morphology/compile_stems.h"

namespace isnad {

namespace fs = std::filesystem;

auto read_file(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

auto without_comments(const std::string& table) -> std::string {
  std::istringstream lines(table);
  std::string kept;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line[0] != '#') kept += line + '\n';
  }
  return kept;
}

auto compile_words(const fs::path& folder) -> Result<std::map<std::string, std::string>> {
  std::map<std::string, std::string> sections;
  for (const std::string name :
       {"letters", "clitics", "closed-class", "fused", "guesses", "endings", "verb-paradigms"}) {
    sections["words-" + name] = without_comments(read_file(folder / (name + ".txt")));
  }
  auto alphabet = Alphabet::read(sections["words-letters"]);
  if (!alphabet.ok()) return alphabet.error();
  auto endings = EndingTable::read(sections["words-endings"], alphabet.value());
  if (!endings.ok()) return endings.error();
  auto verbs =
      compile_verbs(read_file(folder / "verbs.txt"), read_file(folder / "also.txt"), alphabet.value());
  if (!verbs.ok()) return verbs.error();
  auto nominals = compile_nominals(read_file(folder / "nominals.txt") + read_file(folder / "names.txt"),
                                   endings.value(), alphabet.value());
  if (!nominals.ok()) return nominals.error();
  sections["words-verbs"] = std::move(verbs).value();
  sections["words-nominals"] = std::move(nominals).value();
  return sections;
}

auto read_tables(const fs::path& folder) -> Result<Morphology> {
  auto compiled = compile_words(folder);
  if (!compiled.ok()) return compiled.error();
  auto& sections = compiled.value();
  return Morphology::read(
      morphology_sections([&](const char* name) -> std::string_view { return sections[name]; }));
}

}  // namespace isnad
