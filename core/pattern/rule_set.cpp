// SPDX-License-Identifier: Apache-2.0
#include "pattern/rule_set.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "text/utf8.h"

namespace isnad {
namespace {

/// Sections lie in packs at multiples of eight bytes; so does every table in them.
constexpr std::size_t alignment = 8;

auto aligned(std::size_t size) -> std::size_t {
  return (size + alignment - 1) / alignment * alignment;
}

class Writer {
 public:
  void add(std::string_view bytes, std::size_t count) {
    const std::uint64_t number = count;
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
    bytes_ += bytes;
    bytes_.resize(aligned(bytes_.size()));
  }
  template <class T>
  void add(const std::vector<T>& table) {
    static_assert(std::is_trivially_copyable_v<T>);
    add({reinterpret_cast<const char*>(table.data()), table.size() * sizeof(T)}, table.size());
  }
  void add(const std::vector<std::string>& strings) {
    std::string joined;
    for (const std::string& text : strings) joined += text + '\n';
    add(joined, joined.size());
  }
  auto take() -> std::string { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view section) : rest_(section) {}

  auto read(std::string_view& bytes, std::size_t size_of_one) -> bool {
    std::uint64_t count = 0;
    if (rest_.size() < sizeof count) return false;
    std::memcpy(&count, rest_.data(), sizeof count);
    rest_.remove_prefix(sizeof count);
    if (count > rest_.size() / size_of_one) return false;
    bytes = rest_.substr(0, static_cast<std::size_t>(count) * size_of_one);
    rest_.remove_prefix(std::min(rest_.size(), aligned(bytes.size())));
    return true;
  }
  template <class T>
  auto read(std::vector<T>& table) -> bool {
    std::string_view bytes;
    if (!read(bytes, sizeof(T))) return false;
    table.resize(bytes.size() / sizeof(T));
    if (!bytes.empty()) std::memcpy(table.data(), bytes.data(), bytes.size());
    return true;
  }
  auto read(std::vector<std::string>& strings) -> bool {
    std::string_view bytes;
    if (!read(bytes, 1)) return false;
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      if (end == std::string_view::npos) return false;
      strings.emplace_back(bytes.substr(0, end));
      bytes.remove_prefix(end + 1);
    }
    return true;
  }

 private:
  std::string_view rest_;
};

template <class Range>
auto within(const std::vector<Range>& ranges, std::size_t size) -> bool {
  return std::all_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return range.first <= size && range.count <= size - range.first;
  });
}

auto valid_instruction(const RuleSet& rules, const Instruction& instruction, std::size_t index) -> bool {
  const std::uint32_t argument = instruction.argument;
  switch (instruction.operation) {
    case Operation::item:
    case Operation::behind:
    case Operation::not_behind:
      return argument < rules.item_tests.size();
    case Operation::edge:
    case Operation::behind_edge:
    case Operation::not_behind_edge:
      return argument < rules.edge_tests.size();
    case Operation::split:
    case Operation::jump:
      return argument < rules.instructions.size();
    case Operation::ahead:
    case Operation::not_ahead:
      return argument > index && argument < rules.instructions.size();
    case Operation::open:
    case Operation::close:
      return argument < most_slots;
    case Operation::at_start:
    case Operation::at_end:
    case Operation::accept:
      return true;
  }
  return false;
}

auto valid_step(const RuleSet& rules, const ValueStep& step) -> bool {
  switch (step.operation) {
    case ValueOperation::number:
      return step.argument < rules.numbers.size();
    case ValueOperation::text:
      return step.argument < rules.texts.size();
    case ValueOperation::slot:
      return step.argument < most_slots;
    case ValueOperation::name:
    case ValueOperation::call:
      return step.argument < term_names.size();
    case ValueOperation::done:
      return true;
  }
  return false;
}

/// Every index points into its table, so that running the rules needs no check.
auto valid(const RuleSet& rules) -> bool {
  const auto all = [](const auto& table, auto holds) {
    return std::all_of(table.begin(), table.end(), holds);
  };
  const std::size_t categories = rules.categories.size();
  if (rules.levels > most_levels || rules.word_kinds.size() != rules.words.size() ||
      rules.starts_of_symbol.size() != rules.words.size() + 1) {
    return false;
  }
  for (std::size_t rule = 1; rule < rules.rules.size(); ++rule) {
    if (rules.rules[rule].level < rules.rules[rule - 1].level) return false;
  }
  if (categories == 0 || rules.starts_of_category.size() != categories || rules.item_tests.empty())
    return false;
  if (rules.starts_of_symbol.size() != rules.atoms_of_symbol.size() || rules.starts_of_symbol.empty())
    return false;
  for (std::size_t index = 0; index < rules.instructions.size(); ++index) {
    if (!valid_instruction(rules, rules.instructions[index], index)) return false;
  }
  const bool closed =
      !rules.instructions.empty() && rules.instructions.back().operation == Operation::accept &&
      !rules.value_steps.empty() && rules.value_steps.back().operation == ValueOperation::done;
  const bool steps = all(rules.value_steps, [&](const ValueStep& step) { return valid_step(rules, step); });
  const bool programs = all(rules.rules, [&](const CompiledRule& rule) {
    return rule.category < categories && rule.level < rules.levels && rule.it <= rule.slot_count &&
           rule.slot_count <= most_slots && rule.program < rules.instructions.size() &&
           rule.value < rules.value_steps.size() && rule.id < rules.rule_ids.size() &&
           all(rule.slots, [&](std::uint16_t slot) { return slot <= rules.slot_names.size(); });
  });
  const bool atoms = all(rules.atoms, [&](const Atom& atom) {
    return atom.category < categories && atom.value < rules.value_steps.size() &&
           atom.item_test < rules.item_tests.size();
  });
  const bool edges = all(rules.edge_tests, [&](const EdgeTest& test) {
    return test.category < categories && test.item_test < rules.item_tests.size();
  });
  const bool starts = all(rules.starts, [&](std::uint32_t rule) { return rule < rules.rules.size(); });
  return closed && steps && programs && atoms && edges && starts &&
         within(rules.atoms_of_symbol, rules.atoms.size()) &&
         within(rules.starts_of_symbol, rules.starts.size()) &&
         within(rules.starts_of_category, rules.starts.size());
}

}  // namespace

auto RuleSet::category(std::string_view name) const -> Category {
  const auto found = std::find(categories.begin(), categories.end(), name);
  return found == categories.end() ? no_category : static_cast<Category>(found - categories.begin());
}

auto RuleSet::index() -> bool {
  vocabulary.reserve(words.size());
  loose_vocabulary.reserve(words.size());
  WordHasher light(Folding::light);
  WordHasher full(Folding::full);
  for (std::size_t word = 0; word < words.size(); ++word) {
    const auto text = decode_utf8(words[word]).value_or(u"");
    const auto symbol = static_cast<Symbol>(word + 1);
    if ((word_kinds[word] & exact_word) != 0 && !vocabulary.add(light(text), symbol)) return false;
    if ((word_kinds[word] & loose_word) != 0 && !loose_vocabulary.add(full(text), symbol)) return false;
  }
  const auto levels_of = [&](const StartRange& range) {
    LevelSet set = 0;
    for (std::uint32_t start = range.first; start < range.first + range.count; ++start)
      set |= LevelSet{1} << rules[starts[start]].level;
    return set;
  };
  for (std::size_t symbol = 0; symbol < starts_of_symbol.size(); ++symbol) {
    const StartRange range = starts_of_symbol[symbol];
    symbols.push_back({levels_of(range), range, atoms_of_symbol[symbol]});
  }
  for (const StartRange& range : starts_of_category) levels_of_category.push_back(levels_of(range));
  first_rule.assign(levels + 1U, static_cast<std::uint32_t>(rules.size()));
  for (std::size_t rule = rules.size(); rule-- > 0;)
    first_rule[rules[rule].level] = static_cast<std::uint32_t>(rule);
  for (std::size_t level = levels; level-- > 0;)
    first_rule[level] = std::min(first_rule[level], first_rule[level + 1]);
  return true;
}

auto RuleSet::read(std::string_view section) -> Result<RuleSet> {
  RuleSet rules;
  Reader reader(section);
  std::vector<std::uint8_t> settings;
  const bool whole = reader.read(rules.categories) && reader.read(rules.rule_ids) &&
                     reader.read(rules.slot_names) && reader.read(rules.texts) &&
                     reader.read(rules.numbers) && reader.read(rules.item_tests) &&
                     reader.read(rules.edge_tests) && reader.read(rules.instructions) &&
                     reader.read(rules.value_steps) && reader.read(rules.rules) && reader.read(rules.atoms) &&
                     reader.read(rules.atoms_of_symbol) && reader.read(rules.starts_of_symbol) &&
                     reader.read(rules.starts_of_category) && reader.read(rules.starts) &&
                     reader.read(settings) && reader.read(rules.words) && reader.read(rules.word_kinds);
  if (!whole || settings.size() != 4) return Error{"bad-pack", "patterns: cut off"};
  rules.levels = settings[0];
  rules.dot_groups = settings[1];
  rules.source_first = settings[2];
  rules.heads_last = settings[3];
  if (!valid(rules)) return Error{"bad-pack", "patterns: an index points outside its table"};
  if (!rules.index()) return Error{"bad-pack", "patterns: two words have one hash"};
  return rules;
}

auto RuleSet::write() const -> std::string {
  Writer writer;
  writer.add(categories);
  writer.add(rule_ids);
  writer.add(slot_names);
  writer.add(texts);
  writer.add(numbers);
  writer.add(item_tests);
  writer.add(edge_tests);
  writer.add(instructions);
  writer.add(value_steps);
  writer.add(rules);
  writer.add(atoms);
  writer.add(atoms_of_symbol);
  writer.add(starts_of_symbol);
  writer.add(starts_of_category);
  writer.add(starts);
  writer.add(std::vector<std::uint8_t>{levels, dot_groups, source_first, heads_last});
  writer.add(words);
  writer.add(word_kinds);
  return writer.take();
}

}  // namespace isnad
