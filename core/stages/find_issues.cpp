// SPDX-License-Identifier: Apache-2.0
#include "stages/find_issues.h"

#include <algorithm>

#include "stages/date_conflicts.h"

namespace isnad {

auto find_issues(Document& document, const Languages& /*languages*/, Offset /*from*/, Offset /*until*/)
    -> Offset {
  document.issues.clear();
  find_date_conflicts(document);
  std::stable_sort(document.issues.begin(), document.issues.end(),
                   [](const Issue& one, const Issue& other) { return one.span.start < other.span.start; });
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
