// SPDX-License-Identifier: Apache-2.0
// What the tests share: an analyzer with all packs, and cases read from text files.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzer.h"
#include "text/utf8.h"

namespace isnad::test {

inline auto utf16(std::string_view text) -> std::u16string {
  return decode_utf8(text).value_or(u"");
}

inline auto read_file(const std::string& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline auto analyzer() -> const Analyzer& {
  static const Analyzer instance = [] {
    Analyzer made;
    for (const char* tag : {"und", "ar", "en"}) {
      const auto added = made.add_pack(read_file(std::string(ISNAD_TEST_PACKS) + "/" + tag + ".pack"));
      EXPECT_TRUE(added.ok()) << (added.ok() ? "" : added.error().message);
    }
    return made;
  }();
  return instance;
}

inline auto analyze(std::u16string text, AnalyzeOptions options = {}) -> Document {
  return analyzer().analyze(std::move(text), std::move(options)).value();
}

/// A line of a case file, without comments and blank lines; ⏎ becomes a line end.
struct Case {
  int line = 0;
  std::string text;
};

inline auto read_cases(const std::string& name) -> std::vector<Case> {
  std::vector<Case> cases;
  std::ifstream file(std::string(ISNAD_TESTS) + "/cases/" + name);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    for (std::size_t at = 0; (at = line.find("⏎", at)) != std::string::npos;) line.replace(at, 3, "\n");
    cases.push_back({number, line});
  }
  EXPECT_FALSE(cases.empty()) << name;
  return cases;
}

/// How gtest names a case: by file and line.
inline auto case_name(const std::string& file) {
  return [file](const testing::TestParamInfo<Case>& info) {
    return file + "_line_" + std::to_string(info.param.line);
  };
}

}  // namespace isnad::test
