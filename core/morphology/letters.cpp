// SPDX-License-Identifier: Apache-2.0
#include "morphology/letters.h"

#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {

auto Alphabet::put(char16_t character, std::uint8_t what) -> bool {
  if (static_cast<std::size_t>(character) >= characters_known) return false;
  what_[character] = what;
  return true;
}

auto Alphabet::read(std::string_view table) -> Result<Alphabet> {
  Alphabet alphabet;
  Letter next = 1;
  auto done = for_each_row(table, "letters", 2, [&](const TableRow& row) -> std::string_view {
    const auto last = decode_utf8(row.back());
    if (!last || last->empty()) return "not UTF-8";
    const auto base = decode_utf8(row[1]);
    for (const char16_t character : *last) {
      bool fits = true;
      if (row[0] == "letters") {
        if (next >= alphabet.folds_.size()) return "too many letters";
        fits = alphabet.put(character, next);
        alphabet.characters_[next] = character;
        alphabet.folds_[next] = next;
        ++next;
      } else if (row[0] == "ignored") {
        fits = alphabet.put(character, ignored);
      } else if (row.size() < 3 || !base || base->empty()) {
        return "too few fields";
      } else if (row[0] == "sign") {
        fits = alphabet.put(character, static_cast<std::uint8_t>(sign_flag | (row[1].front() - '0')));
      } else if (row[0] == "same") {
        fits = alphabet.put(character, alphabet.what(base->front()));
      } else {
        const std::uint8_t from = alphabet.what(character);
        const std::uint8_t to = alphabet.what(base->front());
        if (from == 0 || from >= 64 || to == 0 || to >= 64) return "unknown letter";
        alphabet.folds_[from] = to;
        if (row[0] == "omitted") alphabet.bases_[to] = true;
      }
      if (!fits) return "character out of range";
    }
    return {};
  });
  if (!done.ok()) return done.error();
  return alphabet;
}

auto Alphabet::spell(std::u16string_view word, WordLetters& letters) const -> bool {
  letters.count = 0;
  letters.voiced = false;
  for (std::size_t index = 0; index < word.size(); ++index) {
    const std::uint8_t found = what(word[index]);
    if (found == ignored) continue;
    if (found >= sign_flag) {
      if (letters.count == 0) continue;
      letters.signs[letters.count - 1] |= found & ~sign_flag;
      letters.voiced |= found != sign_flag;
      continue;
    }
    if (found == 0 || letters.count == WordLetters::longest || index > 0xFFFF) return false;
    letters.exact[letters.count] = found;
    letters.folded[letters.count] = folds_[found];
    letters.signs[letters.count] = 0;
    letters.offsets[letters.count] = static_cast<std::uint16_t>(letters.count == 0 ? 0 : index);
    ++letters.count;
  }
  letters.offsets[letters.count] = static_cast<std::uint16_t>(word.size());
  return letters.count > 0 && word.size() <= 0xFFFF;
}

auto Alphabet::encode(std::u16string_view text, std::vector<Letter>& letters,
                      std::vector<std::uint8_t>& signs) const -> bool {
  letters.clear();
  signs.clear();
  for (const char16_t character : text) {
    const std::uint8_t found = what(character);
    if (found == ignored) continue;
    if (found >= sign_flag) {
      if (!signs.empty()) signs.back() |= found & ~sign_flag;
      continue;
    }
    if (found == 0) return false;
    letters.push_back(found);
    signs.push_back(0);
  }
  return letters.size() <= WordLetters::longest;
}

}  // namespace isnad
