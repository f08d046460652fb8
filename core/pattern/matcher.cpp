// SPDX-License-Identifier: Apache-2.0
#include "pattern/matcher.h"

#include <algorithm>

namespace isnad {

/// Rules of these levels may begin at a place.
void Matcher::want(std::uint32_t place, LevelSet levels) {
  levels_[place] |= levels;
  levels_of_block_[place / block] |= levels;
  all_levels_ |= levels;
}

void Matcher::add_edge(Edge edge) {
  std::uint32_t& newest = newest_[edge.items.start];
  std::uint32_t& newest_by_end = newest_by_end_[edge.items.end];
  edge.next = newest;
  edge.next_by_end = newest_by_end;
  edges_.push_back(edge);
  category_seen_[edge.category] = run_;
  // What a level finds is for the next.
  const LevelSet higher = edge.rule == Edge::no_rule ? ~LevelSet{0} : ~LevelSet{1} << edge.level;
  const LevelSet levels = rules_->levels_of_category[edge.category] & higher;
  want(edge.items.start, levels);
  newest = newest_by_end = static_cast<std::uint32_t>(edges_.size());
}

void Matcher::add_atoms(std::uint32_t place) {
  const Item& item = (*items_)[place];
  if (item.digit_count > 0) {
    Term term;
    term.kind = TermKind::number;
    term.number = item.number;
    term.span = item.span;
    Edge edge{digits_category, 0, 0, {place, place + 1}};
    edge.term = terms_->add(term);
    add_edge(edge);
  }
  const auto add = [&](Symbol symbol) {
    symbol_seen_[symbol] = run_;
    const SymbolUse& use = rules_->symbols[symbol];
    const StartRange range = use.atoms;
    want(place, use.levels);
    for (std::uint32_t index = range.first; index < range.first + range.count; ++index) {
      const Atom& atom = rules_->atoms[index];
      const std::uint32_t end = take_item(rules_->item_tests[atom.item_test], place);
      if (end == nowhere) continue;
      Edge edge{atom.category, 0, 0, {place, end}};
      edge.term = value(atom.value);
      if (edge.term != Edge::no_term)
        terms_->terms[edge.term].span = {item.span.start, (*items_)[end - 1].span.end};
      add_edge(edge);
    }
  };
  if (item.form != 0) add(item.form);
  if (item.loose != 0) add(item.loose);
  if (item.lemma != 0 && item.lemma != item.form) add(item.lemma);
  if (item.whole != 0 && item.whole != item.form && item.whole != item.lemma) add(item.whole);
}

auto Matcher::has_needs(const CompiledRule& rule) const -> bool {
  for (const Category need : rule.needs) {
    if (need != no_category && category_seen_[need] != run_) return false;
  }
  if (rule.needs_item == 0) return true;
  const ItemTest& test = rules_->item_tests[rule.needs_item];
  const auto seen = [&](Symbol symbol) { return symbol != 0 && symbol_seen_[symbol] == run_; };
  return seen(test.form) || seen(test.loose) || seen(test.lemma);
}

void Matcher::try_rules(StartRange range, std::uint8_t level, std::uint32_t place) {
  const auto first = rules_->starts.begin() + range.first;
  const std::uint32_t behind = rules_->first_rule[level + 1U];
  for (auto start = std::lower_bound(first, first + range.count, rules_->first_rule[level]);
       start != first + range.count && *start < behind; ++start) {
    const CompiledRule& rule = rules_->rules[*start];
    if (!has_needs(rule)) continue;
    slot_count_ = rule.slot_count;
    std::fill_n(current_.begin(), slot_count_, Slot{});
    steps_ = 0;
    first_place_ = place;
    const std::uint32_t end = match(rule.program, place);
    all_steps_ += steps_;
    if (end == nowhere || end == place) continue;
    if (end < best_end_ || (end == best_end_ && *start >= best_rule_)) continue;
    best_end_ = end;
    best_rule_ = *start;
    best_ = current_;
  }
}

void Matcher::try_rules_at(std::uint8_t level, std::uint32_t place) {
  const Item& item = (*items_)[place];
  const LevelSet wanted = LevelSet{1} << level;
  const auto try_symbol = [&](Symbol symbol) {
    const SymbolUse& use = rules_->symbols[symbol];
    if ((use.levels & wanted) != 0) try_rules(use.starts, level, place);
  };
  if (item.form != 0) try_symbol(item.form);
  if (item.loose != 0) try_symbol(item.loose);
  if (item.lemma != 0 && item.lemma != item.form) try_symbol(item.lemma);
  if (item.whole != 0 && item.whole != item.form && item.whole != item.lemma) try_symbol(item.whole);
  for (std::uint32_t number = newest_[place]; number != 0; number = edges_[number - 1].next) {
    const Edge& edge = edges_[number - 1];
    if ((rules_->levels_of_category[edge.category] & wanted) == 0) continue;
    if (edge.rule != Edge::no_rule && edge.level >= level) continue;
    // A category is tried once.
    std::uint32_t earlier = newest_[place];
    while (earlier != number && edges_[earlier - 1].category != edge.category)
      earlier = edges_[earlier - 1].next;
    if (earlier == number) try_rules(rules_->starts_of_category[edge.category], level, place);
  }
}

void Matcher::run_level(std::uint8_t level) {
  const auto size = static_cast<std::uint32_t>(items_->size());
  const LevelSet wanted = LevelSet{1} << level;
  for (std::uint32_t place = 0; place < size;) {
    if (place % block == 0 && (levels_of_block_[place / block] & wanted) == 0) {
      place += block;
      continue;
    }
    if ((levels_[place] & wanted) == 0) {
      ++place;
      continue;
    }
    best_end_ = place;
    best_rule_ = Edge::no_rule;
    try_rules_at(level, place);
    if (best_rule_ == Edge::no_rule) {
      ++place;
      continue;
    }
    add_found(level, place);
    place = edges_.back().items.end;
  }
}

/// Adds the best match, which begins at `place`.
void Matcher::add_found(std::uint8_t level, std::uint32_t place) {
  const CompiledRule& rule = rules_->rules[best_rule_];
  Edge edge{rule.category, level, 0, {place, best_end_}, best_rule_, best_rule_};
  if (rule.it != 0) {
    const ItemRange it = best_[rule.it - 1U].items;
    if (it.end != nowhere && it.start < it.end) edge.items = it;
  }
  edge.slots = static_cast<std::uint32_t>(slots_.size());
  slots_.insert(slots_.end(), best_.begin(), best_.begin() + rule.slot_count);
  current_ = best_;
  const auto before = static_cast<TermIndex>(terms_->terms.size());
  edge.term = value(rule.value);
  if (edge.term != Edge::no_term && edge.term >= before) {
    terms_->terms[edge.term].span = {(*items_)[edge.items.start].span.start,
                                     (*items_)[edge.items.end - 1].span.end};
  } else {
    for (std::size_t number = 0; number < rule.slot_count; ++number) {
      const Slot& slot = best_[number];
      if (slot.edge == Edge::no_rule || edge.term == Edge::no_term) continue;
      const Edge& taken = edges_[slot.edge];
      const bool same = taken.items.start == edge.items.start && taken.items.end == edge.items.end;
      if (same && taken.term == edge.term && taken.source != Edge::no_rule) edge.source = taken.source;
    }
  }
  add_edge(edge);
}

auto Matcher::slot_term(const Slot& slot) -> TermIndex {
  if (slot.edge != Edge::no_rule) {
    const Edge& edge = edges_[slot.edge];
    const bool whole = edge.items.start == slot.items.start && edge.items.end == slot.items.end;
    if (whole && edge.term != Edge::no_term) return edge.term;
  }
  Term term;
  if (slot.items.start < slot.items.end && slot.items.end != nowhere) {
    term.kind = TermKind::span;
    term.span = {(*items_)[slot.items.start].span.start, (*items_)[slot.items.end - 1].span.end};
  }
  return terms_->add(term);
}

auto Matcher::value(std::uint32_t step) -> TermIndex {
  stack_.clear();
  for (;; ++step) {
    const ValueStep& now = rules_->value_steps[step];
    Term term;
    switch (now.operation) {
      case ValueOperation::done:
        return stack_.empty() ? Edge::no_term : stack_.back();
      case ValueOperation::number:
        term.kind = TermKind::number;
        term.number = rules_->numbers[now.argument];
        break;
      case ValueOperation::name:
        term.kind = TermKind::name;
        term.name = static_cast<TermName>(now.argument);
        break;
      case ValueOperation::text:
        term.kind = TermKind::text;
        term.text = std::string_view(rules_->texts[now.argument]);
        break;
      case ValueOperation::slot:
        stack_.push_back(slot_term(current_[now.argument]));
        continue;
      case ValueOperation::call: {
        const std::size_t count = std::min<std::size_t>(now.count, stack_.size());
        const auto first = stack_.end() - static_cast<std::ptrdiff_t>(count);
        arguments_.clear();
        for (auto argument = first; argument != stack_.end(); ++argument)
          arguments_.push_back(terms_->terms[*argument]);
        const auto name = static_cast<TermName>(now.argument);
        if (const auto number = arithmetic(name, arguments_.data(), arguments_.size())) {
          term.kind = TermKind::number;
          term.number = *number;
        } else {
          term.kind = TermKind::call;
          term.name = name;
          term.argument_count = static_cast<std::uint16_t>(count);
          term.first_argument = static_cast<std::uint32_t>(terms_->arguments.size());
          terms_->arguments.insert(terms_->arguments.end(), first, stack_.end());
        }
        stack_.erase(first, stack_.end());
        break;
      }
    }
    stack_.push_back(terms_->add(term));
  }
}

void Matcher::start(const RuleSet& rules, std::size_t places) {
  if (rules_ != &rules || run_ == std::numeric_limits<std::uint32_t>::max()) {
    rules_ = &rules;
    run_ = 0;
    symbol_seen_.assign(rules.words.size() + 1, 0);
    category_seen_.assign(rules.categories.size(), 0);
  }
  ++run_;
  edges_.clear();
  slots_.clear();
  newest_.assign(places + 1, 0);
  newest_by_end_.assign(places + 1, 0);
  levels_.assign(places + 1, 0);
  levels_of_block_.assign(places / block + 1, 0);
  all_levels_ = 0;
  all_steps_ = 0;
}

void Matcher::run(const RuleSet& rules, const std::vector<Item>& items, const std::vector<Edge>& given,
                  TermStore& terms) {
  start(rules, items.size());
  items_ = &items;
  terms_ = &terms;
  for (const Edge& edge : given) add_edge(edge);
  for (std::uint32_t place = 0; place < items.size(); ++place) add_atoms(place);
  for (std::uint8_t level = 0; level < rules.levels; ++level) {
    if ((all_levels_ >> level & 1U) != 0) run_level(level);
  }
}

auto Matcher::slot(const Edge& edge, std::string_view name) const -> ItemRange {
  if (edge.rule == Edge::no_rule) return {};
  const CompiledRule& rule = rules_->rules[edge.rule];
  for (std::size_t number = 0; number < rule.slot_count; ++number) {
    if (rule.slots[number] == 0 || rules_->slot_names[rule.slots[number] - 1U] != name) continue;
    const ItemRange items = slots_[edge.slots + number].items;
    return items.end == nowhere || items.start >= items.end ? ItemRange{} : items;
  }
  return {};
}

}  // namespace isnad
