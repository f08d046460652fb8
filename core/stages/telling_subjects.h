// SPDX-License-Identifier: Apache-2.0
// The subject of a cue that stands before it: "X, chief executive, later said".
#pragma once

#include "stages/telling_view.h"

namespace isnad {

struct TellingSubject {
  WordRange source;          ///< empty when none is found
  WordRange relayed;         ///< whom it cites: X, citing Y, said
  bool in_relative = false;  ///< X, who said
  bool headless = false;     ///< whoever says: the relative pronoun has nothing before it that it goes with
  bool apart = false;        ///< a comma or a relative pronoun stands between it and its verb
};

auto find_subject_before(const TellingView& view, WordRange cue) -> TellingSubject;

}  // namespace isnad
