// SPDX-License-Identifier: Apache-2.0
// Place and agency at the head of a report: "LONDON (Agency) - ", «الرياض – واس: ».
#pragma once

#include <optional>
#include <string_view>

#include "text/span.h"

namespace isnad {

struct Dateline {
  TextSpan span;                   ///< up to the text proper
  std::optional<TextSpan> outlet;  ///< the agency, without marks and brackets around it
};

/// The dateline with which `paragraph` begins, or that it is.
auto find_dateline(std::u16string_view text, TextSpan paragraph) -> std::optional<Dateline>;

}  // namespace isnad
