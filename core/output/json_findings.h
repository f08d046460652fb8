// SPDX-License-Identifier: Apache-2.0
// The parts of the JSON result that rules found: times, quantities, the timeline, the publication date,
// and what checks found: issues.
#pragma once

#include "languages/language.h"
#include "output/json_values.h"

namespace isnad {

void write_published(JsonValues& json, const Document& document);
void write_times(JsonValues& json, const Document& document);
void write_quantities(JsonValues& json, const Document& document);
/// With what is said of them in both languages of the project.
void write_issues(JsonValues& json, const Document& document, const Languages& languages);
void write_timeline(JsonValues& json, const Document& document);

}  // namespace isnad
