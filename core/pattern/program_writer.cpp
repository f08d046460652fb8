// SPDX-License-Identifier: Apache-2.0
#include "pattern/program_writer.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace isnad {
namespace {

/// Values are addressed by 16 bits, as are categories.
constexpr std::size_t most_values = 65'535;

}  // namespace

auto ProgramWriter::symbol(const std::u16string& key, bool loose) -> Symbol {
  const auto [place, added] = symbols_.try_emplace(key, static_cast<Symbol>(symbols_.size() + 1));
  (loose ? loose_ : exact_).insert(key);
  return place->second;
}

auto ProgramWriter::category(const std::string& name) -> Category {
  const auto found = set_.category(name);
  if (found == no_category) fail("no rule finds {" + name + "}");
  return found;
}

auto ProgramWriter::item_test(const PatternNode& node) -> std::uint32_t {
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

auto ProgramWriter::edge_test(const PatternNode& node) -> std::size_t {
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

void ProgramWriter::emit(Operation operation, std::size_t argument) {
  set_.instructions.push_back({operation, {}, static_cast<std::uint32_t>(argument)});
}

void ProgramWriter::patch(std::size_t instruction) {
  set_.instructions[instruction].argument = static_cast<std::uint32_t>(here());
}

void ProgramWriter::emit(const PatternNode& node) {
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

void ProgramWriter::emit_choice(const PatternNode& node) {
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

void ProgramWriter::emit_repeat(const PatternNode& node) {
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

auto ProgramWriter::slot(const std::string& name) -> std::size_t {
  const std::size_t number = index_of(slots_, name);
  if (number >= most_slots) fail("too many slots");
  return std::min(number, most_slots - 1);
}

auto ProgramWriter::first_of(const PatternNode& node) -> First {
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

auto ProgramWriter::emit_value(const ValueNode& node) -> std::uint32_t {
  const auto start = static_cast<std::uint32_t>(set_.value_steps.size());
  add_steps(node);
  set_.value_steps.emplace_back();
  return start;
}

void ProgramWriter::add_steps(const ValueNode& node) {
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

void ProgramWriter::set_needs(CompiledRule& rule, const PatternNode& node, bool first) {
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

void ProgramWriter::finish() {
  set_.words.resize(symbols_.size());
  set_.word_kinds.resize(symbols_.size());
  for (const auto& [key, number] : symbols_) {
    set_.words[number - 1] = encode_utf8(key);
    set_.word_kinds[number - 1] =
        static_cast<std::uint8_t>((exact_.count(key) != 0 ? RuleSet::exact_word : 0) |
                                  (loose_.count(key) != 0 ? RuleSet::loose_word : 0));
  }
}

}  // namespace isnad
