// SPDX-License-Identifier: Apache-2.0
// Reads one pattern or one value of a rule file; see rule_file.h for the form.
#pragma once

#include <string>
#include <string_view>

#include "pattern/rule_file.h"

namespace isnad {

class PatternParser {
 public:
  explicit PatternParser(std::string_view text) : text_(text) {}

  /// The whole text as a pattern. When it is none, `fault()` says why.
  auto pattern() -> PatternNode;
  /// The whole text as a value.
  auto value() -> ValueNode;
  [[nodiscard]] auto fault() const -> const std::string& { return fault_; }

 private:
  auto choice() -> PatternNode;
  auto sequence() -> PatternNode;
  auto element() -> PatternNode;
  auto primary() -> PatternNode;
  static auto with_and_without(PatternNode node) -> PatternNode;
  auto edge() -> PatternNode;
  auto look(bool negated) -> PatternNode;
  auto repeated(PatternNode node) -> PatternNode;
  void traits(PatternNode& node);
  auto term() -> ValueNode;
  auto word() -> std::string;
  auto name() -> std::string;
  auto number(double& value) -> bool;

  void skip_spaces();
  auto peek() const -> char { return at_ < text_.size() ? text_[at_] : '\0'; }
  auto take(char expected) -> bool;
  void fail(const std::string& message);

  std::string_view text_;
  std::size_t at_ = 0;
  std::string fault_;
};

}  // namespace isnad
