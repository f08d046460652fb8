// SPDX-License-Identifier: Apache-2.0
// Whole analyses and ICU's word break over the same texts; scripts/bench runs it and prints ratios.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "analyzer.h"
#include "text/utf8.h"
#include "text/word_breaker.h"

namespace {

auto read(const std::string& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

auto analyzer() -> const isnad::Analyzer& {
  static const isnad::Analyzer instance = [] {
    isnad::Analyzer made;
    for (const char* tag : {"und", "ar", "en"})
      made.add_pack(read(std::string(ISNAD_TEST_PACKS) + "/" + tag + ".pack"));
    return made;
  }();
  return instance;
}

/// The article that ISNAD_BENCH_TEXT names, again and again up to `units`.
auto text_of(std::size_t units) -> std::u16string {
  const char* path = std::getenv("ISNAD_BENCH_TEXT");
  const auto article = isnad::decode_utf8(read(path != nullptr ? path : "")).value_or(u"") + u"\n\n";
  std::u16string text;
  while (text.size() < units) text += article;
  return text;
}

void analyze(benchmark::State& state, bool words) {
  const auto text = text_of(static_cast<std::size_t>(state.range(0)));
  std::size_t tokens = 0;
  for (auto _ : state) tokens = analyzer().analyze(text, {"", "", words}).value().tokens.size();
  state.counters["per_token"] =
      benchmark::Counter(static_cast<double>(tokens),
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void word_break(benchmark::State& state) {
  const auto text = text_of(static_cast<std::size_t>(state.range(0)));
  isnad::WordBreaker breaker;
  std::size_t tokens = 0;
  for (auto _ : state) {
    tokens = 0;
    breaker.start(text);
    isnad::TextSpan span;
    isnad::TokenKind kind{};
    while (breaker.next(span, kind)) ++tokens;
  }
  state.counters["per_token"] =
      benchmark::Counter(static_cast<double>(tokens),
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

}  // namespace

BENCHMARK(word_break)->Arg(5'000)->Arg(50'000)->Arg(5'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(analyze, without_words, false)
    ->Arg(5'000)
    ->Arg(50'000)
    ->Arg(5'000'000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(analyze, with_words, true)->Arg(5'000)->Arg(50'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
