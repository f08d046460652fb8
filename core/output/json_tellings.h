// SPDX-License-Identifier: Apache-2.0
// The parts of the JSON result that say who tells what.
#pragma once

#include "output/json_values.h"

namespace isnad {

void write_attributions(JsonValues& json, const Document& document);
void write_sources(JsonValues& json, const Document& document);

}  // namespace isnad
