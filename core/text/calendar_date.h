// SPDX-License-Identifier: Apache-2.0
// Dates as options bring them.
#pragma once

#include <string_view>

namespace isnad {

/// True for ISO 8601 `YYYY-MM-DD`, also with `Thh:mm`, `Thh:mm:ss` and a zone (`Z`, `+hh:mm`), that is a real
/// day.
auto is_iso_date(std::string_view date) -> bool;

}  // namespace isnad
