// SPDX-License-Identifier: Apache-2.0
#include "lexicon/sound_table.h"

#include <algorithm>

#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

constexpr std::size_t fewest_sounds = 3;

void append(const std::u16string& more, std::u16string& sounds) {
  for (const char16_t sound : more) {
    if (sounds.empty() || sounds.back() != sound) sounds += sound;
  }
}

}  // namespace

auto SoundTable::read(std::string_view table) -> Result<SoundTable> {
  SoundTable sounds;
  auto done = for_each_row(table, "sounds", 2, [&](const TableRow& row) -> std::string_view {
    const auto letters = decode_utf8(row[0]);
    if (!letters || letters->empty()) return "bad letters";
    auto& choices = sounds.rows_[*letters];
    if (!choices.empty()) return "letters stand twice";
    for (const std::string_view choice : split(row[1], ','))
      choices.push_back(choice == "-" ? std::u16string() : std::u16string(choice.begin(), choice.end()));
    sounds.longest_ = std::max(sounds.longest_, letters->size());
    return {};
  });
  if (!done.ok()) return done.error();
  return sounds;
}

auto SoundTable::all_sounds_of(std::u16string_view name, std::size_t most) const
    -> std::vector<std::u16string> {
  std::vector<std::u16string> found(1);
  const std::u16string marked = u'^' + std::u16string(name) + u'$';
  std::size_t at = 1;
  bool begins = true;
  while (at + 1 < marked.size()) {
    const std::vector<std::u16string>* choices = nullptr;
    for (std::size_t length = std::min(longest_, marked.size() - at); choices == nullptr; --length) {
      if (length == 0) return {};
      const std::u16string letters = marked.substr(at, length);
      auto row = begins ? rows_.find(u'^' + letters) : rows_.end();
      if (row == rows_.end()) row = rows_.find(letters);
      if (row == rows_.end()) continue;
      choices = &row->second;
      at += length;
      break;
    }
    begins = choices->front() == u"^";
    if (begins) continue;
    const std::size_t before = found.size();
    for (std::size_t choice = 1; choice < choices->size(); ++choice) {
      for (std::size_t index = 0; index < before && found.size() < most; ++index) {
        found.push_back(found[index]);
        append((*choices)[choice], found.back());
      }
    }
    for (std::size_t index = 0; index < before; ++index) append(choices->front(), found[index]);
  }
  std::erase_if(found, [](const std::u16string& sounds) { return sounds.size() < fewest_sounds; });
  return found;
}

auto SoundTable::sounds_of(std::u16string_view name) const -> std::u16string {
  auto found = all_sounds_of(name, 1);
  return found.empty() ? std::u16string() : std::move(found.front());
}

}  // namespace isnad
