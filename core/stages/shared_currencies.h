// SPDX-License-Identifier: Apache-2.0
// Which currency a name means that several countries share: by the country that is said, else by those that
// the text names nearest, else by the outlet's.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"
#include "languages/language.h"

namespace isnad {

class SharedCurrencies {
 public:
  SharedCurrencies(const Document& document, const Languages& languages);

  /// The ISO 4217 code of a name, as far as it is shared; else the name itself, which is the code. `country`
  /// is empty where none is said.
  auto code(std::string_view name, std::string_view country, const PatternMatch& match) const
      -> std::string_view;

 private:
  struct CountryMention {
    TextSpan span;
    std::uint32_t paragraph = 0;
    std::string_view country;
  };
  auto nearest(std::string_view name, const PatternMatch& match) const -> const SharedCurrency*;
  auto row(std::string_view name, std::string_view country) const -> const SharedCurrency*;

  const Document& document_;
  const std::vector<SharedCurrency>& rows_;
  std::vector<CountryMention> mentions_;
  std::string_view home_;  ///< the outlet's country
};

}  // namespace isnad
