// SPDX-License-Identifier: Apache-2.0
// Word boundaries by ICU's root rules (UAX #29).
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "text/span.h"

namespace isnad {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// Walks over the words of a text. Not shared between threads; cheap to move to another text.
class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();
  WordBreaker(const WordBreaker&) = delete;
  auto operator=(const WordBreaker&) -> WordBreaker& = delete;

  /// False when ICU's data lack the rules.
  [[nodiscard]] auto valid() const -> bool;
  /// Starts at the beginning of `text`, which must outlive the walk.
  void start(std::u16string_view text);
  /// The next token, white space left out; false at the end. Offsets count from the beginning of `text`.
  auto next(TextSpan& span, TokenKind& kind) -> bool;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace isnad
