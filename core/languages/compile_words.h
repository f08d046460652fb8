// SPDX-License-Identifier: Apache-2.0
// Makes the sections of a pack that a morphology is read from, out of the tables in a language's folder
// `words`.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "morphology/morphology.h"
#include "text/result.h"

namespace isnad {

/// The bytes of a file; empty when there is none.
auto read_file(const std::filesystem::path& path) -> std::string;
/// A table without the lines that begin with #.
auto without_comments(const std::string& table) -> std::string;

/// Sections by name. Error codes `bad-table`, `bad-pack`.
auto compile_words(const std::filesystem::path& folder) -> Result<std::map<std::string, std::string>>;

/// The morphology of the tables in a folder, as its pack would have it.
auto read_tables(const std::filesystem::path& folder) -> Result<Morphology>;

}  // namespace isnad
