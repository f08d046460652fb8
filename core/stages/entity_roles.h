// SPDX-License-Identifier: Apache-2.0
// What stands beside a person's name: the title before it, the apposition behind it, and the gender that
// these and the given name tell.
#pragma once

#include "document/document.h"
#include "stages/name_reader.h"

namespace isnad {

/// The role that ends right before a token, from the word for it on: "foreign minister". `begin` is where the
/// token's sentence begins. Empty when there is none.
auto role_before(const NameReader& reader, std::uint32_t token, std::uint32_t begin) -> TokenSpan;

/// The role in an apposition right behind a token: "X, chief executive of Y,". `end` is where its sentence
/// ends. Empty when there is none.
auto role_behind(const Document& document, const NameReader& reader, std::uint32_t token, std::uint32_t end)
    -> TokenSpan;

/// Gender of a person with these words as role and as name, where one of them tells.
auto gender_of(const NameReader& reader, TokenSpan role, TokenSpan name) -> Gender;

}  // namespace isnad
