// SPDX-License-Identifier: Apache-2.0
#include "pattern/compile_rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/fold.h"
#include "text/utf8.h"

namespace isnad {
namespace {

/// Values are addressed by 16 bits, as are categories.
constexpr std::size_t most_values = 65'535;

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

template <class T>
auto index_of(std::vector<T>& table, const T& value) -> std::size_t {
  const auto found = std::find(table.begin(), table.end(), value);
  if (found != table.end()) return static_cast<std::size_t>(found - table.begin());
  table.push_back(value);
  return table.size() - 1;
}

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
    if (!fault_.empty()) return Error{"bad-rule", fault_};
    return finish();
  }

 private:
  void fail(const std::string& message) {
    if (fault_.empty()) fault_ = context_ + ": " + message;
  }

  /// Numbers are shared by light spellings, lemmas and full foldings; each is looked up in a table of its
  /// own.
  auto symbol(const std::u16string& key, bool loose) -> Symbol {
    const auto [place, added] = symbols_.try_emplace(key, static_cast<Symbol>(symbols_.size() + 1));
    (loose ? loose_ : exact_).insert(key);
    return place->second;
  }

  auto category(const std::string& name) -> Category {
    const auto found = set_.category(name);
    if (found == no_category) fail("no rule finds {" + name + "}");
    return found;
  }

  auto item_test(const PatternNode& node) -> std::uint32_t {
    ItemTest test;
    test.any = node.any;
    test.none = node.none;
    if (!node.word.empty()) {
      const auto word = decode_utf8(node.word).value_or(u"");
      const auto light = folded(word, Folding::light);
      if (node.by_lemma) {
        test.lemma = symbol(light, false);
      } else {
        test.form = symbol(light, false);
        if (!node.exact) test.loose = symbol(folded(word, Folding::full), true);
      }
    }
    const auto same = [&](const ItemTest& other) {
      return other.form == test.form && other.loose == test.loose && other.lemma == test.lemma &&
             other.any == test.any && other.none == test.none;
    };
    const auto found = std::find_if(set_.item_tests.begin(), set_.item_tests.end(), same);
    if (found != set_.item_tests.end()) return static_cast<std::uint32_t>(found - set_.item_tests.begin());
    set_.item_tests.push_back(test);
    return static_cast<std::uint32_t>(set_.item_tests.size() - 1);
  }

  auto edge_test(const PatternNode& node) -> std::size_t {
    const EdgeTest test{category(node.name), node.fewest_digits, node.most_digits,
                        item_test(node),     node.least,         node.most};
    const auto same = [&](const EdgeTest& other) {
      return other.category == test.category && other.fewest_digits == test.fewest_digits &&
             other.most_digits == test.most_digits && other.item_test == test.item_test &&
             other.least == test.least && other.most == test.most;
    };
    const auto found = std::find_if(set_.edge_tests.begin(), set_.edge_tests.end(), same);
    if (found != set_.edge_tests.end()) return static_cast<std::size_t>(found - set_.edge_tests.begin());
    set_.edge_tests.push_back(test);
    return set_.edge_tests.size() - 1;
  }

  void emit(Operation operation, std::size_t argument = 0) {
    set_.instructions.push_back({operation, {}, static_cast<std::uint32_t>(argument)});
  }
  auto here() const -> std::size_t { return set_.instructions.size(); }
  void patch(std::size_t instruction) {
    set_.instructions[instruction].argument = static_cast<std::uint32_t>(here());
  }

  void emit(const PatternNode& node) {
    switch (node.kind) {
      case PatternKind::sequence:
        for (const PatternNode& child : node.children) emit(child);
        return;
      case PatternKind::choice:
        return emit_choice(node);
      case PatternKind::repeat:
        return emit_repeat(node);
      case PatternKind::item:
        return emit(Operation::item, item_test(node));
      case PatternKind::edge:
        return emit(Operation::edge, edge_test(node));
      case PatternKind::ahead: {
        const std::size_t look = here();
        emit(node.negated ? Operation::not_ahead : Operation::ahead);
        emit(node.children[0]);
        emit(Operation::accept);
        return patch(look);
      }
      case PatternKind::behind: {
        const PatternNode& before = node.children[0];
        if (before.kind == PatternKind::edge)
          return emit(node.negated ? Operation::not_behind_edge : Operation::behind_edge, edge_test(before));
        return emit(node.negated ? Operation::not_behind : Operation::behind, item_test(before));
      }
      case PatternKind::at_start:
        return emit(Operation::at_start);
      case PatternKind::at_end:
        return emit(Operation::at_end);
      case PatternKind::slot: {
        const std::size_t number = slot(node.name);
        emit(Operation::open, number);
        emit(node.children[0]);
        return emit(Operation::close, number);
      }
    }
  }

  void emit_choice(const PatternNode& node) {
    std::vector<std::size_t> jumps;
    for (std::size_t index = 0; index < node.children.size(); ++index) {
      const bool last = index + 1 == node.children.size();
      const std::size_t split = here();
      if (!last) emit(Operation::split);
      emit(node.children[index]);
      if (last) break;
      jumps.push_back(here());
      emit(Operation::jump);
      patch(split);
    }
    for (const std::size_t jump : jumps) patch(jump);
  }

  void emit_repeat(const PatternNode& node) {
    std::vector<std::size_t> splits;
    for (std::uint32_t count = 0; count < node.most_times; ++count) {
      if (count >= node.fewest) {
        splits.push_back(here());
        emit(Operation::split);
      }
      emit(node.children[0]);
    }
    for (const std::size_t split : splits) patch(split);
  }

  auto slot(const std::string& name) -> std::size_t {
    const std::size_t number = index_of(slots_, name);
    if (number >= most_slots) fail("too many slots");
    return std::min(number, most_slots - 1);
  }

  auto first_of(const PatternNode& node) -> First {
    First first;
    switch (node.kind) {
      case PatternKind::sequence:
        first.empty = true;
        for (const PatternNode& child : node.children) {
          const First next = first_of(child);
          first.merge(next);
          first.empty = next.empty;
          if (!next.empty) break;
        }
        return first;
      case PatternKind::choice:
        for (const PatternNode& child : node.children) {
          const First next = first_of(child);
          first.merge(next);
          first.empty = first.empty || next.empty;
        }
        return first;
      case PatternKind::repeat:
        first = first_of(node.children[0]);
        first.empty = first.empty || node.fewest == 0;
        return first;
      case PatternKind::slot:
        return first_of(node.children[0]);
      case PatternKind::edge:
        first.categories.insert(category(node.name));
        return first;
      case PatternKind::item: {
        const ItemTest test = set_.item_tests[item_test(node)];
        for (const Symbol known : {test.form, test.loose, test.lemma}) {
          if (known != 0) first.symbols.insert(known);
        }
        first.anything = first.symbols.empty();
        return first;
      }
      default:
        first.empty = true;
        return first;
    }
  }

  /// Returns where the steps begin.
  auto emit_value(const ValueNode& node) -> std::uint32_t {
    const auto start = static_cast<std::uint32_t>(set_.value_steps.size());
    add_steps(node);
    set_.value_steps.emplace_back();
    return start;
  }

  void add_steps(const ValueNode& node) {
    const auto add = [&](ValueOperation operation, std::size_t argument, std::size_t count = 0) {
      if (argument > most_values || count > 255) return fail("too many values");
      set_.value_steps.push_back(
          {operation, static_cast<std::uint8_t>(count), static_cast<std::uint16_t>(argument)});
    };
    switch (node.kind) {
      case TermKind::number:
        return add(ValueOperation::number, index_of(set_.numbers, node.number));
      case TermKind::text:
        return add(ValueOperation::text, index_of(set_.texts, node.name));
      case TermKind::call:
        for (const ValueNode& argument : node.arguments) add_steps(argument);
        [[fallthrough]];
      case TermKind::name: {
        const auto slot = std::find(slots_.begin(), slots_.end(), node.name);
        if (node.kind == TermKind::name && slot != slots_.end()) {
          return add(ValueOperation::slot, static_cast<std::size_t>(slot - slots_.begin()));
        }
        const auto name = term_name_of(node.name);
        if (!name) return fail("neither a slot nor a known name: " + node.name);
        return add(node.kind == TermKind::call ? ValueOperation::call : ValueOperation::name,
                   static_cast<std::size_t>(*name), node.arguments.size());
      }
      default:
        if (slots_.size() == 1) add(ValueOperation::slot, 0);
    }
  }

  void add_word(const WrittenWord& word) {
    context_ = "words " + word.category;
    slots_.clear();
    const PatternNode& only = word.pattern.children.empty() ? word.pattern : word.pattern.children[0];
    const bool single = only.kind == PatternKind::item && word.pattern.children.size() <= 1;
    if (!single) return add_program(word.category, 0, "words " + word.category, word.pattern, word.value, {});
    const std::uint32_t number = item_test(only);
    const ItemTest& test = set_.item_tests[number];
    const std::uint32_t value = emit_value(word.value);
    for (const Symbol known : std::set<Symbol>{test.form, test.loose, test.lemma}) {
      if (known != 0)
        set_.atoms.push_back({known, category(word.category), test.lemma != 0, 0, number, value});
    }
    if (test.form == 0 && test.lemma == 0) fail("an entry without a word");
  }

  void add_rule(const WrittenRule& rule) {
    context_ = rule.id + " (line " + std::to_string(rule.line) + ")";
    if (rule.patterns.empty()) fail("a rule without a pattern");
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

  /// What stands behind the first part of a pattern and cannot be left out.
  void set_needs(CompiledRule& rule, const PatternNode& node, bool first) {
    switch (node.kind) {
      case PatternKind::sequence:
        for (const PatternNode& child : node.children) {
          set_needs(rule, child, first);
          first = first && first_of(child).empty;
        }
        return;
      case PatternKind::slot:
        return set_needs(rule, node.children[0], first);
      case PatternKind::repeat:
        if (node.fewest > 0) set_needs(rule, node.children[0], first);
        return;
      case PatternKind::edge: {
        Category& need = rule.needs[rule.needs[0] == no_category ? 0 : 1];
        if (!first && need == no_category) need = category(node.name);
        return;
      }
      case PatternKind::item:
        if (!first && rule.needs_item == 0 && !node.word.empty()) rule.needs_item = item_test(node);
        return;
      default:
        return;
    }
  }

  static void collect_slots(const PatternNode& node, std::set<std::string>& slots) {
    if (node.kind == PatternKind::slot) slots.insert(node.name);
    for (const PatternNode& child : node.children) collect_slots(child, slots);
  }

  void add_program(const std::string& category_name, std::uint8_t level, const std::string& id,
                   const PatternNode& pattern, const ValueNode& value,
                   const std::set<std::string>& all_slots) {
    slots_.clear();
    CompiledRule rule;
    rule.category = category(category_name);
    rule.level = level;
    rule.program = static_cast<std::uint32_t>(here());
    rule.id = static_cast<std::uint32_t>(index_of(set_.rule_ids, id));
    emit(pattern);
    emit(Operation::accept);
    const First first = first_of(pattern);
    if (first.anything || first.empty)
      fail("the rule could begin anywhere: begin it with a word or a category");
    // Slots of other alternatives are parts that do not take part here.
    for (const std::string& name : all_slots) slot(name);
    set_needs(rule, pattern, true);
    rule.value = emit_value(value);
    rule.slot_count = static_cast<std::uint8_t>(std::min(slots_.size(), most_slots));
    for (std::size_t slot = 0; slot < rule.slot_count; ++slot) {
      rule.slots[slot] = static_cast<std::uint16_t>(index_of(set_.slot_names, slots_[slot]) + 1);
      if (slots_[slot] == "it") rule.it = static_cast<std::uint8_t>(slot + 1);
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
    std::map<Symbol, std::vector<std::uint32_t>> by_symbol;
    std::map<Category, std::vector<std::uint32_t>> by_category;
    for (std::uint32_t rule = 0; rule < set_.rules.size(); ++rule) {
      for (const Symbol symbol : firsts_[rule].symbols) by_symbol[symbol].push_back(rule);
      for (const Category category : firsts_[rule].categories) by_category[category].push_back(rule);
    }
    set_.starts_of_symbol = ranges(symbols_.size() + 1, by_symbol);
    set_.starts_of_category = ranges(set_.categories.size(), by_category);
    std::stable_sort(set_.atoms.begin(), set_.atoms.end(),
                     [](const Atom& one, const Atom& other) { return one.symbol < other.symbol; });
    set_.atoms_of_symbol.resize(symbols_.size() + 1);
    for (std::uint32_t index = 0; index < set_.atoms.size(); ++index) {
      StartRange& range = set_.atoms_of_symbol[set_.atoms[index].symbol];
      if (range.count++ == 0) range.first = index;
    }
    if (set_.instructions.empty()) emit(Operation::accept);
    set_.words.resize(symbols_.size());
    set_.word_kinds.resize(symbols_.size());
    for (const auto& [key, number] : symbols_) {
      set_.words[number - 1] = encode_utf8(key);
      set_.word_kinds[number - 1] =
          static_cast<std::uint8_t>((exact_.count(key) != 0 ? RuleSet::exact_word : 0) |
                                    (loose_.count(key) != 0 ? RuleSet::loose_word : 0));
    }
    if (set_.levels > most_levels) return Error{"bad-rule", "too many levels"};
    if (!set_.index()) return Error{"bad-rule", "two words have one hash"};
    return set_.write();
  }

  RuleSet set_;
  std::map<std::u16string, Symbol> symbols_;
  std::set<std::u16string> exact_;
  std::set<std::u16string> loose_;
  std::vector<std::string> slots_;  ///< of the rule at hand
  std::vector<First> firsts_;
  std::string context_;
  std::string fault_;
};

}  // namespace

auto compile_rules(const std::vector<RuleFile>& files, const std::vector<std::string>& given_categories)
    -> Result<std::string> {
  return RuleCompiler(given_categories).run(files);
}

}  // namespace isnad
