// SPDX-License-Identifier: Apache-2.0
#include "languages/compile_lexicon.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "text/fold.h"
#include "text/utf8.h"

namespace isnad {
namespace {

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

}  // namespace

auto compile_lexicon(const LexiconSchema& schema, const std::filesystem::path& path) -> Result<std::string> {
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

}  // namespace isnad
