// SPDX-License-Identifier: Apache-2.0
#include "morphology/clitics.h"

#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

/// Hosts that only words of closed classes name, each for itself: a clitic of an earlier slot does not forbid
/// them.
constexpr std::string_view closed_hosts = "bkls";

}  // namespace

auto host_set(std::string_view letters) -> HostSet {
  HostSet set = 0;
  for (const char letter : letters) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) set |= host(letter);
  }
  return set;
}

auto CliticTable::read(std::string_view table, const Alphabet& alphabet) -> Result<CliticTable> {
  CliticTable clitics;
  std::vector<char> slots;
  std::vector<std::uint8_t> signs;
  auto done = for_each_row(table, "clitics", 6, [&](const TableRow& row) -> std::string_view {
    const auto form = decode_utf8(row[1]);
    const auto lemma = decode_utf8(row[3]);
    const auto part = part_of_speech_of(row[2]);
    Clitic clitic;
    if (!form || !lemma || !alphabet.encode(*form, clitic.letters, signs) || clitic.letters.empty())
      return "bad letters";
    if (row[0] == "a") {
      clitics.article_ = clitic.letters;
      clitics.article_form_ = *form;
      return {};
    }
    if (!part || row[0].size() != 1 || clitics.clitics_.size() + 1 >= none) return "bad clitic";
    clitic.form = *form;
    clitic.lemma = *lemma;
    clitic.part_of_speech = *part;
    clitic.features = agreement_of(row[4]);
    clitic.hosts = host_set(row[5]);
    if (row[0] == "e") {
      clitics.by_last_[alphabet.fold(clitic.letters.back())].push_back(
          static_cast<std::uint8_t>(clitics.clitics_.size()));
    }
    clitics.clitics_.push_back(std::move(clitic));
    slots.push_back(row[0].front());
    return {};
  });
  if (!done.ok()) return done.error();
  clitics.combine(slots);
  return clitics;
}

void CliticTable::combine(const std::vector<char>& slots) {
  proclitics_.emplace_back();
  for (char slot = '1'; slot <= '3'; ++slot) {
    const std::size_t shorter = proclitics_.size();
    for (std::size_t number = 0; number < shorter; ++number) {
      for (std::size_t index = 0; index < clitics_.size(); ++index) {
        const Clitic& clitic = clitics_[index];
        const bool hides = slot == '3' && slots[index] == 'h';
        if (slots[index] != slot && !hides) continue;
        Proclitics next = proclitics_[number];
        next.letters.insert(next.letters.end(), clitic.letters.begin(), clitic.letters.end());
        next.clitics.push_back(static_cast<std::uint8_t>(index));
        next.hosts &= clitic.hosts | (slot == '3' ? 0 : host_set(closed_hosts));
        if (next.hosts == 0) continue;
        next.question |= slot == '1';
        next.hides_article = hides;
        proclitics_.push_back(std::move(next));
      }
    }
  }
  for (std::size_t number = 1; number < proclitics_.size(); ++number) {
    // A proclitic is taken only as it is spelt: one letter folded would let in too much.
    by_first_[proclitics_[number].letters.front()].push_back(static_cast<std::uint16_t>(number));
  }
}

}  // namespace isnad
