// SPDX-License-Identifier: Apache-2.0
#include "text/word_breaker.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "text/characters.h"

namespace isnad {

struct WordBreaker::State {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText input = UTEXT_INITIALIZER;
  std::u16string_view text;
  Offset position = 0;
};

namespace {

auto kind_of(std::u16string_view token, int rule_status) -> TokenKind {
  if (rule_status >= UBRK_WORD_LETTER) return TokenKind::word;
  if (rule_status >= UBRK_WORD_NUMBER) return TokenKind::number;
  const char32_t first = character_at(token, 0);
  if (is_letter(first) || is_mark(first)) return TokenKind::word;
  return u_ispunct(static_cast<UChar32>(first)) ? TokenKind::punctuation : TokenKind::symbol;
}

}  // namespace

WordBreaker::WordBreaker() : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  state_->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) state_->iterator.reset();
}

WordBreaker::~WordBreaker() {
  utext_close(&state_->input);
}

auto WordBreaker::valid() const -> bool {
  return state_->iterator != nullptr;
}

void WordBreaker::start(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  state_->text = text;
  state_->position = 0;
  utext_openUChars(&state_->input, text.data(), static_cast<std::int64_t>(text.size()), &status);
  state_->iterator->setText(&state_->input, status);
  state_->iterator->first();
}

auto WordBreaker::next(TextSpan& span, TokenKind& kind) -> bool {
  while (true) {
    const int end = state_->iterator->next();
    if (end == icu::BreakIterator::DONE) return false;
    span = {state_->position, static_cast<Offset>(end)};
    state_->position = span.end;
    if (is_space(character_at(state_->text, span.start))) continue;
    kind = kind_of(state_->text.substr(span.start, span.length()), state_->iterator->getRuleStatus());
    return true;
  }
}

}  // namespace isnad
