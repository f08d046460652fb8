// SPDX-License-Identifier: Apache-2.0
// Where the command line finds its language packs.
#pragma once

#include "analyzer.h"

namespace isnad::cli {

/// Loads every `.pack` of the folder that ISNAD_PACKS names, or of `packs` beside the program.
auto load_packs(Analyzer& analyzer) -> Result<bool>;

}  // namespace isnad::cli
