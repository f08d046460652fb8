// SPDX-License-Identifier: Apache-2.0
// The stems of a language, found by their folded letters, and the lexemes they belong to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/clitics.h"
#include "morphology/endings.h"
#include "morphology/letters.h"
#include "text/result.h"
#include "text/word_features.h"

namespace isnad {

/// What a stem inflects as.
enum class StemKind : std::uint8_t { nominal, perfective, imperfective, imperative, closed };

struct Lexeme {
  std::uint32_t letters = 0;  ///< of the lemma, in `StemTable::letters`
  std::uint32_t lemma_hash = 0;
  std::uint8_t length = 0;
  std::uint8_t level =
      0;  ///< logarithm of its frequency; 0 unattested, `Lexeme::closed_class` for words of closed classes
  PartOfSpeech part_of_speech = PartOfSpeech::none;
  VerbForm verb_form = VerbForm::none;

  static constexpr std::uint8_t closed_class = 12;
};

struct Stem {
  std::uint64_t key = 0;
  std::uint32_t lexeme = 0;
  std::uint32_t letters = 0;       ///< in `StemTable::letters`, with their signs
  std::uint16_t ending_class = 0;  ///< of a closed word: its number
  std::uint8_t length = 0;
  StemKind kind = StemKind::nominal;
  bool passive = false;
  Gender gender = Gender::none;                        ///< where endings do not show it
  GrammaticalNumber number = GrammaticalNumber::none;  ///< likewise: broken plurals
};

/// A word that does not inflect.
struct ClosedWord {
  std::uint8_t uses = 0;
  HostSet hosts = 0;  ///< of the proclitics it takes
  WordFeatures features;
};

class StemSpelling;

class StemTable {
 public:
  /// Columns of the sections `verbs` and `nominals`; see compile_stems.cpp, which writes them.
  static constexpr std::size_t verb_columns = 7;
  static constexpr std::size_t nominal_columns = 10;

  /// Error codes `bad-pack`, `bad-table`.
  auto add_verbs(std::string_view section, std::string_view paradigms, const EndingTable& endings,
                 const Alphabet& alphabet) -> Result<bool>;
  auto add_nominals(std::string_view section, const EndingTable& endings, const Alphabet& alphabet)
      -> Result<bool>;
  /// A table of rows `form part-of-speech lemma tag uses`.
  auto add_closed_class(std::string_view table, const Alphabet& alphabet) -> Result<bool>;
  /// To be called when all is added: makes `for_each` work.
  void index();

  /// The letters of a stem as one number: letter after letter while they fit, then mixed; equal keys of long
  /// stems are as good as equal letters.
  struct Key {
    std::uint64_t value = 1;
    std::uint32_t length = 0;

    void push(Letter folded) {
      constexpr std::uint32_t packed = 10;
      if (++length <= packed) {
        value = value << 6U | folded;
        return;
      }
      value = (value ^ folded) * 0x9E3779B97F4A7C15U;
      value ^= value >> 29U;
      value |= std::uint64_t{1} << 63U;
    }
  };

  /// False when no stem has this key. Most of what is asked for is no stem: a small filter answers without
  /// touching the table, and is seldom wrong (Bloom 1970).
  [[nodiscard]] auto may_have(std::uint64_t key) const -> bool {
    const std::uint32_t place = filter_place(key);
    return (filter_[place >> 6U] >> (place & 63U) & 1U) != 0;
  }

  /// Calls `take(stem)` for each stem with this key.
  template <class Take>
  void for_each(std::uint64_t key, Take take) const {
    const std::size_t bucket = bucket_of(key);
    for (std::uint32_t index = buckets_[bucket]; index < buckets_[bucket + 1]; ++index) {
      if (stems_[index].key == key) take(stems_[index]);
    }
  }

  [[nodiscard]] auto lexeme(std::uint32_t number) const -> const Lexeme& { return lexemes_[number]; }
  [[nodiscard]] auto closed_word(std::uint16_t number) const -> const ClosedWord& {
    return closed_words_[number];
  }
  [[nodiscard]] auto letters(std::uint32_t at) const -> const Letter* { return letters_.data() + at; }
  [[nodiscard]] auto signs(std::uint32_t at) const -> const std::uint8_t* { return signs_.data() + at; }
  [[nodiscard]] auto stem_count() const -> std::size_t { return stems_.size(); }
  [[nodiscard]] auto lexeme_count() const -> std::size_t { return lexemes_.size(); }

 private:
  static constexpr unsigned filter_bits = 20;
  static auto filter_place(std::uint64_t key) -> std::uint32_t {
    return static_cast<std::uint32_t>(key * 0xD6E8FEB86659FD93U >> (64U - filter_bits));
  }
  [[nodiscard]] auto bucket_of(std::uint64_t key) const -> std::size_t {
    return key * 0x9E3779B97F4A7C15U >> 20U & (buckets_.size() - 2);
  }
  /// Makes room for so many more, so that tables are seldom moved while they grow.
  void reserve(std::size_t lexemes, std::size_t stems);
  /// Where the letters stand from now on.
  auto add_letters(const Letter* letters, const std::uint8_t* signs, std::size_t count) -> std::uint32_t;
  auto add_lexeme(const StemSpelling& lemma, std::uint32_t hash, Lexeme lexeme) -> std::uint32_t;
  void add_stem(Stem stem, Key key);

  std::vector<Lexeme> lexemes_;
  std::vector<Stem> stems_;
  std::vector<ClosedWord> closed_words_;
  std::vector<Letter> letters_;
  std::vector<std::uint8_t> signs_;
  std::vector<std::uint32_t> buckets_{0, 0};
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>((std::size_t{1} << filter_bits) / 64);
};

}  // namespace isnad
