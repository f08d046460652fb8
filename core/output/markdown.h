// SPDX-License-Identifier: Apache-2.0
// A report for people: who says what, in Markdown, in the language of the text.
#pragma once

#include <string>

#include "document/document.h"
#include "languages/language.h"

namespace isnad {

/// Statements by source, those who say most first, numbered in the order of the text; then what unnamed
/// sources say.
auto write_markdown(const Document& document, const Languages& languages) -> std::string;

}  // namespace isnad
