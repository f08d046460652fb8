// SPDX-License-Identifier: Apache-2.0
#include "output/universal_features.h"

#include <array>
#include <string_view>

namespace isnad {
namespace {

template <class Value, std::size_t count>
auto name_of(const std::array<std::string_view, count>& names, Value value) -> std::string_view {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

auto universal_features(const Morpheme& morpheme) -> std::string {
  constexpr std::array<std::string_view, 4> aspects{"", "Perf", "Imp", ""};
  constexpr std::array<std::string_view, 6> states{"", "", "Ind", "Cons", "Def", "Cons"};
  constexpr std::array<std::string_view, 3> genders{"", "Masc", "Fem"};
  constexpr std::array<std::string_view, 4> moods{"", "", "", "Imp"};
  constexpr std::array<std::string_view, 4> numbers{"", "Sing", "Dual", "Plur"};
  constexpr std::array<std::string_view, 4> persons{"", "1", "2", "3"};
  constexpr std::array<std::string_view, 3> tenses{"", "Past", "Pres"};
  constexpr std::array<std::string_view, 5> verb_forms{"", "Fin", "Part", "Vnoun", "Inf"};
  const WordFeatures& features = morpheme.features;
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!out.empty()) out += '|';
    out += name;
    out += '=';
    out += value;
  };
  add("Aspect", name_of(aspects, features.aspect));
  add("Definite", name_of(states, features.state));
  add("Gender", name_of(genders, features.gender));
  add("Mood", name_of(moods, features.aspect));
  add("Number", name_of(numbers, features.number));
  add("Person", name_of(persons, features.person));
  add("Polarity", features.negative ? "Neg" : "");
  add("Tense", name_of(tenses, features.tense));
  add("VerbForm", name_of(verb_forms, features.verb_form));
  add("Voice", features.passive ? "Pass" : "");
  return out;
}

}  // namespace isnad
