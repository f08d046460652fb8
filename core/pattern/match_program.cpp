// SPDX-License-Identifier: Apache-2.0
// How one rule is matched at one place: a bounded simulation of its program, which tries the other ways last.
#include <algorithm>

#include "pattern/matcher.h"

namespace isnad {
namespace {

/// Steps of one attempt; honest rules take some tens.
constexpr std::uint32_t most_steps = 2048;

auto traits_fit(const ItemTest& test, Traits traits) -> bool {
  for (const Traits any : test.any) {
    if (any != 0 && (any & traits) == 0) return false;
  }
  return (test.none & traits) == 0;
}

auto word_fits(const ItemTest& test, const Item& item) -> bool {
  if (test.form != 0) return item.form == test.form || (item.loose != 0 && item.loose == test.loose);
  return test.lemma == 0 || item.lemma == test.lemma;
}

}  // namespace

auto Matcher::take_item(const ItemTest& test, std::uint32_t place) const -> std::uint32_t {
  if (place >= items_->size()) return nowhere;
  const Item& item = (*items_)[place];
  // Most tests ask for a word, and most words are others.
  std::uint32_t end = place + 1;
  if (!word_fits(test, item)) {
    if (item.whole == 0 || item.whole != test.form) return nowhere;
    end = place + item.whole_items;
  }
  return traits_fit(test, item.traits) ? end : nowhere;
}

auto Matcher::edge_fits(const EdgeTest& test, const Edge& edge) const -> bool {
  if (edge.category != test.category) return false;
  const Item& first = (*items_)[edge.items.start];
  if (!traits_fit(rules_->item_tests[test.item_test], first.traits)) return false;
  if (test.fewest_digits > 0 &&
      (first.digit_count < test.fewest_digits || first.digit_count > test.most_digits)) {
    return false;
  }
  if (test.least == -std::numeric_limits<double>::infinity()) return true;
  if (edge.term == Edge::no_term) return false;
  const Term& term = terms_->terms[edge.term];
  return term.kind == TermKind::number && term.number >= test.least && term.number <= test.most;
}

auto Matcher::ends_behind(const EdgeTest& test, std::uint32_t place) const -> bool {
  for (std::uint32_t number = newest_by_end_[place]; number != 0; number = edges_[number - 1].next_by_end) {
    if (edge_fits(test, edges_[number - 1])) return true;
  }
  return false;
}

/// Takes the longest edge that fits, of equals the newest; the others are ways for later. Moves `at` behind
/// it; false when none fits.
auto Matcher::take_edge(const EdgeTest& test, std::uint32_t instruction, std::uint32_t& at) -> bool {
  if (at >= items_->size()) return false;
  const std::size_t base = frames_.size();
  for (std::uint32_t number = newest_[at]; number != 0; number = edges_[number - 1].next) {
    const Edge& edge = edges_[number - 1];
    if (!edge_fits(test, edge) || edge.items.end - first_place_ > longest_match) continue;
    Frame frame{instruction + 1, edge.items.end, most_slots, {}};
    frame.old.edge = number - 1;
    frames_.push_back(frame);
  }
  if (frames_.size() == base) return false;
  if (frames_.size() - base > 1) {
    // What is pushed last goes first.
    const auto first = frames_.begin() + static_cast<std::ptrdiff_t>(base);
    std::reverse(first, frames_.end());
    std::stable_sort(first, frames_.end(),
                     [](const Frame& one, const Frame& other) { return one.place < other.place; });
  }
  at = frames_.back().place;
  hold(frames_.back().old.edge);
  frames_.pop_back();
  return true;
}

/// Slots that are open hold this edge.
void Matcher::hold(std::uint32_t edge) {
  for (std::size_t slot = 0; slot < slot_count_; ++slot) {
    if (current_[slot].items.end == nowhere) current_[slot].edge = edge;
  }
}

/// Goes to the last way that was left for later; false when there is none above `base`.
auto Matcher::go_back(std::size_t base, std::uint32_t& instruction, std::uint32_t& at) -> bool {
  while (frames_.size() > base) {
    const Frame frame = frames_.back();
    frames_.pop_back();
    if (frame.slot < most_slots) {
      current_[frame.slot] = frame.old;
      continue;
    }
    instruction = frame.instruction;
    at = frame.place;
    if (frame.old.edge != Edge::no_rule) hold(frame.old.edge);
    return true;
  }
  return false;
}

/// Remembers a slot that is about to change, where there is a way to go back to.
void Matcher::keep_slot(std::size_t base, std::uint32_t slot) {
  if (frames_.size() > base) frames_.push_back({0, 0, slot, current_[slot]});
}

auto Matcher::behind_fits(const ItemTest& test, std::uint32_t place) const -> bool {
  return place > 0 && word_fits(test, (*items_)[place - 1]) && traits_fit(test, (*items_)[place - 1].traits);
}

auto Matcher::match(std::uint32_t program, std::uint32_t at) -> std::uint32_t {
  const std::size_t base = frames_.size();
  const Instruction* const instructions = rules_->instructions.data();
  std::uint32_t pc = program;
  for (;;) {
    if (++steps_ > most_steps) {
      frames_.resize(base);
      return nowhere;
    }
    const Instruction instruction = instructions[pc];
    const std::uint32_t argument = instruction.argument;
    bool alive = true;
    std::uint32_t next = pc + 1;
    switch (instruction.operation) {
      case Operation::item:
        at = take_item(rules_->item_tests[argument], at);
        alive = at != nowhere && at - first_place_ <= longest_match;
        break;
      case Operation::edge:
        alive = take_edge(rules_->edge_tests[argument], pc, at);
        break;
      case Operation::split:
        frames_.push_back({argument, at, most_slots, {}});
        break;
      case Operation::jump:
        next = argument;
        break;
      case Operation::open:
        keep_slot(base, argument);
        current_[argument] = {{at, nowhere}, Edge::no_rule};
        break;
      case Operation::close:
        keep_slot(base, argument);
        current_[argument].items.end = at;
        break;
      case Operation::ahead:
      case Operation::not_ahead: {
        Slots kept;
        std::copy_n(current_.begin(), slot_count_, kept.begin());
        const bool found = match(pc + 1, at) != nowhere;
        std::copy_n(kept.begin(), slot_count_, current_.begin());
        alive = found == (instruction.operation == Operation::ahead);
        next = argument;
        break;
      }
      case Operation::behind:
      case Operation::not_behind:
        alive = behind_fits(rules_->item_tests[argument], at) == (instruction.operation == Operation::behind);
        break;
      case Operation::behind_edge:
      case Operation::not_behind_edge:
        alive = ends_behind(rules_->edge_tests[argument], at) ==
                (instruction.operation == Operation::behind_edge);
        break;
      case Operation::at_start:
        alive = at == 0;
        break;
      case Operation::at_end:
        alive = at == items_->size();
        break;
      case Operation::accept:
        frames_.resize(base);
        return at;
    }
    pc = next;
    if (!alive && !go_back(base, pc, at)) return nowhere;
  }
}

}  // namespace isnad
