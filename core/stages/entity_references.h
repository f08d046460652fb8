// SPDX-License-Identifier: Apache-2.0
// Descriptions that stand for a name: the minister, الوكالة, الرئيس الصيني.
#pragma once

#include "document/document.h"
#include "languages/language.h"
#include "stages/name_reader.h"

namespace isnad {

/// Fills `Document::references`: definite nouns that name a role or a kind of organisation refer to the
/// entity named last that bears it, in its role, in its name, or in the word before its name. Mentions have
/// their entities; `roles` holds the tokens of the role beside each mention, empty where there is none.
void find_references(Document& document, const NameReader& reader, const std::vector<TokenSpan>& roles);

}  // namespace isnad
