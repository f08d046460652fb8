// SPDX-License-Identifier: Apache-2.0
// CoNLL-U (Universal Dependencies 2): a sentence a block, a morpheme a line.
#pragma once

#include <string>

#include "document/document.h"

namespace isnad {

/// UTF-8. Tokens of several morphemes get a range line with the token as it is written; heads and relations
/// are `_`. The last column has `SpaceAfter=No` where it holds, and the place in the text: `Start=…|End=…`,
/// UTF-16 code units.
auto write_conllu(const Document& document) -> std::string;

}  // namespace isnad
