// SPDX-License-Identifier: Apache-2.0
// NDJSON in, NDJSON out, in the same order.
#pragma once

#include <iosfwd>

#include "analyzer.h"
#include "output/json.h"

namespace isnad::cli {

/// Reads a line `{"id", "text", "published"?}` and writes a line with the same `id` and the analysis under
/// `analysis`, or `error`. A bad line never ends the run. Returns how many lines failed.
auto run_batch(const Analyzer& analyzer, const AnalyzeOptions& defaults, OffsetUnit offsets, std::istream& in,
               std::ostream& out) -> std::size_t;

}  // namespace isnad::cli
