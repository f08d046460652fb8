// SPDX-License-Identifier: Apache-2.0
// The result as `isnad/1` JSON; web/src/types.ts describes it.
#pragma once

#include <cstdint>
#include <string>

#include "document/document.h"
#include "languages/language.h"

namespace isnad {

/// What offsets count in the output.
enum class OffsetUnit : std::uint8_t { utf16, codepoint, utf8 };

/// One object on one line, UTF-8, without a line end, with the columns of `words` when they were asked for.
/// The same document gives the same bytes everywhere.
auto write_json(const Document& document, const Languages& languages, OffsetUnit offsets = OffsetUnit::utf16)
    -> std::string;

/// `{"error":{"code":…,"message":…}}`, with the `id` of the input when there is one.
auto write_json_error(const std::string& code, const std::string& message,
                      const std::string* id_json = nullptr) -> std::string;

}  // namespace isnad
