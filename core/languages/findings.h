// SPDX-License-Identifier: Apache-2.0
// Categories that have the same number in the rules of every language: what the program gives to rules, and
// what it takes from them.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "pattern/rule_set.h"

namespace isnad {

/// Numbers from 1, in the order of `fixed_category_names`.
enum class Finding : Category {
  // Given: names, where mentions stand.
  person = 1,
  organisation,
  place,
  other_name,
  // Taken: what stages read.
  time,
  quantity,
  tense,  ///< of verbs around times: past or future
};

inline constexpr std::array<std::string_view, 7> fixed_category_names{
    "person", "organisation", "place", "other-name", "time", "quantity", "tense"};

/// True for categories that rules find and stages read.
constexpr auto is_taken(Category category) -> bool {
  return category >= static_cast<Category>(Finding::time) && category <= fixed_category_names.size();
}

inline auto fixed_categories() -> std::vector<std::string> {
  return {fixed_category_names.begin(), fixed_category_names.end()};
}

}  // namespace isnad
