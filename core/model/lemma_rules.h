// SPDX-License-Identifier: Apache-2.0
// Lemmas of words by their tag and ending: the rule of the longest ending that has one decides; a whole word
// counts as the longest (a decision list over suffixes, Mikheev 1997).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "text/result.h"

namespace isnad {

class LemmaRules {
 public:
  static constexpr std::size_t longest_ending = 6;
  /// Stands before a whole word.
  static constexpr char16_t word_mark = u'^';

  /// From rows `tag ending drop add`: drop so many code units from the word's end, then add these letters.
  /// Error code `bad-table`.
  static auto read(std::string_view table) -> Result<LemmaRules>;

  /// Appends the lemma of `word` to `out`: the word itself where no rule holds. `folded` is the word in
  /// lookup form.
  void append_lemma(std::string_view tag, std::u16string_view word, std::u16string_view folded,
                    std::u16string& out) const;

 private:
  struct Rule {
    std::size_t drop = 0;
    std::u16string add;
  };
  struct Hash {
    auto operator()(const std::u16string& key) const -> std::size_t;
  };
  std::unordered_map<std::u16string, Rule, Hash> rules_;  ///< by tag, space, ending
};

}  // namespace isnad
