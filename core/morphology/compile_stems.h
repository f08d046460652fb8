// SPDX-License-Identifier: Apache-2.0
// Packs the text tables of verbs and nominals into the sections that StemTable reads.
#pragma once

#include <string>
#include <string_view>

#include "morphology/endings.h"
#include "morphology/letters.h"
#include "text/result.h"

namespace isnad {

/// `table`: rows `lemma paradigm level`; `also`: rows `part-of-speech lemma other`, other parts of speech
/// that a lexeme may have too. Error code `bad-table`.
auto compile_verbs(std::string_view table, std::string_view also, const Alphabet& alphabet)
    -> Result<std::string>;

/// `table`: rows `lemma part-of-speech stem class features level`. Features: F, M gender and P plural that
/// endings do not show; v verbal noun, a active and p passive participle. Error code `bad-table`.
auto compile_nominals(std::string_view table, const EndingTable& endings, const Alphabet& alphabet)
    -> Result<std::string>;

}  // namespace isnad
