// SPDX-License-Identifier: Apache-2.0
// Whether a sentence tells of the past or the future around a place in it: by what rules say of its verbs
// (the category `tense`), else by the verb that stands nearest, rather before than behind.
#pragma once

#include <vector>

#include "document/document.h"
#include "stages/time_point.h"

namespace isnad {

class OutlookFinder {
 public:
  explicit OutlookFinder(const Document& document) : document_(document) {}

  /// The outlook at a match; those of one sentence are asked one after the other.
  auto at(const PatternMatch& match) -> Outlook;

 private:
  struct Cue {
    TextSpan span;
    Outlook outlook = Outlook::unknown;
  };
  void collect(std::uint32_t sentence);
  auto of_morpheme(std::size_t morpheme) const -> Outlook;

  const Document& document_;
  std::vector<Cue> cues_;  ///< of the sentence at hand
  std::size_t next_match_ = 0;
  std::uint32_t sentence_ = 0;
  bool collected_ = false;
};

}  // namespace isnad
