// SPDX-License-Identifier: Apache-2.0
// The examples in the rule files: each is analysed as a text of its own, and the rule under which it stands
// must find what is in brackets, or nothing.
#include <algorithm>
#include <filesystem>

#include "findings_text.h"
#include "languages/findings.h"
#include "pattern/matcher.h"
#include "pattern/rule_file.h"
#include "stages/pattern_items.h"
#include "support.h"

namespace isnad::test {
namespace {

namespace fs = std::filesystem;

struct ExampleCase {
  std::string language;
  std::string file;
  std::string rule;
  RuleExample example;
};

auto read_examples() -> std::vector<ExampleCase> {
  std::vector<ExampleCase> cases;
  for (const char* language : {"ar", "en"}) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(ISNAD_LANGUAGES) / language / "rules"))
      paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
      const auto file = parse_rule_file(read_file(path.string()), path.filename().string());
      EXPECT_TRUE(file.ok()) << (file.ok() ? "" : file.error().message);
      if (!file.ok()) continue;
      for (const WrittenRule& rule : file.value().rules) {
        for (const RuleExample& example : rule.examples)
          cases.push_back({language, path.stem().string(), rule.id, example});
      }
    }
  }
  return cases;
}

/// What a rule found in a text.
struct Found {
  TextSpan span;
  std::string value;
};

/// Values of rules whose finds are numbers for other rules.
auto inner_value(const Document& document, TermIndex index) -> std::string {
  if (index == Edge::no_term) return {};
  const Term& term = document.terms.terms[index];
  if (term.kind == TermKind::number) return number_text(term.number);
  if (term.kind == TermKind::call && term.name == TermName::vague) {
    return number_text(document.terms.argument(term, 0).number) + ".." +
           number_text(document.terms.argument(term, 1).number);
  }
  return {};
}

/// What the rule finds: as a time or a figure of the result, else as a piece for other rules.
auto findings(Document& document, const ExampleCase& now) -> std::vector<Found> {
  std::vector<Found> found;
  for (const auto& time : document.times) {
    if (document.rule_ids[time.rule] == now.rule) found.push_back({time.span, time_text(time)});
  }
  for (const auto& quantity : document.quantities) {
    if (document.rule_ids[quantity.rule] == now.rule)
      found.push_back({quantity.span, quantity_text(document, quantity)});
  }
  const RuleSet& rules = analyzer().languages().of(now.language).rules;
  PatternItems items(document);
  Matcher matcher;
  items.assign(0, static_cast<std::uint32_t>(document.morphemes.size()), rules);
  matcher.run(rules, items.items, {}, document.terms);
  for (const Edge& edge : matcher.edges()) {
    if (edge.rule == Edge::no_rule || rules.rule_ids[rules.rules[edge.rule].id] != now.rule) continue;
    const std::string value = inner_value(document, edge.term);
    // Of what is not told as a value, the place is the find.
    if (value.empty() && edge.category < static_cast<Category>(Finding::telling)) continue;
    if (value.empty() && !is_taken(edge.category)) continue;
    found.push_back(
        {{items.items[edge.items.start].span.start, items.items[edge.items.end - 1].span.end}, value});
  }
  return found;
}

class RuleExamples : public testing::TestWithParam<ExampleCase> {};
TEST_P(RuleExamples, FindWhatTheyShow) {
  const ExampleCase& now = GetParam();
  AnalyzeOptions options;
  options.published = now.example.anchor;
  options.language = now.language;
  Document document = analyze(utf16(now.example.text), options);
  const auto found = findings(document, now);
  std::string shown;
  bool right = false;
  for (const Found& one : found) {
    shown += " [" + encode_utf8(document.slice(one.span)) + "] => " + one.value + "\n";
    right = right || (one.span == now.example.span && one.value == now.example.value);
  }
  if (now.example.positive && !right) {
    shown += "others:\n";
    for (const auto& time : document.times)
      shown += " [" + encode_utf8(document.slice(time.span)) + "] => " + time_text(time) + " by " +
               document.rule_ids[time.rule] + "\n";
    for (const auto& quantity : document.quantities)
      shown += " [" + encode_utf8(document.slice(quantity.span)) + "] => " +
               quantity_text(document, quantity) + " by " + document.rule_ids[quantity.rule] + "\n";
  }
  EXPECT_TRUE(now.example.positive ? right : found.empty())
      << now.file << ".txt:" << now.example.line << ": " << now.rule << " in " << now.example.text
      << (now.example.positive ? " must find => " + now.example.value : " must find nothing") << ", found\n"
      << shown;
}
auto example_name(const testing::TestParamInfo<ExampleCase>& example) -> std::string {
  std::string name = example.param.language + "_" + example.param.file + "_line_" +
                     std::to_string(example.param.example.line);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(Cases, RuleExamples, testing::ValuesIn(read_examples()), example_name);

TEST(RuleExamples, AreMany) {
  const auto cases = read_examples();
  const auto count = [&](const char* language) {
    return std::count_if(cases.begin(), cases.end(),
                         [&](const ExampleCase& one) { return one.language == language; });
  };
  EXPECT_GE(count("ar"), 150);
  EXPECT_GE(count("en"), 100);
}

}  // namespace
}  // namespace isnad::test
