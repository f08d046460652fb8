// SPDX-License-Identifier: Apache-2.0
// Compiled rules as they lie in a language pack: small programs for a bounded simulation, tests on items, an
// index of the words and categories with which a rule can begin. Made by compile_rules, run by Matcher.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pattern/item.h"
#include "pattern/term.h"
#include "pattern/vocabulary.h"
#include "text/result.h"

namespace isnad {

/// A kind of thing that rules find: `number`, `month`, `time`. An index into `RuleSet::categories`.
using Category = std::uint16_t;
/// Category of numbers written in digits: there without a rule.
constexpr Category digits_category = 0;
constexpr Category no_category = std::numeric_limits<Category>::max();

constexpr std::size_t most_slots = 8;

/// What one item must be. Symbols that are 0 and masks that are 0 ask for nothing.
struct ItemTest {
  Symbol form = 0;
  Symbol loose = 0;  ///< the same word by full folding
  Symbol lemma = 0;
  std::uint32_t reserved = 0;
  std::array<Traits, 3> any{};  ///< of each set that is not empty, one must hold
  Traits none = 0;              ///< none of these may hold
};

/// What the term of an edge must be.
struct EdgeTest {
  Category category = 0;
  std::uint8_t fewest_digits = 0;
  std::uint8_t most_digits = 255;
  std::uint32_t item_test = 0;  ///< of its first item; 0 for none
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
};

enum class Operation : std::uint8_t {
  item,             ///< one item that passes `item_tests[argument]`
  edge,             ///< what was found of `edge_tests[argument]`
  split,            ///< first go on here, then at `argument`
  jump,             ///< go on at `argument`
  open,             ///< slot `argument` begins
  close,            ///< slot `argument` ends
  ahead,            ///< what stands up to `argument` must match here, without being taken
  not_ahead,        ///< …must not match
  behind,           ///< the item before must pass `item_tests[argument]`
  not_behind,       ///< …must not pass
  behind_edge,      ///< something of `edge_tests[argument]` must end here
  not_behind_edge,  ///< …must not
  at_start,
  at_end,
  accept,
};

struct Instruction {
  Operation operation = Operation::accept;
  std::array<std::uint8_t, 3> reserved{};
  std::uint32_t argument = 0;
};

enum class ValueOperation : std::uint8_t { number, name, text, slot, call, done };

/// One step of building a term: a stack machine.
struct ValueStep {
  ValueOperation operation = ValueOperation::done;
  std::uint8_t count = 0;      ///< arguments of a call
  std::uint16_t argument = 0;  ///< a name, a slot, or an index into `texts` or `numbers`
};

struct CompiledRule {
  Category category = 0;
  std::uint8_t level = 0;
  std::uint8_t it = 0;  ///< the slot that is found instead of the whole, counted from 1; 0 for none
  std::uint8_t slot_count = 0;
  std::array<std::uint8_t, 3> reserved{};
  /// What a sentence must hold somewhere for the rule to match at all: finds of these categories, and a word
  /// of `item_tests[needs_item]`.
  std::array<Category, 2> needs{no_category, no_category};
  std::uint32_t needs_item = 0;
  std::uint32_t program = 0;  ///< index into `instructions`
  std::uint32_t value = 0;    ///< index into `value_steps`
  std::uint32_t id = 0;       ///< index into `rule_ids`: alternatives of a rule share it
  std::array<std::uint16_t, most_slots>
      slots{};  ///< names of its slots, as indices into `slot_names`, counted from 1
};

/// A word that by itself is something: Tuesday is weekday 2.
struct Atom {
  Symbol symbol = 0;
  Category category = 0;
  std::uint8_t by_lemma = 0;
  std::uint8_t reserved = 0;
  std::uint32_t item_test = 0;
  std::uint32_t value = 0;  ///< index into `value_steps`
};

/// Rules that can begin with a symbol or category, as a range of `starts`.
struct StartRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// A set of levels, bit by bit.
using LevelSet = std::uint64_t;
constexpr std::size_t most_levels = 64;

/// All that is asked of a word that rules know.
struct SymbolUse {
  LevelSet levels = 0;  ///< of the rules that can begin with it
  StartRange starts;
  StartRange atoms;
};

struct RuleSet {
  static constexpr std::uint8_t exact_word = 1;
  static constexpr std::uint8_t loose_word = 2;

  std::vector<std::string> categories;
  std::vector<std::string> rule_ids;
  std::vector<std::string> slot_names;
  std::vector<std::string> texts;
  std::vector<double> numbers;
  std::vector<ItemTest> item_tests;
  std::vector<EdgeTest> edge_tests;
  std::vector<Instruction> instructions;
  std::vector<ValueStep> value_steps;
  std::vector<CompiledRule> rules;             ///< in order of level, then of the files
  std::vector<Atom> atoms;                     ///< in order of symbol
  std::vector<StartRange> atoms_of_symbol;     ///< by symbol, ranges of `atoms`
  std::vector<StartRange> starts_of_symbol;    ///< by symbol
  std::vector<StartRange> starts_of_category;  ///< by category
  std::vector<std::uint32_t> starts;           ///< indices of rules
  std::vector<std::string> words;              ///< by symbol, from 1; folded
  std::vector<std::uint8_t> word_kinds;        ///< of `words`: `exact_word`, `loose_word` or both
  Vocabulary vocabulary;                       ///< words by light folding, lemmas
  Vocabulary loose_vocabulary;                 ///< words by full folding
  std::vector<SymbolUse> symbols;              ///< by symbol: what is above, side by side
  std::vector<LevelSet> levels_of_category;
  std::vector<std::uint32_t> first_rule;  ///< by level; one more for the end
  std::uint8_t levels = 0;
  std::uint8_t dot_groups = 0;    ///< 1 where 3.500 is rather three thousand and a half than three and a half
  std::uint8_t source_first = 0;  ///< 1 where who speaks stands before the verb
  std::uint8_t heads_last = 0;    ///< 1 where the head of a noun phrase follows what it is joined with

  /// The category of this name; none (the largest value) when no rule makes it.
  [[nodiscard]] auto category(std::string_view name) const -> Category;

  /// Makes the look-up tables out of the lists above. False when two words have one hash.
  auto index() -> bool;

  /// Reads a section of a pack. Checks every index. Error code `bad-pack`.
  static auto read(std::string_view section) -> Result<RuleSet>;
  [[nodiscard]] auto write() const -> std::string;
};

}  // namespace isnad
