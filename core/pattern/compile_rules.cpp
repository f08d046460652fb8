// SPDX-License-Identifier: Apache-2.0
#include "pattern/compile_rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "pattern/program_writer.h"

namespace isnad {
namespace {

class RuleCompiler {
 public:
  explicit RuleCompiler(const std::vector<std::string>& given) {
    set_.categories = {"digits"};
    set_.item_tests.emplace_back();
    set_.value_steps.emplace_back();
    for (const std::string& name : given) set_.categories.push_back(name);
  }

  auto run(const std::vector<RuleFile>& files) -> Result<std::string> {
    for (const RuleFile& file : files) {
      if (file.dot_groups) set_.dot_groups = 1;
      if (file.source_first) set_.source_first = 1;
      if (file.heads_last) set_.heads_last = 1;
      for (const WrittenWord& word : file.words) index_of(set_.categories, word.category);
      for (const WrittenRule& rule : file.rules) index_of(set_.categories, rule.category);
    }
    for (const RuleFile& file : files) {
      for (const WrittenWord& word : file.words) add_word(word);
    }
    for (const RuleFile& file : files) {
      for (const WrittenRule& rule : file.rules) add_rule(rule);
    }
    if (!writer_.fault().empty()) return Error{"bad-rule", writer_.fault()};
    return finish();
  }

 private:
  void add_word(const WrittenWord& word) {
    context_ = "words " + word.category;
    writer_.begin(context_);
    const PatternNode& only = word.pattern.children.empty() ? word.pattern : word.pattern.children[0];
    const bool single = only.kind == PatternKind::item && word.pattern.children.size() <= 1;
    if (!single) return add_program(word.category, 0, "words " + word.category, word.pattern, word.value, {});
    const std::uint32_t number = writer_.item_test(only);
    const ItemTest& test = set_.item_tests[number];
    const std::uint32_t value = writer_.emit_value(word.value);
    for (const Symbol known : std::set<Symbol>{test.form, test.loose, test.lemma}) {
      if (known != 0)
        set_.atoms.push_back({known, writer_.category(word.category), test.lemma != 0, 0, number, value});
    }
    if (test.form == 0 && test.lemma == 0) writer_.fail("an entry without a word");
  }

  void add_rule(const WrittenRule& rule) {
    context_ = rule.id + " (line " + std::to_string(rule.line) + ")";
    writer_.begin(context_);
    if (rule.patterns.empty()) writer_.fail("a rule without a pattern");
    std::set<std::string> slots;
    for (const PatternNode& pattern : rule.patterns) collect_slots(pattern, slots);
    for (PatternNode pattern : rule.patterns) {
      if (rule.value.kind == TermKind::nothing && slots.empty()) hold_only_find(pattern);
      add_program(rule.category, rule.level, rule.id, pattern, rule.value, slots);
    }
  }

  /// What a pattern takes over without saying so: its only find becomes a slot.
  static void hold_only_find(PatternNode& pattern) {
    const auto is_edge = [](const PatternNode& child) { return child.kind == PatternKind::edge; };
    if (std::count_if(pattern.children.begin(), pattern.children.end(), is_edge) != 1) return;
    PatternNode& find = *std::find_if(pattern.children.begin(), pattern.children.end(), is_edge);
    PatternNode slot(PatternKind::slot);
    slot.name = "find";
    slot.children.push_back(std::move(find));
    find = std::move(slot);
  }

  static void collect_slots(const PatternNode& node, std::set<std::string>& slots) {
    if (node.kind == PatternKind::slot) slots.insert(node.name);
    for (const PatternNode& child : node.children) collect_slots(child, slots);
  }

  void add_program(const std::string& category_name, std::uint8_t level, const std::string& id,
                   const PatternNode& pattern, const ValueNode& value,
                   const std::set<std::string>& all_slots) {
    writer_.begin(context_);
    CompiledRule rule;
    rule.category = writer_.category(category_name);
    rule.level = level;
    rule.program = static_cast<std::uint32_t>(writer_.here());
    rule.id = static_cast<std::uint32_t>(index_of(set_.rule_ids, id));
    writer_.emit(pattern);
    writer_.emit(Operation::accept);
    const First first = writer_.first_of(pattern);
    if (first.anything || first.empty)
      writer_.fail("the rule could begin anywhere: begin it with a word or a category");
    // Slots of other alternatives are parts that do not take part here.
    for (const std::string& name : all_slots) writer_.slot(name);
    writer_.set_needs(rule, pattern, true);
    rule.value = writer_.emit_value(value);
    rule.slot_count = static_cast<std::uint8_t>(std::min(writer_.slots().size(), most_slots));
    for (std::size_t slot = 0; slot < rule.slot_count; ++slot) {
      rule.slots[slot] = static_cast<std::uint16_t>(index_of(set_.slot_names, writer_.slots()[slot]) + 1);
      if (writer_.slots()[slot] == "it") rule.it = static_cast<std::uint8_t>(slot + 1);
    }
    set_.levels = std::max(set_.levels, static_cast<std::uint8_t>(level + 1));
    set_.rules.push_back(rule);
    firsts_.push_back(first);
  }

  template <class Key>
  auto ranges(std::size_t keys, const std::map<Key, std::vector<std::uint32_t>>& rules)
      -> std::vector<StartRange> {
    std::vector<StartRange> table(keys);
    for (const auto& [key, list] : rules) {
      table[key] = {static_cast<std::uint32_t>(set_.starts.size()), static_cast<std::uint32_t>(list.size())};
      set_.starts.insert(set_.starts.end(), list.begin(), list.end());
    }
    return table;
  }

  /// Rules go by level; those of one level keep the order of the files.
  void sort_rules() {
    std::vector<std::size_t> order(set_.rules.size());
    for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
      return set_.rules[one].level < set_.rules[other].level;
    });
    std::vector<CompiledRule> rules;
    std::vector<First> firsts;
    rules.reserve(order.size());
    firsts.reserve(order.size());
    for (const std::size_t index : order) {
      rules.push_back(set_.rules[index]);
      firsts.push_back(firsts_[index]);
    }
    set_.rules = std::move(rules);
    firsts_ = std::move(firsts);
  }

  auto finish() -> Result<std::string> {
    sort_rules();
    writer_.finish();
    const std::size_t symbols = set_.words.size();
    std::map<Symbol, std::vector<std::uint32_t>> by_symbol;
    std::map<Category, std::vector<std::uint32_t>> by_category;
    for (std::uint32_t rule = 0; rule < set_.rules.size(); ++rule) {
      for (const Symbol symbol : firsts_[rule].symbols) by_symbol[symbol].push_back(rule);
      for (const Category category : firsts_[rule].categories) by_category[category].push_back(rule);
    }
    set_.starts_of_symbol = ranges(symbols + 1, by_symbol);
    set_.starts_of_category = ranges(set_.categories.size(), by_category);
    std::stable_sort(set_.atoms.begin(), set_.atoms.end(),
                     [](const Atom& one, const Atom& other) { return one.symbol < other.symbol; });
    set_.atoms_of_symbol.resize(symbols + 1);
    for (std::uint32_t index = 0; index < set_.atoms.size(); ++index) {
      StartRange& range = set_.atoms_of_symbol[set_.atoms[index].symbol];
      if (range.count++ == 0) range.first = index;
    }
    if (set_.instructions.empty()) writer_.emit(Operation::accept);
    if (set_.levels > most_levels) return Error{"bad-rule", "too many levels"};
    if (!set_.index()) return Error{"bad-rule", "two words have one hash"};
    return set_.write();
  }

  RuleSet set_;
  ProgramWriter writer_{set_};
  std::vector<First> firsts_;
  std::string context_;
};

}  // namespace

auto compile_rules(const std::vector<RuleFile>& files, const std::vector<std::string>& given_categories)
    -> Result<std::string> {
  return RuleCompiler(given_categories).run(files);
}

}  // namespace isnad
