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
  telling,         ///< a cue: قال, according to
  complementiser,  ///< أن, that
  venue,           ///< where one speaks: مؤتمر صحفي, statement
  listener,        ///< to whom one speaks: الصحفيين, reporters
  describer,       ///< a word that describes a source: مسؤول, spokesman
  anonymity,       ///< why a source has no name: طلب عدم كشف هويته
  attachment,      ///< a preposition that goes on a noun phrase: في, of
  aside,           ///< begins the author's own remark behind what is told: ، وهو
  negation,
  adverbial,  ///< a word that may stand between cue and content: أيضا, also
  relative,   ///< الذي, who
  connector,  ///< joins a clause of its own to another: فيما, while
  saying,     ///< قوله, "as saying": between a relayed source and its words
  term_head,  ///< what is called by a name in quotation marks: صحيفة, so-called
  passive,    ///< what makes a participle passive: was before it, by behind
  toward,     ///< a preposition before a listener: ل, to
  tense,      ///< of verbs around times: past or future
  emphasis,   ///< the same one again: نفسه
  partitive,  ///< brings in of whom a figure counts a part: من, of
  topic,      ///< puts the subject before its clause: أما س، فقد قال
};

inline constexpr std::array<std::string_view, 26> fixed_category_names{
    "person",         "organisation", "place",    "other-name", "time",      "quantity",   "telling",
    "complementiser", "venue",        "listener", "describer",  "anonymity", "attachment", "aside",
    "negation",       "adverbial",    "relative", "connector",  "saying",    "term-head",  "passive",
    "toward",         "tense",        "emphasis", "partitive",  "topic"};

/// True for categories that rules find and stages read.
constexpr auto is_taken(Category category) -> bool {
  return category >= static_cast<Category>(Finding::time) && category <= fixed_category_names.size();
}

inline auto fixed_categories() -> std::vector<std::string> {
  return {fixed_category_names.begin(), fixed_category_names.end()};
}

}  // namespace isnad
