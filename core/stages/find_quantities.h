// SPDX-License-Identifier: Apache-2.0
// Reads what rules found as quantities. The terms of rule files:
//   number(n)  ordinal(n)  percent(n)  points(n)  people(n)  count(n, noun)  measure(n, "km")  score(one,
//   other) money(n, "EUR")  money(n, "dollar", "US")   a code, or a name that many countries share, and the
//   country approx(x)  more(x)  less(x)  at-least(x)  at-most(x)
// where n is a number or vague(low, high).
#pragma once

#include "stages/stage.h"

namespace isnad {

/// Fills `quantities`. Works on the whole text.
auto find_quantities(Document& document, const Languages& languages, Offset from, Offset until) -> Offset;

inline constexpr Stage find_quantities_stage{
    "quantities",
    LayerSet(Layer::text, Layer::sentences, Layer::morphemes, Layer::mentions, Layer::entities,
             Layer::matches, Layer::roles),
    LayerSet(Layer::quantities), find_quantities};

}  // namespace isnad
