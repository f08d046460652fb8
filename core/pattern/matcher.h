// SPDX-License-Identifier: Apache-2.0
// Runs compiled rules over one sentence. Level by level, the longest match at each place wins, then the order
// of the files; what a level finds, higher levels can use as one piece. Where a rule has a slot `it`, only
// that part is found, and the level goes on behind it. A match takes at most `longest_match` items and a
// bounded number of steps: time is linear in the length of the sentence, whatever is in it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "pattern/item.h"
#include "pattern/rule_set.h"
#include "pattern/term.h"

namespace isnad {

constexpr std::uint32_t longest_match = 64;  ///< in items

/// A row of items, half open.
struct ItemRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

/// Something found: by a rule, by a list of words, or given from outside.
struct Edge {
  static constexpr std::uint32_t no_rule = 0xFFFFFFFFU;
  static constexpr TermIndex no_term = 0xFFFFFFFFU;

  Category category = 0;
  std::uint8_t level = 0;
  std::uint8_t reserved = 0;
  ItemRange items;
  std::uint32_t rule = no_rule;  ///< index into `RuleSet::rules`
  /// The rule that gave the value: where a rule only takes over what a lower one found, that lower rule.
  std::uint32_t source = no_rule;
  TermIndex term = no_term;
  std::uint32_t slots = 0;        ///< index of the first of its rule's slots in `Matcher::slots`
  std::uint32_t next = 0;         ///< the edge before this one at the same place, counted from 1
  std::uint32_t next_by_end = 0;  ///< the edge before this one that ends at the same place
};

class Matcher {
 public:
  /// Finds what the rules find in `items`. `given` are edges from outside (category and items set). Terms are
  /// added to `terms`. Results are valid until the next call.
  void run(const RuleSet& rules, const std::vector<Item>& items, const std::vector<Edge>& given,
           TermStore& terms);

  /// All that was found, level by level, each from left to right.
  [[nodiscard]] auto edges() const -> const std::vector<Edge>& { return edges_; }
  /// Steps of all programs in the last run: what it cost.
  [[nodiscard]] auto steps() const -> std::uint64_t { return all_steps_; }
  /// The items of a slot of an edge; empty when that part did not take part, or the rule has no such slot.
  [[nodiscard]] auto slot(const Edge& edge, std::string_view name) const -> ItemRange;

 private:
  struct Slot {
    ItemRange items;
    std::uint32_t edge = Edge::no_rule;  ///< the last edge taken in it
  };
  using Slots = std::array<Slot, most_slots>;
  /// Where to go on when a way fails, or a slot to restore.
  struct Frame {
    std::uint32_t instruction = 0;
    std::uint32_t place = 0;
    std::uint32_t slot = most_slots;
    Slot old;
  };
  static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

  void start(const RuleSet& rules, std::size_t places);
  void want(std::uint32_t place, LevelSet levels);
  void add_edge(Edge edge);
  void add_atoms(std::uint32_t place);
  void run_level(std::uint8_t level);
  void try_rules(StartRange range, std::uint8_t level, std::uint32_t place);
  void try_rules_at(std::uint8_t level, std::uint32_t place);
  /// Where the program's match that begins at `place` ends; `nowhere` without one.
  auto match(std::uint32_t program, std::uint32_t place) -> std::uint32_t;
  auto has_needs(const CompiledRule& rule) const -> bool;
  auto edge_fits(const EdgeTest& test, const Edge& edge) const -> bool;
  auto take_item(const ItemTest& test, std::uint32_t place) const -> std::uint32_t;
  auto ends_behind(const EdgeTest& test, std::uint32_t place) const -> bool;
  auto behind_fits(const ItemTest& test, std::uint32_t place) const -> bool;
  auto take_edge(const EdgeTest& test, std::uint32_t instruction, std::uint32_t& at) -> bool;
  void hold(std::uint32_t edge);
  void keep_slot(std::size_t base, std::uint32_t slot);
  auto go_back(std::size_t base, std::uint32_t& instruction, std::uint32_t& at) -> bool;
  void add_found(std::uint8_t level, std::uint32_t place);
  auto value(std::uint32_t step) -> TermIndex;
  auto slot_term(const Slot& slot) -> TermIndex;

  const RuleSet* rules_ = nullptr;
  const std::vector<Item>* items_ = nullptr;
  TermStore* terms_ = nullptr;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> newest_;         ///< edge by place where it begins, counted from 1
  std::vector<std::uint32_t> newest_by_end_;  ///< edge by place where it ends
  std::vector<LevelSet> levels_;              ///< by place: of the rules that may begin there
  static constexpr std::uint32_t block = 8;   ///< places that are passed over together
  std::vector<LevelSet> levels_of_block_;     ///< by place / `block`
  LevelSet all_levels_ = 0;
  std::vector<std::uint32_t> symbol_seen_;    ///< by symbol: the last run in which it stood
  std::vector<std::uint32_t> category_seen_;  ///< by category: the last run in which something was found
  std::uint32_t run_ = 0;
  std::vector<Slot> slots_;  ///< of all edges
  Slots current_;
  Slots best_;
  std::size_t slot_count_ = 0;  ///< of the rule at hand
  std::uint32_t best_end_ = 0;
  std::uint32_t best_rule_ = 0;
  std::vector<Frame> frames_;
  std::uint32_t first_place_ = 0;  ///< of the match at hand
  std::uint32_t steps_ = 0;        ///< of the attempt at hand
  std::uint64_t all_steps_ = 0;
  std::vector<TermIndex> stack_;
  std::vector<Term> arguments_;  ///< of the call at hand
};

}  // namespace isnad
