// SPDX-License-Identifier: Apache-2.0
// Any UTF-16 text: half of the time one with the signs that stages look at.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "analyzer.h"
#include "output/json.h"

namespace {

auto analyzer() -> const isnad::Analyzer& {
  static const isnad::Analyzer instance = [] {
    isnad::Analyzer made;
    for (const char* tag : {"und", "ar", "en"}) {
      std::ifstream file(std::string(ISNAD_TEST_PACKS) + "/" + tag + ".pack", std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      if (!made.add_pack(bytes).ok()) std::abort();
    }
    return made;
  }();
  return instance;
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  static const std::u16string signs = u"\n .…!?؟،؛:–-()[]«»“”‘’\"'„/abXY03٣ةىأقالو\u064B\u0640\u200F";
  std::u16string text;
  if (size > 0 && data[0] % 2 == 0) {
    for (std::size_t index = 1; index < size; ++index) text.push_back(signs[data[index] % signs.size()]);
  } else {
    text.resize(size / 2);
    std::memcpy(text.data(), data, text.size() * 2);
  }
  const auto document = analyzer().analyze(std::move(text), {"", "", true});
  if (document.ok()) isnad::write_json(document.value(), analyzer().languages(), isnad::OffsetUnit::utf8);
  return 0;
}
