// SPDX-License-Identifier: Apache-2.0
// Words that were read before, with their readings and morphemes: news repeats its words, and a page reads
// the same text again at every keystroke. What a word is does not depend on what was read before it.
#pragma once

#include <array>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/reading_chooser.h"
#include "morphology/word_parts.h"

namespace isnad {

class WordCache {
 public:
  struct PartUnit;
  using PartSpan = Span<PartUnit>;

  struct Word {
    std::u16string text;
    bool lenient = false;
    WordEntry entry;  ///< prepared for ReadingChooser::choose
    /// Where the parts of each reading stand, once they were asked for.
    std::array<PartSpan, ReadingChooser::most_readings> parts{};
  };

  /// The word of this text and kind; the reference is good until `forget_many`.
  auto word(const Morphology& morphology, const LinearModel& model, std::u16string_view text, TokenKind kind,
            bool lenient) -> Word&;
  /// Numbers of the parts of one of its readings.
  auto parts(const Morphology& morphology, Word& word, std::size_t reading) -> PartSpan;
  [[nodiscard]] auto part(std::uint32_t number) const -> const WordPart& { return parts_[number]; }

  /// Drops everything once more words are kept than memory should hold.
  void forget_many();

  /// Held by the one who uses the cache.
  std::mutex mutex;

 private:
  void grow();

  ReadingChooser chooser_;
  std::deque<Word> words_;
  std::vector<std::uint32_t> slots_;  ///< by hash of the text: number of the word and one more, 0 where free
  std::vector<WordPart> parts_;
  std::vector<WordPart> split_;
};

}  // namespace isnad
