// SPDX-License-Identifier: Apache-2.0
// Whether two spellings may be of one name: transliteration and haste write it now so, now so.
#pragma once

#include <string_view>

namespace isnad {

/// True for words in lookup form that differ by little: Perković and Percović, Marušić and Marusich, هالفورسن
/// and هالفورسون. One letter may differ, in long words two; signs on Latin letters do not count. Short words
/// must be the same. Linear in the product of the lengths, which are cut at 24.
auto is_spelling_of(std::u16string_view one, std::u16string_view other) -> bool;

}  // namespace isnad
