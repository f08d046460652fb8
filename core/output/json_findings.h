// SPDX-License-Identifier: Apache-2.0
// The parts of the JSON result that rules found: times, quantities, the timeline, the publication date.
#pragma once

#include "output/json_values.h"

namespace isnad {

void write_published(JsonValues& json, const Document& document);
void write_times(JsonValues& json, const Document& document);
void write_quantities(JsonValues& json, const Document& document);
void write_timeline(JsonValues& json, const Document& document);

}  // namespace isnad
