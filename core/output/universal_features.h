// SPDX-License-Identifier: Apache-2.0
// Features of morphemes in the words of Universal Dependencies 2.
#pragma once

#include <string>

#include "document/document.h"

namespace isnad {

/// `Aspect=Perf|Gender=Masc|Number=Sing`, names in alphabetical order; empty where nothing is known. Nouns of
/// which it does not show whether they are indefinite or in construct have no `Definite`.
auto universal_features(const Morpheme& morpheme) -> std::string;

}  // namespace isnad
