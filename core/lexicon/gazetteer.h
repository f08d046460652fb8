// SPDX-License-Identifier: Apache-2.0
// Names and words around names: what they are, in which country, and under which name the same thing stands
// elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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
  quantifier
};
using NameClasses = std::uint16_t;

constexpr auto name_class(NameClass name) -> NameClasses {
  return static_cast<NameClasses>(1U << static_cast<unsigned>(name));
}

struct GazetteerEntry {
  NameClasses classes = 0;
  std::string country;        ///< ISO 3166 code; empty when none
  std::u16string stands_for;  ///< the name that stands for all names of the same; empty when this one does
};

class Gazetteer {
 public:
  static constexpr std::size_t longest_phrase = 6;  ///< in words

  /// From rows `name classes [country [stands-for]]`; of two rows with one name the first holds for country
  /// and name, and the classes of both. Error code `bad-table`.
  static auto read(std::string_view table) -> Result<Gazetteer>;

  /// The entry of a name in lookup form (`Folding::full`, one space between words); null when there is none.
  [[nodiscard]] auto find(const std::u16string& name) const -> const GazetteerEntry*;
  /// True when a name of several words begins with this word.
  [[nodiscard]] auto begins_phrase(const std::u16string& word) const -> bool;

 private:
  std::unordered_map<std::u16string, GazetteerEntry> entries_;
  std::unordered_map<std::u16string, bool> first_words_;
};

}  // namespace isnad
