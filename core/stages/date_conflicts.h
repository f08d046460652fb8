// SPDX-License-Identifier: Apache-2.0
// Dates that contradict themselves: one day by two calendars that do not meet, a weekday that is not the
// date's.
#pragma once

#include "document/document.h"

namespace isnad {

/// Adds an issue for each such date to `document.issues`.
void find_date_conflicts(Document& document);

}  // namespace isnad
