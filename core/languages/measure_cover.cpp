// SPDX-License-Identifier: Apache-2.0
// Prints which share of the running words of raw texts the morphology has a reading of, guesses left out.
// usage: measure_cover FOLDER FILE.txt...    FOLDER: of the language
#include <cstdio>
#include <iostream>

#include "languages/compile_words.h"
#include "morphology/word_entry.h"
#include "text/utf8.h"
#include "text/word_breaker.h"

namespace isnad {
namespace {

auto run(const std::string& folder, const std::vector<std::string>& paths) -> int {
  auto morphology = read_tables(folder + "/words");
  if (!morphology.ok()) {
    std::cerr << "measure_cover: " << morphology.error().message << '\n';
    return 1;
  }
  for (const auto& path : paths) {
    const auto text = decode_utf8(read_file(path)).value_or(u"");
    std::size_t words = 0;
    std::size_t known = 0;
    WordBreaker breaker;
    breaker.start(text);
    TextSpan span;
    TokenKind kind{};
    while (breaker.next(span, kind)) {
      WordEntry entry;
      make_word_entry(morphology.value(), std::u16string_view(text).substr(span.start, span.length()), kind,
                      false, entry);
      if (entry.letters.count == 0) continue;  // numbers, marks, words of other scripts
      ++words;
      for (const Reading& reading : entry.readings) {
        if (reading.guessed()) continue;
        ++known;
        break;
      }
    }
    std::printf("cover     %s: %.2f %% of %zu words\n", path.substr(path.rfind('/') + 1).c_str(),
                100.0 * static_cast<double>(known) / static_cast<double>(words == 0 ? 1 : words), words);
  }
  return 0;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc < 3) {
    std::cerr << "usage: measure_cover FOLDER FILE.txt...\n";
    return 2;
  }
  return isnad::run(argv[1], {argv + 2, argv + argc});
}
