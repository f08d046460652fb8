// SPDX-License-Identifier: Apache-2.0
// Rules as people write them, read into trees. The form:
//
//   # a comment
//   level 2                     rules below see what lower levels found; the longest match of a level wins
//   numbers dot-groups          3.500 is rather 3500 than 3.5
//   anchor 2024-04-02           the publication date of the examples below
//   words month                 words that by themselves are something, with their value
//   يناير, كانون الثاني = 1
//   rule ago: time              an id, and the category of what it finds
//   | قبل {duration:d} !(من)     a pattern; several lines are alternatives
//   = shift(anchor, negate(d))  what it means; d is what the slot d holds; without this line, its only slot
//   or find
//   + بدأ المشروع [قبل شهرين] => …     an example, with what is to be found in brackets, and its value
//   - عاد قبل المساء             a text in which the rule finds nothing
//
// In a pattern:  word   "word"   <lemma>   {category}   {digits#2 1..31}   [noun def !plur]   word[verb|noun]
//   ( a | b )   x?   x*   x+   x*3 (at most three)   x:slot   {category:slot}   .  any item
//   !x  &x  what follows is not, is x   !<x  &<x  what stands before is not, is x: an item, or a find that
//   ends there   ^ $  start and end of the sentence
// Words are compared by light folding, and by full folding when no rule knows them as they are spelt; words
// in quotation marks by light folding only. ال~يوم is اليوم or يوم. A slot `it` is what is found, when more
// is needed to tell: the level goes on behind it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pattern/rule_set.h"
#include "text/result.h"

namespace isnad {

enum class PatternKind : std::uint8_t {
  sequence,
  choice,
  repeat,
  item,
  edge,
  ahead,
  behind,
  at_start,
  at_end,
  slot
};

/// A part of a pattern.
struct PatternNode {
  explicit PatternNode(PatternKind what = PatternKind::sequence) : kind(what) {}

  PatternKind kind;
  std::vector<PatternNode> children;
  std::string word;             // of an item, as it is written; empty for any
  bool by_lemma = false;        // the word is a lemma
  bool exact = false;           // the word is not folded fully
  std::array<Traits, 3> any{};  // of an item or an edge's first item
  Traits none = 0;
  std::string name;                // category of an edge, name of a slot
  std::uint8_t fewest_digits = 0;  // of an edge
  std::uint8_t most_digits = 255;
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  std::uint32_t fewest = 0;  // of a repeat
  std::uint32_t most_times = 0;
  bool negated = false;  // of ahead and behind
};

/// A value as it is written: a number, a name or slot, a text, or a call.
struct ValueNode {
  TermKind kind = TermKind::nothing;
  double number = 0;
  std::string name;
  std::vector<ValueNode> arguments;
};

struct RuleExample {
  std::string text;    ///< without the brackets
  TextSpan span;       ///< of the text; empty for a negative example
  std::string value;   ///< what is behind =>
  std::string anchor;  ///< publication date; empty when none is given
  bool positive = true;
  int line = 0;
};

struct WrittenRule {
  std::string id;
  std::string category;
  std::uint8_t level = 0;
  std::vector<PatternNode> patterns;
  ValueNode value;
  std::vector<RuleExample> examples;
  int line = 0;
};

/// A word of a `words` list, or a phrase.
struct WrittenWord {
  std::string category;
  PatternNode pattern;
  ValueNode value;
};

struct RuleFile {
  std::vector<WrittenWord> words;
  std::vector<WrittenRule> rules;
  bool dot_groups = false;
  bool source_first = false;
  bool heads_last = false;
};

/// Reads a rule file. Error code `bad-rule` with `name` and the line.
auto parse_rule_file(std::string_view text, std::string_view name) -> Result<RuleFile>;

}  // namespace isnad
