// SPDX-License-Identifier: Apache-2.0
// Clitics: what may be written together with a word, before and behind it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/letters.h"
#include "text/result.h"
#include "text/word_features.h"

namespace isnad {

/// What a clitic may be attached to: a set of letters a-z and A-Z of the tables.
using HostSet = std::uint64_t;

constexpr auto host(char letter) -> HostSet {
  return HostSet{1} << static_cast<unsigned>(letter >= 'a' ? letter - 'a' : letter - 'A' + 26);
}
auto host_set(std::string_view letters) -> HostSet;

struct Clitic {
  std::u16string form;
  std::u16string lemma;
  std::vector<Letter> letters;
  PartOfSpeech part_of_speech = PartOfSpeech::none;
  WordFeatures features;
  HostSet hosts = 0;
};

/// A possible beginning of a word: one clitic of each slot at most.
struct Proclitics {
  std::vector<Letter> letters;
  std::vector<std::uint8_t> clitics;  ///< numbers, in the order they are written
  HostSet hosts = ~HostSet{0};
  bool question = false;  ///< begins with a clitic of the first slot
  bool hides_article =
      false;  ///< the article behind it loses its first letter, or all where the noun begins like it
};

class CliticTable {
 public:
  static constexpr std::uint8_t none = 0xFF;

  /// From a table of rows `slot surface part-of-speech lemma tag hosts`; slot 1 to 3, `e` for an enclitic,
  /// `a` for the article, `h` for a proclitic of slot 3 that hides the article. Error code `bad-table`.
  static auto read(std::string_view table, const Alphabet& alphabet) -> Result<CliticTable>;

  [[nodiscard]] auto clitic(std::uint8_t number) const -> const Clitic& { return clitics_[number]; }
  [[nodiscard]] auto proclitics() const -> const std::vector<Proclitics>& { return proclitics_; }
  /// Numbers of the proclitics that begin with this letter.
  [[nodiscard]] auto beginning_with(Letter letter) const -> const std::vector<std::uint16_t>& {
    return by_first_[letter];
  }
  /// Numbers of the enclitics that end with this folded letter.
  [[nodiscard]] auto ending_with(Letter folded) const -> const std::vector<std::uint8_t>& {
    return by_last_[folded];
  }
  [[nodiscard]] auto article() const -> const std::vector<Letter>& { return article_; }
  [[nodiscard]] auto article_form() const -> const std::u16string& { return article_form_; }

 private:
  void combine(const std::vector<char>& slots);

  std::vector<Clitic> clitics_;
  std::vector<Proclitics> proclitics_;
  std::array<std::vector<std::uint16_t>, 64> by_first_;
  std::array<std::vector<std::uint8_t>, 64> by_last_;
  std::vector<Letter> article_;
  std::u16string article_form_;
};

}  // namespace isnad
