// SPDX-License-Identifier: Apache-2.0
// The command line: articles in, their analysis out.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "analyzer.h"
#include "cli/batch.h"
#include "cli/packs.h"
#include "output/formats.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/version.h"

namespace isnad::cli {
namespace {

struct Arguments {
  AnalyzeOptions analyze;
  OffsetUnit offsets = OffsetUnit::utf16;
  std::string format = "json";
  std::string table = std::string(csv_tables.front());
  std::vector<std::string> files;
};

auto complain(const std::string& message) -> int {
  std::cerr << "isnad: " << message << '\n';
  return 1;
}

auto read_input(const std::string& path) -> Result<std::string> {
  if (path == "-") return std::string{std::istreambuf_iterator<char>(std::cin), {}};
  std::error_code failure;
  if (!std::filesystem::exists(path, failure)) return Error{"no-file", path + ": no such file"};
  if (std::filesystem::is_directory(path, failure)) return Error{"no-file", path + ": is a folder"};
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{"no-file", path + ": cannot be read"};
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

auto analyze_file(const Analyzer& analyzer, const Arguments& arguments, const std::string& path) -> int {
  const std::string shown = path == "-" ? "standard input" : path;
  const auto bytes = read_input(path);
  if (!bytes.ok()) return complain(bytes.error().message);
  std::size_t bad_byte = 0;
  auto text = decode_utf8(bytes.value(), &bad_byte);
  if (!text) return complain(shown + ": not valid UTF-8 at byte " + std::to_string(bad_byte));
  if (skip_spaces(*text, 0, static_cast<Offset>(text->size())) >= text->size()) {
    return complain(shown + ": empty, there is nothing to analyse");
  }
  const auto document = analyzer.analyze(std::move(*text), arguments.analyze);
  if (!document.ok()) return complain(shown + ": " + document.error().message);
  std::cout << write_format(arguments.format, document.value(), analyzer.languages(), arguments.offsets,
                            arguments.table)
            << '\n';
  return 0;
}

void add_common_options(::CLI::App& app, Arguments& arguments) {
  static const std::map<std::string, OffsetUnit> units{
      {"utf16", OffsetUnit::utf16}, {"codepoint", OffsetUnit::codepoint}, {"utf8", OffsetUnit::utf8}};
  app.add_option("--published", arguments.analyze.published, "Publication date, YYYY-MM-DD[Thh:mm[zone]]");
  app.add_option("--lang", arguments.analyze.language, "Language of the text (BCP 47); found when not given");
  app.add_flag("--words", arguments.analyze.words, "Add the columns of words");
  app.add_option("--offsets", arguments.offsets, "What offsets count: utf16, codepoint or utf8")
      ->transform(::CLI::CheckedTransformer(units));
}

auto run(int argc, char** argv) -> int {
  Arguments arguments;
  ::CLI::App app{"Isnad shows the anatomy of a news article: who says what, and through whom.", "isnad"};
  app.set_version_flag("--version", std::string("isnad ") + version());
  app.failure_message([](const ::CLI::App*, const ::CLI::Error& error) {
    return "isnad: " + std::string(error.what()) + " (--help lists the options)\n";
  });
  add_common_options(app, arguments);
  app.add_option("--table", arguments.table, "Table that CSV writes")
      ->check(::CLI::IsMember(std::vector<std::string>(csv_tables.begin(), csv_tables.end())))
      ->capture_default_str();
  app.add_option("--format", arguments.format, "Output format")
      ->check(::CLI::IsMember(std::vector<std::string>(format_names.begin(), format_names.end())))
      ->capture_default_str();
  app.add_option("FILE", arguments.files, "UTF-8 text files; - reads standard input");
  auto* batch =
      app.add_subcommand("batch", R"(Read lines of {"id","text","published"?}, write one line for each)");
  add_common_options(*batch, arguments);
  CLI11_PARSE(app, argc, argv);

  Analyzer analyzer;
  const auto loaded = load_packs(analyzer);
  if (!loaded.ok()) return complain(loaded.error().message);
  if (const auto probe = analyzer.begin(u"", arguments.analyze); !probe.ok())
    return complain(probe.error().message);
  if (batch->parsed()) {
    std::ios::sync_with_stdio(false);
    const std::size_t failures =
        run_batch(analyzer, arguments.analyze, arguments.offsets, std::cin, std::cout);
    if (failures > 0) std::cerr << "isnad: " << failures << " lines could not be analysed\n";
    return 0;
  }
  if (arguments.files.empty()) return complain("no input file (--help shows how; - reads standard input)");
  int status = 0;
  for (const auto& path : arguments.files) {
    if (analyze_file(analyzer, arguments, path) != 0) status = 1;
  }
  return status;
}

}  // namespace
}  // namespace isnad::cli

auto main(int argc, char** argv) -> int {
  return isnad::cli::run(argc, argv);
}
