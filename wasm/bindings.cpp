// SPDX-License-Identifier: Apache-2.0
// What JavaScript sees of the core: strings and numbers only, no object that it would have to delete.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "analyzer.h"
#include "output/formats.h"
#include "text/version.h"

namespace {

struct Begun {
  int job = 0;
  std::string error;  ///< `code: message`, empty when all is well
};

auto analyzer() -> isnad::Analyzer& {
  static isnad::Analyzer instance;
  return instance;
}

auto jobs() -> std::map<int, isnad::Analysis>& {
  static std::map<int, isnad::Analysis> running;
  return running;
}

/// The bytes are copied at once; Embind would take them one by one into a string.
auto add_pack(const emscripten::val& array) -> std::string {
  isnad::PackBytes bytes(array["length"].as<std::size_t>());
  emscripten::val(emscripten::typed_memory_view(bytes.view().size(), bytes.data())).call<void>("set", array);
  const auto added = analyzer().add_pack(std::move(bytes));
  return added.ok() ? "" : added.error().message;
}

auto begin(const std::u16string& text, const std::string& published, const std::string& language, bool words)
    -> Begun {
  auto analysis = analyzer().begin(text, {published, language, words});
  if (!analysis.ok()) return {0, analysis.error().code + ": " + analysis.error().message};
  static int last_job = 0;
  jobs().emplace(++last_job, std::move(analysis).value());
  return {last_job, ""};
}

auto step(int job, std::uint32_t budget) -> double {
  const auto found = jobs().find(job);
  return found == jobs().end() ? 1 : found->second.step(budget);
}

/// Tags with commas between.
auto languages(int job) -> std::string {
  const auto found = jobs().find(job);
  std::string list;
  if (found == jobs().end()) return list;
  for (const auto& tag : found->second.languages()) list += (list.empty() ? "" : ",") + tag;
  return list;
}

/// `table` counts where the format has several; empty is the first of them.
auto finish(int job, const std::string& format, const std::string& table) -> std::string {
  auto node = jobs().extract(job);
  if (node.empty()) return "";
  const auto document = std::move(node.mapped()).finish();
  return isnad::write_format(format, document, analyzer().languages(), isnad::OffsetUnit::utf16,
                             table.empty() ? isnad::csv_tables.front() : std::string_view(table));
}

void cancel(int job) {
  jobs().erase(job);
}

}  // namespace

EMSCRIPTEN_BINDINGS(isnad) {
  emscripten::value_object<Begun>("Begun").field("job", &Begun::job).field("error", &Begun::error);
  emscripten::function(
      "version", +[]() { return std::string(isnad::version()); });
  emscripten::function("addPack", &add_pack);
  emscripten::function("begin", &begin);
  emscripten::function("step", &step);
  emscripten::function("languages", &languages);
  emscripten::function("finish", &finish);
  emscripten::function("cancel", &cancel);
}
