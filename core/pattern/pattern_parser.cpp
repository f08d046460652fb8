// SPDX-License-Identifier: Apache-2.0
#include "pattern/pattern_parser.h"

#include <cstdlib>

namespace isnad {
namespace {

constexpr std::string_view special = "(){}<>[]|?*+:!&^$.\" \t";
constexpr std::uint32_t most_repeats = 32;

auto is_name_character(char character) -> bool {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         character == '-' || (character >= '0' && character <= '9');
}

}  // namespace

void PatternParser::skip_spaces() {
  while (peek() == ' ' || peek() == '\t') ++at_;
}

auto PatternParser::take(char expected) -> bool {
  if (peek() != expected) return false;
  ++at_;
  return true;
}

void PatternParser::fail(const std::string& message) {
  if (fault_.empty()) fault_ = message + " at \"" + std::string(text_.substr(at_)) + "\"";
  at_ = text_.size();
}

auto PatternParser::name() -> std::string {
  std::string name;
  while (is_name_character(peek())) name += text_[at_++];
  if (name.empty()) fail("a name is missing");
  return name;
}

auto PatternParser::word() -> std::string {
  std::string word;
  while (at_ < text_.size() && special.find(peek()) == std::string_view::npos) word += text_[at_++];
  return word;
}

auto PatternParser::number(double& value) -> bool {
  const std::size_t start = at_;
  take('-');
  while ((peek() >= '0' && peek() <= '9') || (peek() == '.' && text_.substr(at_, 2) != "..")) ++at_;
  if (at_ == start) return false;
  value = std::strtod(std::string(text_.substr(start, at_ - start)).c_str(), nullptr);
  return true;
}

auto PatternParser::pattern() -> PatternNode {
  PatternNode node = choice();
  if (at_ < text_.size()) fail("something is left over");
  return node;
}

auto PatternParser::choice() -> PatternNode {
  PatternNode node(PatternKind::choice);
  do {
    node.children.push_back(sequence());
  } while (take('|'));
  return node.children.size() == 1 ? std::move(node.children[0]) : node;
}

auto PatternParser::sequence() -> PatternNode {
  PatternNode node(PatternKind::sequence);
  for (skip_spaces(); at_ < text_.size() && peek() != '|' && peek() != ')'; skip_spaces()) {
    node.children.push_back(element());
  }
  if (node.children.empty()) fail("an empty pattern");
  return node;
}

auto PatternParser::element() -> PatternNode {
  if (take('^')) return PatternNode(PatternKind::at_start);
  if (take('$')) return PatternNode(PatternKind::at_end);
  if (take('!')) return look(true);
  if (take('&')) return look(false);
  PatternNode node = primary();
  node = repeated(std::move(node));
  if (take(':')) {
    PatternNode slot(PatternKind::slot);
    slot.name = name();
    slot.children.push_back(std::move(node));
    return slot;
  }
  return node;
}

auto PatternParser::look(bool negated) -> PatternNode {
  // "!<x" looks behind; a lemma ahead is written "!(<x>)".
  PatternNode node(take('<') ? PatternKind::behind : PatternKind::ahead);
  node.negated = negated;
  node.children.push_back(primary());
  const PatternKind kind = node.children[0].kind;
  if (node.kind == PatternKind::behind && kind != PatternKind::item && kind != PatternKind::edge) {
    fail("one item or one find can stand behind !< and &<");
  }
  return node;
}

auto PatternParser::repeated(PatternNode node) -> PatternNode {
  PatternNode repeat(PatternKind::repeat);
  if (take('?')) {
    repeat.most_times = 1;
  } else if (peek() == '*' || peek() == '+') {
    repeat.fewest = text_[at_++] == '+' ? 1 : 0;
    double most = most_repeats;
    number(most);
    repeat.most_times = static_cast<std::uint32_t>(most);
    if (most < 1 || most > most_repeats) fail("a bad number of repeats");
  } else {
    return node;
  }
  repeat.children.push_back(std::move(node));
  return repeat;
}

auto PatternParser::primary() -> PatternNode {
  if (take('(')) {
    PatternNode node = choice();
    if (!take(')')) fail(") is missing");
    if (peek() == '[') fail("traits belong to an item, not to a group");
    return node;
  }
  if (take('{')) return edge();
  PatternNode node(PatternKind::item);
  if (take('<')) {
    node.by_lemma = true;
    node.word = word();
    if (node.word.empty() || !take('>')) fail("a bad lemma");
  } else if (take('"')) {
    while (at_ < text_.size() && peek() != '"') node.word += text_[at_++];
    node.exact = true;
    if (node.word.empty() || !take('"')) fail("a bad quoted word");
  } else if (!take('.') && peek() != '[') {
    node.word = word();
    if (node.word.empty()) fail("no word");
  }
  traits(node);
  return with_and_without(std::move(node));
}

/// ال~يوم is اليوم or يوم.
auto PatternParser::with_and_without(PatternNode node) -> PatternNode {
  const std::size_t mark = node.word.find('~');
  if (mark == std::string::npos || node.exact) return node;
  PatternNode choice(PatternKind::choice);
  node.word.erase(mark, 1);
  choice.children.push_back(node);
  node.word.erase(0, mark);
  choice.children.push_back(std::move(node));
  return choice;
}

auto PatternParser::edge() -> PatternNode {
  PatternNode node(PatternKind::edge);
  node.name = name();
  std::string slot;
  if (take(':')) slot = name();
  if (take('#')) {
    double digits = 0;
    if (!number(digits)) fail("how many digits?");
    node.fewest_digits = node.most_digits = static_cast<std::uint8_t>(digits);
    if (take('~')) {
      if (!number(digits)) fail("how many digits?");
      node.most_digits = static_cast<std::uint8_t>(digits);
    }
  }
  skip_spaces();
  if (peek() != '}') {
    if (!number(node.least)) fail("a bad range");
    node.most = node.least;
    if (take('.')) {
      if (!take('.') || !number(node.most)) fail("a bad range");
    }
  }
  if (!take('}')) fail("} is missing");
  traits(node);
  if (slot.empty()) return node;
  PatternNode named(PatternKind::slot);
  named.name = slot;
  named.children.push_back(std::move(node));
  return named;
}

void PatternParser::traits(PatternNode& node) {
  if (!take('[')) return;
  std::size_t sets = 0;
  for (skip_spaces(); at_ < text_.size() && peek() != ']'; skip_spaces()) {
    const bool negated = take('!');
    Traits set = 0;
    do {
      const auto bit = trait_bit(name());
      if (!bit) return fail("an unknown trait");
      set |= Traits{1} << *bit;
    } while (take('|'));
    if (negated) {
      node.none |= set;
    } else if (sets < node.any.size()) {
      node.any[sets++] = set;
    } else {
      return fail("too many traits");
    }
  }
  if (!take(']')) fail("] is missing");
}

auto PatternParser::value() -> ValueNode {
  skip_spaces();
  ValueNode node = term();
  skip_spaces();
  if (at_ < text_.size()) fail("something is left over");
  return node;
}

auto PatternParser::term() -> ValueNode {
  ValueNode node;
  if (take('"')) {
    node.kind = TermKind::text;
    while (at_ < text_.size() && peek() != '"') node.name += text_[at_++];
    if (!take('"') || node.name.size() > Term::longest_text) fail("a bad text");
    return node;
  }
  if (number(node.number)) {
    node.kind = TermKind::number;
    return node;
  }
  node.kind = TermKind::name;
  node.name = name();
  if (!take('(')) return node;
  node.kind = TermKind::call;
  do {
    skip_spaces();
    node.arguments.push_back(term());
    skip_spaces();
  } while (take(','));
  if (!take(')')) fail(") is missing");
  return node;
}

}  // namespace isnad
