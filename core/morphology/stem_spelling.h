// SPDX-License-Identifier: Apache-2.0
// Lemmas and stems while a pack is read. A page waits for it, so that what words share at their beginnings is
// worked out once.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "morphology/byte_columns.h"
#include "morphology/letters.h"
#include "morphology/stems.h"
#include "text/hashing.h"

namespace isnad {

/// A word in letters and their signs, with the keys of all its beginnings.
class StemSpelling {
 public:
  [[nodiscard]] auto size() const -> std::size_t { return size_; }
  [[nodiscard]] auto letter(std::size_t at) const -> Letter { return letters_[at]; }
  [[nodiscard]] auto letters() const -> const Letter* { return letters_.data(); }
  [[nodiscard]] auto signs() const -> const std::uint8_t* { return signs_.data(); }
  /// The key of the first `length` letters.
  [[nodiscard]] auto key(std::size_t length) const -> StemTable::Key { return keys_[length]; }

  /// Keeps the first `length` letters.
  void cut(std::size_t length) { size_ = length; }
  /// There must be room: at most `WordLetters::longest` letters.
  void push(Letter letter, const Alphabet& alphabet) {
    letters_[size_] = letter;
    signs_[size_] = 0;
    keys_[size_ + 1] = keys_[size_];
    keys_[++size_].push(alphabet.fold(letter));
  }
  void add_sign(std::uint8_t sign) {
    if (size_ > 0) signs_[size_ - 1] |= sign;
  }
  /// Gives the letters these signs, the last ones none where there are fewer.
  void set_signs(const std::vector<std::uint8_t>& signs) {
    const std::size_t count = std::min(signs.size(), size_);
    std::copy_n(signs.begin(), count, signs_.begin());
    std::fill(signs_.begin() + static_cast<std::ptrdiff_t>(count),
              signs_.begin() + static_cast<std::ptrdiff_t>(size_), std::uint8_t{0});
  }

 private:
  std::size_t size_ = 0;
  std::array<Letter, WordLetters::longest> letters_{};
  std::array<std::uint8_t, WordLetters::longest> signs_{};
  std::array<StemTable::Key, WordLetters::longest + 1> keys_{};
};

/// Lemmas in order, each by what it does not share with the one before; see compile_stems.cpp.
class LemmaReader {
 public:
  /// Takes the first four columns.
  LemmaReader(std::vector<ByteReader>& columns, const Alphabet& alphabet)
      : shared_(&columns[0]), tails_(&columns[1]), signs_(&columns[2]), alphabet_(&alphabet) {
    hashes_[0] = hash_seed;
    ByteReader& patterns = columns[3];
    patterns_.emplace_back();
    while (!patterns.at_end()) {
      std::vector<std::uint8_t> pattern(patterns.next());
      for (auto& sign : pattern) sign = patterns.next();
      patterns_.push_back(std::move(pattern));
    }
  }

  /// Goes on to the next lemma; false when the columns do not fit each other.
  auto next() -> bool {
    const std::size_t shared = shared_->next();
    const std::size_t tail = tails_->next();
    if (shared > lemma_.size() || shared + tail > WordLetters::longest) return false;
    lemma_.cut(shared);
    for (std::size_t index = 0; index < tail; ++index) {
      const Letter letter = tails_->next();
      if (letter == 0 || letter >= 64) return false;
      lemma_.push(letter, *alphabet_);
      hashes_[lemma_.size()] = mix(hashes_[lemma_.size() - 1], alphabet_->character(letter));
    }
    const std::size_t low = signs_->next();
    const std::size_t pattern = low | std::size_t{signs_->next()} << 8U;
    if (pattern >= patterns_.size()) return false;
    lemma_.set_signs(patterns_[pattern]);
    return true;
  }

  [[nodiscard]] auto lemma() const -> const StemSpelling& { return lemma_; }
  [[nodiscard]] auto hash() const -> std::uint32_t { return hashes_[lemma_.size()]; }

 private:
  ByteReader* shared_;
  ByteReader* tails_;
  ByteReader* signs_;
  const Alphabet* alphabet_;
  std::vector<std::vector<std::uint8_t>> patterns_;
  StemSpelling lemma_;
  std::array<std::uint32_t, WordLetters::longest + 1> hashes_{};  ///< of all beginnings of the lemma
};

}  // namespace isnad
