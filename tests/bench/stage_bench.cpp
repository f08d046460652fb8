// SPDX-License-Identifier: Apache-2.0
// What each stage costs a word, native and in WebAssembly (under Node), beside ICU's word break over the same
// text. usage: stage_bench PACKS ARTICLE.txt   the article is read again and again up to some length
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "analyzer.h"
#include "text/utf8.h"

namespace {

using Clock = std::chrono::steady_clock;

auto read(const std::string& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

auto seconds_since(Clock::time_point start) -> double {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

auto median(std::vector<double> times) -> double {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

auto main(int argc, char** argv) -> int {
  if (argc != 3) return 2;
  constexpr int rounds = 201;
  constexpr std::size_t copies = 1;
  isnad::Analyzer analyzer;
  for (const char* tag : {"und", "ar", "en"}) {
    const std::string bytes = read(std::string(argv[1]) + "/" + tag + ".pack");
    const auto start = Clock::now();
    if (!analyzer.add_pack(bytes).ok()) return 1;
    std::printf("pack %-11s %7.3f ms to load\n", tag, 1e3 * seconds_since(start));
  }
  const auto article = isnad::decode_utf8(read(argv[2])).value_or(u"");
  std::u16string text;
  for (std::size_t copy = 0; copy < copies; ++copy) text += article + u"\n\n";
  std::map<std::string, std::vector<double>> times;
  std::vector<std::string> order;
  std::size_t words = 1;
  for (int round = 0; round < rounds; ++round) {
    auto analysis = analyzer.begin(text, {}).value();
    for (bool done = false; !done;) {
      const std::string stage(analysis.stage());
      const auto start = Clock::now();
      done = analysis.step(static_cast<isnad::Offset>(isnad::max_text_length)) >= 1;
      times[stage].push_back(seconds_since(start));
      if (round == 0) order.push_back(stage);
    }
    const auto document = std::move(analysis).finish();
    words = static_cast<std::size_t>(
        std::count_if(document.tokens.begin(), document.tokens.end(), [](const auto& token) {
          return token.kind == isnad::TokenKind::word || token.kind == isnad::TokenKind::number;
        }));
    isnad::WordBreaker breaker;
    isnad::TextSpan span;
    isnad::TokenKind kind{};
    const auto start = Clock::now();
    breaker.start(text);
    while (breaker.next(span, kind)) {
    }
    times["ICU word break"].push_back(seconds_since(start));
  }
  order.emplace_back("ICU word break");
  // The first reading of a text knows none of its words yet.
  const double first = times["words"].front();
  const double unit = median(times["ICU word break"]);
  std::printf("%zu words\n", words);
  for (const auto& stage : order) {
    const double time = median(times[stage]);
    std::printf("%-16s %7.3f µs a word   %6.2f times ICU's word break\n", stage.c_str(),
                time * 1e6 / static_cast<double>(words), time / unit);
  }
  std::printf("words, first time %6.3f µs a word\n", first * 1e6 / static_cast<double>(words));
  return 0;
}
