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
#include <sstream>

#include "languages/language.h"
#include "text/utf8.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

auto read_file(const fs::path& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The set that a list of class names means; 0 when one is unknown.
auto class_set(const LexiconSchema& schema, const std::string& list) -> ClassSet {
  ClassSet set = 0;
  std::istringstream names(list);
  for (std::string name; std::getline(names, name, ',');) {
    const auto* found = std::find(schema.classes.begin(), schema.classes.end(), name);
    if (found == schema.classes.end() || name.empty()) return 0;
    set |= 1U << static_cast<unsigned>(found - schema.classes.begin());
  }
  return set;
}

auto compile_lexicon(const LexiconSchema& schema, const fs::path& path) -> Result<std::string> {
  std::map<std::u16string, ClassSet> entries;
  std::ifstream file(path);
  int number = 0;
  const auto fault = [&](const std::string& message) {
    return Error{"bad-lexicon", path.string() + ":" + std::to_string(number) + ": " + message};
  };
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    if (tab == std::string::npos) return fault("no tab between entry and classes");
    const auto key = decode_utf8(line.substr(0, tab));
    if (!key || key->empty()) return fault("the entry is empty or no UTF-8");
    const ClassSet classes = class_set(schema, line.substr(tab + 1));
    if (classes == 0) return fault("unknown class in \"" + line.substr(tab + 1) + "\"");
    if (!entries.emplace(folded(*key, Folding::light), classes).second) return fault("entry stands twice");
  }
  if (entries.empty()) return fault("no entries");
  return write_lexicon({entries.begin(), entries.end()});
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
