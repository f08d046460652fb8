// SPDX-License-Identifier: Apache-2.0
// From a lexicon's text file to its section of a pack.
#pragma once

#include <filesystem>

#include "languages/language.h"

namespace isnad {

/// One entry a line: the word or phrase, a tab, its classes with commas between; # begins a comment. Error
/// code `bad-lexicon` with file and line.
auto compile_lexicon(const LexiconSchema& schema, const std::filesystem::path& path) -> Result<std::string>;

}  // namespace isnad
