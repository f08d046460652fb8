// SPDX-License-Identifier: Apache-2.0
// Comma-separated values after RFC 4180, one table at a time, with a heading row: for spreadsheets and
// statistics.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "document/document.h"
#include "output/offset_map.h"

namespace isnad {

/// The tables that there are; the first is written when none is asked for.
inline constexpr std::array<std::string_view, 4> csv_tables{"entities", "times", "quantities", "statements"};

/// The table of this name; empty for any other. Lists in a field have "; " between, spans are start-end.
auto write_csv(const Document& document, std::string_view table, OffsetUnit offsets) -> std::string;

}  // namespace isnad
