// SPDX-License-Identifier: Apache-2.0
// Rows of a small table kept as text: fields with tabs between, # begins a comment line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad {

using TableRow = std::vector<std::string_view>;

/// The parts of `text` between `by`; one empty part when there is nothing.
inline auto split(std::string_view text, char by) -> TableRow {
  TableRow parts;
  for (;;) {
    const std::size_t end = text.find(by);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Calls `take(row)` for each row; an empty answer is fine, any other is what is wrong with the row. Error
/// code `bad-table` names the table and the line.
template <class Take>
auto for_each_row(std::string_view table, std::string_view name, std::size_t fewest_fields, Take take)
    -> Result<bool> {
  std::size_t number = 0;
  for (const std::string_view line : split(table, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const TableRow row = split(line, '\t');
    const std::string fault = row.size() < fewest_fields ? "too few fields" : std::string(take(row));
    if (!fault.empty()) {
      return Error{"bad-table", std::string(name) + ":" + std::to_string(number) + ": " + fault + ": " +
                                    std::string(line)};
    }
  }
  return true;
}

}  // namespace isnad
