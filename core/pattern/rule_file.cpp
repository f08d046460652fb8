// SPDX-License-Identifier: Apache-2.0
#include "pattern/rule_file.h"

#include <cctype>
#include <cstdlib>

#include "pattern/pattern_parser.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

auto trim(std::string_view text) -> std::string_view {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

/// What is behind `keyword` when the line begins with it.
auto after(std::string_view line, std::string_view keyword, std::string_view& rest) -> bool {
  if (line.substr(0, keyword.size()) != keyword) return false;
  rest = trim(line.substr(keyword.size()));
  return true;
}

class RuleFileParser {
 public:
  auto line(std::string_view line, int number) -> std::string {
    number_ = number;
    std::string_view rest;
    if (after(line, "level ", rest)) return level(rest);
    if (after(line, "numbers ", rest)) {
      file.dot_groups = rest == "dot-groups";
      return file.dot_groups ? "" : "no such setting";
    }
    if (after(line, "anchor ", rest)) {
      anchor_ = rest == "none" ? "" : std::string(rest);
      return {};
    }
    if (after(line, "heads ", rest)) {
      file.heads_last = rest == "last";
      return file.heads_last ? "" : "no such setting";
    }
    if (after(line, "sources ", rest)) {
      file.source_first = rest == "first";
      return file.source_first ? "" : "no such setting";
    }
    if (after(line, "words ", rest)) {
      words_ = std::string(rest);
      rule_ = nullptr;
      return words_.empty() ? "a name is missing" : "";
    }
    if (after(line, "rule ", rest)) return rule(rest);
    if (rule_ == nullptr)
      return words_.empty() ? "neither a rule nor a list of words has begun" : entries(line);
    if (after(line, "| ", rest)) return pattern(rest);
    if (after(line, "= ", rest)) return value(rest, rule_->value);
    if (after(line, "+ ", rest)) return example(rest, true);
    if (after(line, "- ", rest)) return example(rest, false);
    return "no such line in a rule";
  }

  RuleFile file;

 private:
  auto level(std::string_view text) -> std::string {
    level_ = static_cast<std::uint8_t>(std::atoi(std::string(text).c_str()));
    return level_ > 0 ? "" : "levels are counted from 1";
  }

  auto rule(std::string_view head) -> std::string {
    const std::size_t colon = head.find(':');
    if (colon == std::string_view::npos) return "a rule needs a category behind a colon";
    if (level_ == 0) return "no level is given";
    WrittenRule& rule = file.rules.emplace_back();
    rule.id = std::string(trim(head.substr(0, colon)));
    rule.category = std::string(trim(head.substr(colon + 1)));
    rule.level = level_;
    rule.line = number_;
    rule_ = &rule;
    words_.clear();
    return rule.id.empty() || rule.category.empty() ? "a name is missing" : "";
  }

  auto pattern(std::string_view text) -> std::string {
    PatternParser parser(text);
    rule_->patterns.push_back(parser.pattern());
    return parser.fault();
  }

  static auto value(std::string_view text, ValueNode& value) -> std::string {
    PatternParser parser(text);
    value = parser.value();
    return parser.fault();
  }

  auto entries(std::string_view line) -> std::string {
    const std::size_t equals = line.rfind('=');
    ValueNode meaning;
    if (equals != std::string_view::npos) {
      if (auto fault = value(line.substr(equals + 1), meaning); !fault.empty()) return fault;
    }
    for (const std::string_view entry : split(line.substr(0, equals), ',')) {
      PatternParser parser(trim(entry));
      PatternNode pattern = parser.pattern();
      if (!parser.fault().empty()) return parser.fault();
      // Each way to write a single word is an entry of its own.
      const bool ways = pattern.children.size() == 1 && pattern.children[0].kind == PatternKind::choice;
      if (ways) {
        PatternNode choice = std::move(pattern.children[0]);
        pattern = std::move(choice);
      }
      if (pattern.kind != PatternKind::choice) {
        file.words.push_back({words_, std::move(pattern), meaning});
        continue;
      }
      for (PatternNode& way : pattern.children) file.words.push_back({words_, std::move(way), meaning});
    }
    return {};
  }

  auto example(std::string_view text, bool positive) -> std::string {
    RuleExample example;
    example.positive = positive;
    example.line = number_;
    example.anchor = anchor_;
    const std::size_t arrow = text.rfind("=>");
    if (positive && arrow != std::string_view::npos) {
      example.value = std::string(trim(text.substr(arrow + 2)));
      text = trim(text.substr(0, arrow));
    }
    const std::size_t open = text.find('[');
    const std::size_t close = text.find(']', open + 1);
    example.text = std::string(text);
    if (positive) {
      if (open == std::string_view::npos || close == std::string_view::npos)
        return "an example needs its brackets";
      const auto units = [](std::string_view part) {
        return static_cast<Offset>(decode_utf8(part).value_or(u"").size());
      };
      example.span.start = units(text.substr(0, open));
      example.span.end = example.span.start + units(text.substr(open + 1, close - open - 1));
      example.text.erase(close, 1);
      example.text.erase(open, 1);
    }
    rule_->examples.push_back(std::move(example));
    return {};
  }

  std::string words_;
  std::string anchor_;
  WrittenRule* rule_ = nullptr;
  std::uint8_t level_ = 0;
  int number_ = 0;
};

}  // namespace

auto parse_rule_file(std::string_view text, std::string_view name) -> Result<RuleFile> {
  RuleFileParser parser;
  int number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    line = trim(line);
    if (line.empty() || line.front() == '#') continue;
    const auto fault = parser.line(line, number);
    if (!fault.empty())
      return Error{"bad-rule", std::string(name) + ":" + std::to_string(number) + ": " + fault};
  }
  return std::move(parser.file);
}

}  // namespace isnad
