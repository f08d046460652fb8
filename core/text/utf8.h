// SPDX-License-Identifier: Apache-2.0
// The two places where UTF-8 meets our UTF-16: what comes in from files and what goes out as JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// Decodes UTF-8, keeping a leading byte order mark as U+FEFF. Null when the bytes are not valid UTF-8; then
/// `bad_byte`, if given, is set to the index of the first bad byte. Linear.
auto decode_utf8(std::string_view bytes, std::size_t* bad_byte = nullptr) -> std::optional<std::u16string>;

/// Encodes as UTF-8; a lone surrogate becomes U+FFFD. Linear.
auto encode_utf8(std::u16string_view text) -> std::string;

}  // namespace isnad
