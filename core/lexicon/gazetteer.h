// SPDX-License-Identifier: Apache-2.0
// Names and words around names: what they are, in which country, and under which name the same thing stands
// elsewhere. Names are looked up by hash, so that a text's words are folded and hashed once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/hashing.h"
#include "text/result.h"

namespace isnad {

/// Classes of gazetteer entries, as the tables name them, bit by bit.
enum class NameClass : std::uint8_t {
  given,
  family,
  country,
  city,
  place,
  organisation,
  organisation_head,
  place_head,
  role,
  nationality,
  quantifier,
  masculine,
  feminine,
  other,
  currency,
  other_head,  ///< the word for what is no organisation and no place: platform, novel
  place_kind,  ///< as place_head, but no part of the name: town, region
  institution  ///< an organisation_head that makes a name with what defines it: ministry
};
using NameClasses = std::uint32_t;

constexpr auto name_class(NameClass name) -> NameClasses {
  return static_cast<NameClasses>(1U << static_cast<unsigned>(name));
}

/// What a name is looked up by: `NameKey()` goes on word by word.
using NameKey = std::uint64_t;
constexpr NameKey no_words = 0;

/// The key of a name that goes on with a word, whose `wide_hash` (of its form folded full) is given.
constexpr auto with_word(NameKey name, std::uint64_t word) -> NameKey {
  return mix_wide(name, word);
}
/// The key of a name in lookup form (`Folding::full`, one space between words).
auto name_key(std::u16string_view folded) -> NameKey;

struct GazetteerEntry {
  NameClasses classes = 0;
  bool begins_longer = false;  ///< a listed name of more words begins with this
  std::string country;         ///< ISO 3166 code; empty when none
  std::u16string stands_for;   ///< the name that stands for all names of the same; empty when this one does
};

class Gazetteer {
 public:
  static constexpr std::size_t longest_phrase = 6;  ///< in words

  /// From rows `name classes [country [stands-for]]`; of two rows with one name the first holds for country
  /// and name, and the classes of both. Error code `bad-table`.
  static auto read(std::string_view table) -> Result<Gazetteer>;

  [[nodiscard]] auto empty() const -> bool { return entries_.empty(); }
  /// The entry of a name; null when there is none. An entry may be there only because longer ones begin so:
  /// it has no classes then.
  [[nodiscard]] auto find(NameKey name) const -> const GazetteerEntry*;

 private:
  auto entry(NameKey name) -> GazetteerEntry&;
  void grow();

  struct Slot {
    NameKey key = 0;
    std::uint32_t entry = 0;  ///< and one more; 0 where free
  };
  std::vector<Slot> slots_;
  std::vector<GazetteerEntry> entries_;
};

}  // namespace isnad
