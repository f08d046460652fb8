// SPDX-License-Identifier: Apache-2.0
#include "stages/telling_frames.h"

#include <algorithm>

#include "stages/frame_reader.h"
#include "stages/telling_cues.h"

namespace isnad {

auto find_frames(const TellingView& view) -> std::vector<TellingFrame> {
  std::vector<TellingFrame> frames;
  std::uint32_t behind = 0;
  for (const Found& found : view.all(Finding::telling)) {
    if (found.words.start < behind) continue;
    if (!tells_here(view, found)) continue;
    TellingFrame frame = FrameReader(view, read_cue(view, found)).read();
    behind = frame.cue.end;
    if (frame.shape == TellingShape::decline) frame.negated = true;
    // معربا عن أسفه: the one who told before, again.
    const bool goes_on =
        frame.shape == TellingShape::participle && frame.lead > 0 && view.is_comma(frame.lead - 1);
    if (goes_on && frame.content == ContentKind::none) frame.negated = true;
    // What nobody says still ends what was told before it.
    if (frame.content == ContentKind::none && !frame.negated) continue;
    frames.push_back(std::move(frame));
  }
  // Citing Y: told by a frame that has Y as its second source already.
  std::erase_if(frames, [&](const TellingFrame& citing) {
    return std::any_of(frames.begin(), frames.end(), [&](const TellingFrame& frame) {
      return frame.cue.start != citing.cue.start && !frame.relayed.empty() &&
             frame.relayed.start == citing.cue.end;
    });
  });
  return frames;
}

}  // namespace isnad
