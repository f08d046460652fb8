// SPDX-License-Identifier: Apache-2.0
// The search behind Morphology::analyse: every way to take a word apart, then which of them are worth
// keeping.
#pragma once

#include <cstdint>
#include <vector>

#include "morphology/morphology.h"

namespace isnad {

class ReadingSearch {
 public:
  /// Words less frequent than this may as well be names that no lexicon has.
  static constexpr int rare = 3;

  /// `readings` is emptied and filled by `run`.
  ReadingSearch(const Morphology& morphology, const WordLetters& word, bool lenient,
                std::vector<Reading>& readings)
      : morphology_(morphology), word_(word), lenient_(lenient), readings_(readings) {
    look_around();
  }

  void run();

 private:
  /// A way to take the clitics off: what is left is the host.
  struct Host {
    const Proclitics* proclitics = nullptr;
    std::uint16_t proclitic_number = 0;
    std::uint8_t enclitic = CliticTable::none;
    bool hidden_article = false;
    std::uint32_t begin = 0;
    std::uint32_t article = 0;  ///< letters of it that are written
    std::uint32_t end = 0;
    SpellingDistance distance;

    [[nodiscard]] auto definite() const -> bool { return article > 0 || hidden_article; }
    [[nodiscard]] auto has_enclitic() const -> bool { return enclitic != CliticTable::none; }
    /// What was taken for a clitic is more often the first letter, when nothing else speaks for the host.
    [[nodiscard]] auto may_be_cut_short() const -> bool {
      return begin > 0 && !definite() && (proclitics->hosts & isnad::host('u')) == 0;
    }
  };

  static auto byte(std::uint32_t number) -> std::uint8_t { return static_cast<std::uint8_t>(number); }
  static auto state_of(bool definite, bool possessed) -> NounState {
    if (definite) return NounState::definite;
    return possessed ? NounState::possessed : NounState::bare;
  }

  template <class Visit>
  void for_each_host(Visit visit);
  template <class Visit>
  void for_each_article(Host& host, Visit visit);
  auto take_enclitic(Host& host, std::uint8_t number) const -> bool;

  /// Notes between which letters a stem may stand, and which endings the word may have, once for all hosts.
  void look_around();
  void find_known(const Host& host);
  /// A reading of nothing but where the host and its stem stand.
  static auto reading_of(const Host& host, std::uint32_t stem_begin, std::uint32_t stem_end) -> Reading;
  void match(const Host& host, const Stem& stem, const Ending* ending, std::uint32_t prefix,
             std::uint32_t suffix);
  [[nodiscard]] auto fits_closed(const Host& host, const Stem& stem) const -> bool;
  [[nodiscard]] auto fits_nominal(const Host& host, const Stem& stem, const Ending& ending,
                                  Reading& reading) const -> bool;
  [[nodiscard]] auto fits_verb(const Host& host, const Stem& stem, const Ending& ending,
                               Reading& reading) const -> bool;
  [[nodiscard]] auto signs_agree(const Host& host, const Stem& stem, std::uint32_t begin,
                                 std::uint32_t suffix) const -> bool;
  void compare(const Letter* meant, std::uint32_t from, std::uint32_t count,
               SpellingDistance& distance) const;
  void guess(const Host& host, bool only_names);

  void keep_closest_spellings();
  void drop_idle_questions();
  void drop_idle_first_person();
  void add_fused();
  void drop_clipped_names();
  void add_conversions();
  void add(const Reading& reading);
  [[nodiscard]] auto has(PartOfSpeech part, const Reading& like, std::size_t among) const -> bool;

  const Morphology& morphology_;
  const WordLetters& word_;
  bool lenient_;
  std::vector<Reading>& readings_;

  /// A stem begins behind at most so many letters: three proclitics of four letters, the article, a prefix.
  static constexpr std::uint32_t farthest_begin = 8;
  /// And ends before at most so many: an enclitic of three letters, a suffix.
  static constexpr std::uint32_t farthest_end = 3 + EndingTable::longest_suffix;
  using SuffixNumbers = std::array<std::uint32_t, EndingTable::longest_suffix + 1>;
  std::array<std::array<std::uint64_t, WordLetters::longest + 1>, farthest_begin + 1> keys_;
  std::array<std::uint64_t, farthest_begin + 1> ends_;  ///< bits of where a stem that begins there may end
  std::array<SuffixNumbers, 4> suffixes_;               ///< by the length of the enclitic
};

}  // namespace isnad
