// SPDX-License-Identifier: Apache-2.0
// How names sound that two alphabets write: what letters stand for, by a table of the language, so that a
// name and its transliteration come to the same key (compare Freeman, Condon, Ackerman 2006 on matching names
// across Arabic and English by classes of letters).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/result.h"

namespace isnad {

class SoundTable {
 public:
  /// Reads rows `letters sounds`: `^` before letters for the name's beginning, `$` behind them for its end;
  /// several possible sounds with commas between, `-` for none, `^` where the name begins behind these
  /// letters. The longest row wins. Error code `bad-table`.
  static auto read(std::string_view table) -> Result<SoundTable>;

  /// The sounds of a name, for each group of letters the first of its row; a sound that repeats itself counts
  /// once. Empty when a letter is unknown and when the sounds are too few to tell names apart.
  [[nodiscard]] auto sounds_of(std::u16string_view name) const -> std::u16string;
  /// All that a name may sound like, at most `most`, the likeliest first.
  [[nodiscard]] auto all_sounds_of(std::u16string_view name, std::size_t most) const
      -> std::vector<std::u16string>;

 private:
  std::unordered_map<std::u16string, std::vector<std::u16string>> rows_;
  std::size_t longest_ = 0;
};

}  // namespace isnad
