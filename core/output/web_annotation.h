// SPDX-License-Identifier: Apache-2.0
// Findings as W3C Web Annotations (Web Annotation Data Model, 2017), an AnnotationPage as JSON-LD.
#pragma once

#include <string>

#include "document/document.h"

namespace isnad {

/// One annotation a statement, name, time and figure. Targets have a text position selector, which counts
/// code points as the model demands, and a text quote selector with what stands around.
auto write_web_annotation(const Document& document) -> std::string;

}  // namespace isnad
