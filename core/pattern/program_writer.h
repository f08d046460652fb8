// SPDX-License-Identifier: Apache-2.0
// Writes the patterns and values of rules as programs, tests and steps of a rule set; compile_rules puts the
// rules together.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pattern/rule_file.h"
#include "pattern/rule_set.h"

namespace isnad {

/// What a pattern can begin with.
struct First {
  std::set<Symbol> symbols;
  std::set<Category> categories;
  bool anything = false;  ///< an item without a word
  bool empty = false;     ///< the pattern may match nothing

  void merge(const First& other) {
    symbols.insert(other.symbols.begin(), other.symbols.end());
    categories.insert(other.categories.begin(), other.categories.end());
    anything = anything || other.anything;
  }
};

/// The place of a value in a table, which takes it up when it is new.
template <class T>
auto index_of(std::vector<T>& table, const T& value) -> std::size_t {
  const auto found = std::find(table.begin(), table.end(), value);
  if (found != table.end()) return static_cast<std::size_t>(found - table.begin());
  table.push_back(value);
  return table.size() - 1;
}

class ProgramWriter {
 public:
  explicit ProgramWriter(RuleSet& set) : set_(set) {}

  /// A rule or list of words begins, of which faults will tell; it has no slots yet.
  void begin(const std::string& context) {
    context_ = context;
    slots_.clear();
  }
  void fail(const std::string& message) {
    if (fault_.empty()) fault_ = context_ + ": " + message;
  }
  /// The first thing that was wrong; empty when nothing was.
  [[nodiscard]] auto fault() const -> const std::string& { return fault_; }

  auto category(const std::string& name) -> Category;
  auto item_test(const PatternNode& node) -> std::uint32_t;
  void emit(Operation operation, std::size_t argument = 0);
  void emit(const PatternNode& node);
  [[nodiscard]] auto here() const -> std::size_t { return set_.instructions.size(); }
  auto slot(const std::string& name) -> std::size_t;
  [[nodiscard]] auto slots() const -> const std::vector<std::string>& { return slots_; }
  auto first_of(const PatternNode& node) -> First;
  /// Sets what stands behind the first part of a pattern and cannot be left out.
  void set_needs(CompiledRule& rule, const PatternNode& node, bool first);
  /// Returns where the steps begin.
  auto emit_value(const ValueNode& node) -> std::uint32_t;
  /// Puts the words that were met into the set.
  void finish();

 private:
  auto symbol(const std::u16string& key, bool loose) -> Symbol;
  auto edge_test(const PatternNode& node) -> std::size_t;
  void patch(std::size_t instruction);
  void emit_choice(const PatternNode& node);
  void emit_repeat(const PatternNode& node);
  void add_steps(const ValueNode& node);

  RuleSet& set_;
  /// Numbers are shared by light spellings, lemmas and full foldings; each is looked up in a table of its
  /// own.
  std::map<std::u16string, Symbol> symbols_;
  std::set<std::u16string> exact_;
  std::set<std::u16string> loose_;
  std::vector<std::string> slots_;  ///< of the rule at hand
  std::string context_;
  std::string fault_;
};

}  // namespace isnad
