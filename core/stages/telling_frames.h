// SPDX-License-Identifier: Apache-2.0
// The frame of a telling in its sentence: cue, who speaks, to whom, where, and how its content is joined to
// it. Where the content ends is decided later, with all frames of the sentence in view (telling_scope.h).
#pragma once

#include <string>
#include <vector>

#include "stages/telling_view.h"

namespace isnad {

/// How a cue stands to its source and content.
enum class TellingShape : std::uint8_t {
  verb,
  participle,  ///< its subject is left out
  according,   ///< the source follows at once
  hearsay,     ///< nobody is named
  relay,       ///< passes on what a second source says
  citing,      ///< brings in the second source of another telling
  decline,     ///< nothing is told: did not comment, could not be verified
};

/// What kind of content a frame has.
enum class ContentKind : std::uint8_t {
  none,
  clause,    ///< begins at `content_start`
  phrase,    ///< a noun phrase, begins at `content_start`
  quote,     ///< the quotation that `content_start` opens
  host,      ///< the clause that the cue stands in or behind
  previous,  ///< the sentence before
};

struct TellingFrame {
  const PatternMatch* match = nullptr;
  TellingShape shape = TellingShape::verb;
  Force force = Force::say;
  bool takes_that = false;
  bool takes_bare = false;
  bool takes_object = false;
  bool takes_addressee = false;
  bool takes_target = false;
  std::vector<std::string> prepositions;  ///< UTF-8

  WordRange cue;
  WordRange source;   ///< empty where the subject is left out
  WordRange relayed;  ///< the second source of a relay
  WordRange addressee;
  WordRange venue;
  TextSpan time;
  ContentKind content = ContentKind::none;
  std::uint32_t content_start = 0;
  std::uint32_t end = 0;   ///< behind all that belongs to cue and source
  std::uint32_t lead = 0;  ///< first word of source or cue, whichever stands first
  bool source_before = false;
  bool coordinated = false;  ///< joined by a conjunction, without a subject of its own
  bool negated = false;
  bool behind_quote = false;  ///< a quotation ends right before it
  std::uint32_t quote_before = no_index;
  bool in_relative = false;  ///< who says…: the clause ends with the next comma
  bool host_before = false;  ///< the clause before the cue is told
};

/// The frames of the cues of a sentence, in order; cues without content are left out.
auto find_frames(const TellingView& view) -> std::vector<TellingFrame>;

}  // namespace isnad
