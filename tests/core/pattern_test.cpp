// SPDX-License-Identifier: Apache-2.0
// The matcher of rules, over words with spaces between: what a pattern matches, and what it costs.
#include <chrono>

#include "pattern/compile_rules.h"
#include "pattern/matcher.h"
#include "pattern/rule_file.h"
#include "support.h"
#include "text/fold.h"

namespace isnad::test {
namespace {

/// Rules in memory, and items made of words: digits have a value, the rest is looked up as it is spelt.
class Rules {
 public:
  explicit Rules(const std::string& text) {
    auto file = parse_rule_file(text, "rules");
    EXPECT_TRUE(file.ok()) << (file.ok() ? "" : file.error().message);
    if (!file.ok()) return;
    auto section = compile_rules({file.value()}, {});
    EXPECT_TRUE(section.ok()) << (section.ok() ? "" : section.error().message);
    if (!section.ok()) return;
    section_ = std::move(section).value();
    auto set = RuleSet::read(section_);
    EXPECT_TRUE(set.ok());
    set_ = std::move(set).value();
  }

  /// The text with each find of `category` in brackets.
  auto marked(const std::string& text, const std::string& category) -> std::string {
    const std::vector<std::string> words = split_words(text);
    run(words);
    std::string shown;
    for (std::uint32_t place = 0; place < words.size(); ++place) {
      if (place > 0) shown += ' ';
      for (const Edge& edge : matcher_.edges()) {
        if (is(edge, category) && edge.items.start == place) shown += '[';
      }
      shown += words[place];
      for (const Edge& edge : matcher_.edges()) {
        if (is(edge, category) && edge.items.end == place + 1) shown += ']';
      }
    }
    return shown;
  }

  auto value(const std::string& text, const std::string& category) -> double {
    run(split_words(text));
    for (const Edge& edge : matcher_.edges()) {
      if (is(edge, category)) return terms_.terms[edge.term].number;
    }
    return -1;
  }

  /// The rule that gave the value of the first find.
  auto source(const std::string& text, const std::string& category) -> std::string {
    run(split_words(text));
    for (const Edge& edge : matcher_.edges()) {
      if (is(edge, category)) return set_.rule_ids[set_.rules[edge.source].id];
    }
    return {};
  }

  void run(const std::vector<std::string>& words) {
    std::vector<Item> items;
    for (const std::string& word : words) {
      Item item;
      item.form = item.lemma = set_.vocabulary.find(WordHasher(Folding::light)(utf16(word)));
      if (item.form == 0) item.loose = set_.loose_vocabulary.find(WordHasher(Folding::full)(utf16(word)));
      if (word[0] >= '0' && word[0] <= '9') {
        item.number = std::stod(word);
        item.digit_count = static_cast<std::uint8_t>(word.size());
        item.traits |= trait("digits");
      }
      if (word[0] >= 'A' && word[0] <= 'Z') item.traits |= trait("cap");
      items.push_back(item);
    }
    matcher_.run(set_, items, {}, terms_);
  }

 private:
  static auto split_words(const std::string& text) -> std::vector<std::string> {
    std::vector<std::string> words{""};
    for (const char letter : text) {
      if (letter == ' ') {
        words.emplace_back();
      } else {
        words.back() += letter;
      }
    }
    return words;
  }
  [[nodiscard]] auto is(const Edge& edge, const std::string& category) const -> bool {
    return set_.categories[edge.category] == category;
  }

  std::string section_;
  RuleSet set_;
  Matcher matcher_;
  TermStore terms_;
};

struct PatternCase {
  const char* pattern;
  const char* expected;  ///< with what is found in brackets
};

class Patterns : public testing::TestWithParam<PatternCase> {};
TEST_P(Patterns, FindWhatTheyDescribe) {
  Rules rules(std::string("words month\nMay, June = 5\nlevel 1\nrule it: it\n| ") + GetParam().pattern +
              "\n");
  std::string plain = GetParam().expected;
  std::erase(plain, '[');
  std::erase(plain, ']');
  EXPECT_EQ(rules.marked(plain, "it"), GetParam().expected) << GetParam().pattern;
}
INSTANTIATE_TEST_SUITE_P(
    Cases, Patterns,
    testing::Values(PatternCase{"a b", "x [a b] a c [a b]"},                    // words
                    PatternCase{"a b?", "[a b] [a] c"},                         // perhaps
                    PatternCase{"a b* c", "[a c] [a b b c] a b"},               // any number
                    PatternCase{"a b+2 c", "[a b c] [a b b c] a b b b c a c"},  // one or two
                    PatternCase{"(a | b c) d", "[a d] [b c d] b d"},            // either
                    PatternCase{"a .*2 b", "[a x y b] a x y z b"},              // a gap
                    PatternCase{"a !(b) .", "a b [a c]"},                       // not before
                    PatternCase{"a &(b)", "[a] b a c"},                         // only before
                    PatternCase{"!<x a", "x a [a]"},                            // not behind
                    PatternCase{"&<x a", "x [a] a"},                            // only behind
                    PatternCase{"^ a", "[a] a"},                                // at the start
                    PatternCase{"a $", "a [a]"},                                // at the end
                    PatternCase{"{digits 1..31} {month}", "[7 May] 32 May 31 a"},
                    PatternCase{"{digits#4}", "123 [2024] 12345"}, PatternCase{"{month}[cap]", "may [May]"},
                    PatternCase{"\".\" a", "[. a] a"}, PatternCase{"<a> b", "[a b]"},
                    PatternCase{"الي", "[إلى]"},                  // by full folding
                    PatternCase{"\"أب\"", "آب [أب] اب"},          // in quotation marks not
                    PatternCase{"ال~يوم", "[يوم] [اليوم] ليوم"},  // with and without
                    PatternCase{"a:it b", "[a] b a"},             // found in part
                    PatternCase{"a:it b a", "[a] b [a] b a"},     // the level goes on behind it
                    PatternCase{"&<{month} b", "May [b] b"},      // behind a find
                    PatternCase{"!<{month} b", "May b [b]"}));

TEST(Matcher, PrefersTheLongestThenTheFirst) {
  Rules rules("level 1\nrule short: it\n| a\nrule long: it\n| a b\nrule other: that\n| a b\n");
  EXPECT_EQ(rules.marked("a b a", "it"), "[a b] [a]");
  EXPECT_EQ(rules.marked("a b", "that"), "a b");
}

TEST(Matcher, BuildsHigherLevelsOnLower) {
  Rules rules(
      "words digit\nthree = 3\nfive = 5\nwords scale\nthousand = 1000\n"
      "level 1\nrule n: number\n| {digit:a} {scale:b}\n= multiply(a, b)\n"
      "level 2\nrule sum: sum\n| {number:a} and {digit:b}\n= add(a, b)\n");
  EXPECT_EQ(rules.value("about three thousand and five men", "sum"), 3005);
  EXPECT_EQ(rules.marked("about three thousand and five men", "sum"), "about [three thousand and five] men");
}

TEST(Matcher, TakesTheLongestPiece) {
  Rules rules(
      "level 1\nrule one: piece\n| a\nlevel 2\nrule two: piece\n| a b\nlevel 3\nrule it: it\n| {piece} .\n");
  EXPECT_EQ(rules.marked("a b c", "it"), "[a b c]");
}

TEST(Matcher, LeavesOutWhatDidNotTakePart) {
  Rules rules("level 1\nrule sum: sum\n| a {digits:n} (b {digits:m})?\n| c {digits:m}\n= add(n, m)\n");
  EXPECT_EQ(rules.value("a 3 b 4", "sum"), 7);
  EXPECT_EQ(rules.value("a 3", "sum"), 3);
  EXPECT_EQ(rules.value("c 4", "sum"), 4);
}

TEST(Matcher, NamesTheRuleThatGaveTheValue) {
  Rules rules(
      "words n\na = 1\nlevel 1\nrule inner: piece\n| {n}\nlevel 2\nrule outer: it\n| {piece}\n"
      "rule more: it\n| {piece} b\n");
  EXPECT_EQ(rules.source("a", "it"), "inner");
  EXPECT_EQ(rules.source("a b", "it"), "more");
}

struct FaultCase {
  const char* rules;
  const char* message;
};

class RuleFaults : public testing::TestWithParam<FaultCase> {};
TEST_P(RuleFaults, AreNamed) {
  const auto file = parse_rule_file(GetParam().rules, "f");
  const auto made = file.ok() ? compile_rules({file.value()}, {}) : Result<std::string>(file.error());
  ASSERT_FALSE(made.ok());
  EXPECT_NE(made.error().message.find(GetParam().message), std::string::npos) << made.error().message;
}
INSTANTIATE_TEST_SUITE_P(Cases, RuleFaults,
                         testing::Values(FaultCase{"rule a: b\n", "no level"}, FaultCase{"x\n", "neither"},
                                         FaultCase{"level 1\nrule a: b\n| (x\n", ") is missing"},
                                         FaultCase{"level 1\nrule a: b\n| {c}\n", "no rule finds {c}"},
                                         FaultCase{"level 1\nrule a: b\n| x?\n", "begin anywhere"},
                                         FaultCase{"level 1\nrule a: b\n| . x\n", "begin anywhere"},
                                         FaultCase{"level 1\nrule a: b\n| x[nown]\n", "unknown trait"},
                                         FaultCase{"level 1\nrule a: b\n| (x|y)[noun]\n", "not to a group"},
                                         FaultCase{"level 99\nrule a: b\n| x\n", "too many levels"},
                                         FaultCase{"level 1\nrule a: b\n| x\n= f(1)\n", "neither a slot"}));

TEST(RuleSet, RefusesSectionsThatAreCutOff) {
  const auto file = parse_rule_file("level 1\nrule a: b\n| x {digits}\n= 1\n", "f");
  const auto section = compile_rules({file.value()}, {}).value();
  EXPECT_TRUE(RuleSet::read(section).ok());
  for (std::size_t size = 0; size < section.size() - 64; size += 8) {
    EXPECT_FALSE(RuleSet::read(std::string_view(section).substr(0, size)).ok()) << size;
  }
}

}  // namespace
}  // namespace isnad::test
