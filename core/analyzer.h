// SPDX-License-Identifier: Apache-2.0
// The public face of the core: give it language packs once, then texts.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "languages/language.h"
#include "text/result.h"

namespace isnad {

/// Longest text that is analysed, in UTF-16 code units.
constexpr std::size_t max_text_length = 16'000'000;

/// The analysis of one text, done in steps. It uses the languages of the analyzer that began it, which must
/// outlive it.
class Analysis {
 public:
  /// Works on `budget` more code units of some stage, or a whole stage where it cannot be cut. Returns the
  /// part done so far, 1 when `finish` may be called.
  auto step(Offset budget) -> double;
  /// The name of the stage that the next step works on; empty when all is done.
  [[nodiscard]] auto stage() const -> std::string_view;
  /// Tags of the languages that the paragraphs are written in, in their order, each once; empty until that is
  /// known. Who loads packs on demand adds those of these languages before the next step: without its pack a
  /// paragraph is read as any language is.
  [[nodiscard]] auto languages() const -> std::vector<std::string>;
  /// The document. Runs what is left.
  auto finish() && -> Document;

 private:
  friend class Analyzer;
  Analysis(Document document, const Languages& languages)
      : document_(std::move(document)), languages_(&languages) {}

  Document document_;
  const Languages* languages_;
  std::size_t stage_ = 0;
  Offset position_ = 0;
};

/// Holds the language packs and runs the stages in order. Analyses may run at the same time on several
/// threads as long as no pack is being added.
class Analyzer {
 public:
  /// Adds a language pack. Error code `bad-pack`. Analyses that were begun go on, those that are at a step on
  /// another thread must not be.
  auto add_pack(PackBytes bytes) -> Result<bool>;
  auto add_pack(std::string_view bytes) -> Result<bool> { return add_pack(PackBytes(bytes)); }

  /// Starts to analyse `text`. Error codes: `too-long`, `no-packs` (pack `und` is missing), `bad-published`,
  /// `bad-language`. Any text is accepted, also one with lone surrogates or without letters.
  [[nodiscard]] auto begin(std::u16string text, AnalyzeOptions options) const -> Result<Analysis>;

  /// `begin` and `finish` in one. Linear in the length of the text.
  [[nodiscard]] auto analyze(std::u16string text, AnalyzeOptions options) const -> Result<Document>;

  [[nodiscard]] auto languages() const -> const Languages& { return languages_; }

 private:
  Languages languages_;
};

}  // namespace isnad
