// SPDX-License-Identifier: Apache-2.0
// A sentence as the search for tellings sees it: its words (morphemes) with the names, quotation marks and
// finds of rules that begin at each of them.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "languages/findings.h"
#include "languages/language.h"
#include "stages/quote_index.h"

namespace isnad {

/// A run of words of a view, half open; empty when start is not before end.
struct WordRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] auto empty() const -> bool { return start >= end; }
  [[nodiscard]] auto contains(std::uint32_t word) const -> bool { return start <= word && word < end; }
};

/// Something that rules found, by words.
struct Found {
  Finding finding = Finding::time;
  WordRange words;
  const PatternMatch* match = nullptr;
};

struct TellingWord {
  TextSpan span;
  std::uint32_t token = 0;
  PartOfSpeech part = PartOfSpeech::none;
  WordFeatures features;
  char32_t mark = 0;                      ///< the character of a punctuation mark
  std::uint32_t mention = no_index;       ///< that covers the word
  std::uint32_t opens_quote = no_index;   ///< the word is the opening mark of this quotation
  std::uint32_t closes_quote = no_index;  ///< …the closing mark
  std::uint32_t quote = no_index;         ///< outermost quotation around the word
  bool spoken = false;                    ///< in a quotation that is speech
  std::uint32_t first_found = 0;
  std::uint32_t found_count = 0;
};

class TellingView {
 public:
  /// Words that are looked at together; a longer sentence is read in pieces, so that time stays linear.
  static constexpr std::uint32_t longest = 1024;

  /// A sentence, from its word `first` on, `longest` words at most.
  TellingView(const Document& document, std::uint32_t sentence, const Language& language,
              const QuoteIndex& quotes, std::uint32_t first = 0);

  [[nodiscard]] auto size() const -> std::uint32_t { return static_cast<std::uint32_t>(words.size()); }
  [[nodiscard]] auto document() const -> const Document& { return document_; }
  [[nodiscard]] auto rules() const -> const RuleSet& { return language_.rules; }
  /// The longest find of this kind that begins at the word; null without one.
  [[nodiscard]] auto found(std::uint32_t word, Finding finding) const -> const Found*;
  /// All finds of a kind, by start.
  [[nodiscard]] auto all(Finding finding) const -> std::vector<Found>;
  [[nodiscard]] auto is_comma(std::uint32_t word) const -> bool;
  [[nodiscard]] auto is_colon(std::uint32_t word) const -> bool;
  [[nodiscard]] auto is_terminal(std::uint32_t word) const -> bool;
  [[nodiscard]] auto is_finite_verb(std::uint32_t word) const -> bool;
  /// The first word behind the token of `word`.
  [[nodiscard]] auto behind_token(std::uint32_t word) const -> std::uint32_t;
  /// The first word of the token of `word`.
  [[nodiscard]] auto token_start(std::uint32_t word) const -> std::uint32_t;
  /// The text of some words, from the first to the last.
  [[nodiscard]] auto span(WordRange range) const -> TextSpan;
  /// True when the word's spelling, or its dictionary form, is `text` (UTF-8).
  [[nodiscard]] auto reads(std::uint32_t word, std::string_view text) const -> bool;

  std::uint32_t sentence = 0;
  std::vector<TellingWord> words;

 private:
  [[nodiscard]] auto looks_like_name(const TellingWord& word) const -> bool;
  /// Inside of a name a word is no cue, whatever it reads.
  [[nodiscard]] auto continues_name(std::uint32_t word) const -> bool;
  void add_quotes(const QuoteIndex& index);
  void add_mentions();
  void add_findings();

  const Document& document_;
  const Language& language_;
  std::vector<Found> found_;
  std::uint32_t first_morpheme_ = 0;
};

}  // namespace isnad
