// SPDX-License-Identifier: Apache-2.0
// Compiles rule files into the section of a pack that RuleSet reads. Of the build only.
#pragma once

#include <string>
#include <vector>

#include "pattern/rule_file.h"
#include "text/result.h"

namespace isnad {

/// The section for these files of one language. `given_categories` are numbered first, from 1, in every
/// language: those that the program puts there before the rules run, and those that it reads afterwards.
/// Error code `bad-rule`: unknown categories, slots or names, rules that could begin anywhere.
auto compile_rules(const std::vector<RuleFile>& files, const std::vector<std::string>& given_categories)
    -> Result<std::string>;

}  // namespace isnad
