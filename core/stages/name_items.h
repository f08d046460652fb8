// SPDX-License-Identifier: Apache-2.0
// What the model of names sees of a sentence: one item a token, made of its host morpheme and of what
// gazetteers know.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "document/document.h"
#include "languages/language.h"
#include "model/tagger.h"

namespace isnad {

/// The types of names, in the order of the model's tags: O, then B and I of each.
inline constexpr std::array<std::string_view, 4> name_types{"PER", "ORG", "LOC", "MISC"};

class NameItems {
 public:
  explicit NameItems(const Document& document);

  /// Fills `items`, `hosts` and `classes`, one for each token of the sentence.
  void assign(const Sentence& sentence, const Language& language);

  std::vector<TaggerItem> items;
  std::vector<std::uint32_t> hosts;  ///< index of the morpheme that the token is about
  std::vector<NameClasses> classes;  ///< of the longest name that covers the token
  std::vector<std::uint32_t>
      phrases;                       ///< tokens of the listed name that begins at this one; 0 where none does
  std::vector<std::u16string> keys;  ///< lookup forms of the hosts

 private:
  [[nodiscard]] auto host_of(std::uint32_t token) const -> std::uint32_t;
  void mark_phrases(const Sentence& sentence, const Gazetteer& gazetteer);

  const Document& document_;
  std::vector<std::uint32_t> first_morphemes_;  ///< of each token
  std::vector<std::uint32_t> known_;
};

/// The lookup form of the host of a token: `Folding::full`.
auto host_key(const Document& document, const Morpheme& host) -> std::u16string;

}  // namespace isnad
