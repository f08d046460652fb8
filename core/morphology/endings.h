// SPDX-License-Identifier: Apache-2.0
// Inflection: which prefixes and suffixes a class of stems takes, and what they say.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "morphology/letters.h"
#include "text/result.h"
#include "text/word_features.h"

namespace isnad {

/// Where a form may stand; bits of `Ending::uses` and of the uses of words of closed classes.
enum class FormUse : std::uint8_t {
  free = 1,
  before_pronoun = 2,
  indefinite = 4,
  after_article = 8,
  construct = 16,
  before_my = 32,
};

constexpr auto allows(std::uint8_t uses, FormUse use) -> bool {
  return (uses & static_cast<std::uint8_t>(use)) != 0;
}

/// Reads letters such as `fp` or `idc`; unknown ones are left out.
auto form_uses(std::string_view letters) -> std::uint8_t;

struct Ending {
  static constexpr std::size_t longest = 8;

  std::array<Letter, longest> prefix{};
  std::array<Letter, longest> suffix{};
  std::uint8_t prefix_length = 0;
  std::uint8_t suffix_length = 0;
  std::uint8_t last_sign = 0;  ///< vowel on the suffix's last letter where that tells forms apart, else 0
  std::uint8_t uses = 0;
  WordFeatures features;
};

/// All endings, found by class and the folded letters of prefix and suffix.
class EndingTable {
 public:
  static constexpr std::uint32_t longest_prefix = 2;
  static constexpr std::uint32_t longest_suffix = 6;
  static constexpr std::uint32_t unknown = 0xFFFFFFFF;

  /// From a table of rows `class prefix suffix tag uses`. Error code `bad-table`.
  static auto read(std::string_view table, const Alphabet& alphabet) -> Result<EndingTable>;

  [[nodiscard]] auto class_of(std::string_view name) const -> std::uint32_t;
  [[nodiscard]] auto class_names() const -> const std::vector<std::string>& { return class_names_; }
  /// Numbers of affixes, `unknown` where no ending has them.
  [[nodiscard]] auto prefix(const Letter* folded, std::uint32_t length) const -> std::uint32_t;
  [[nodiscard]] auto suffix(const Letter* folded, std::uint32_t length) const -> std::uint32_t;

  [[nodiscard]] auto number_of(const Ending& ending) const -> std::uint16_t {
    return static_cast<std::uint16_t>(&ending - endings_.data());
  }
  /// The ending that says the same when no pronoun follows; null where this one may stand so itself.
  [[nodiscard]] auto standing_alone(std::uint16_t number) const -> const Ending*;

  /// Calls `take(ending)` for each ending of a class with these affixes.
  template <class Take>
  void for_each(std::uint32_t ending_class, std::uint32_t prefix, std::uint32_t suffix, Take take) const {
    const std::uint32_t wanted = key(ending_class, prefix, suffix);
    for (std::size_t slot = slot_of(wanted); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      for (std::size_t index = slots_[slot] - 1; index < endings_.size() && keys_[index] == wanted; ++index) {
        take(endings_[index]);
      }
      if (keys_[slots_[slot] - 1] == wanted) return;
    }
  }

 private:
  static auto key(std::uint32_t ending_class, std::uint32_t prefix, std::uint32_t suffix) -> std::uint32_t {
    return ending_class << 16U | prefix << 10U | suffix;
  }
  [[nodiscard]] auto slot_of(std::uint32_t key) const -> std::size_t {
    return (key * 0x9E3779B1U >> 8U) & (slots_.size() - 1);
  }
  class Affixes {
   public:
    auto find(const Letter* folded, std::uint32_t length) const -> std::uint32_t;
    auto add(const Letter* folded, std::uint32_t length) -> std::uint32_t;

   private:
    static constexpr std::size_t slots = 1024;
    std::array<std::uint64_t, slots> keys_{};
    std::array<std::uint16_t, slots> numbers_{};
    std::uint16_t count_ = 0;
  };

  std::vector<std::string> class_names_;
  std::map<std::string, std::uint32_t, std::less<>> class_numbers_;
  std::vector<Ending> endings_;
  std::vector<std::uint32_t> keys_;  ///< of each ending, in order
  std::vector<std::uint32_t> slots_;
  Affixes prefixes_, suffixes_;
};

}  // namespace isnad
