// SPDX-License-Identifier: Apache-2.0
// All the forms in which a result can be written, by name.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "document/document.h"
#include "languages/language.h"
#include "output/csv.h"
#include "output/offset_map.h"

namespace isnad {

inline constexpr std::array<std::string_view, 5> format_names{"json", "conllu", "csv", "webanno", "markdown"};

/// The result in the format of this name, one of `format_names`; empty for any other. `offsets` is what JSON
/// and CSV count in, `table` the one of `csv_tables` that CSV writes.
auto write_format(std::string_view format, const Document& document, const Languages& languages,
                  OffsetUnit offsets = OffsetUnit::utf16, std::string_view table = csv_tables.front())
    -> std::string;

}  // namespace isnad
