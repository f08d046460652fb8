// SPDX-License-Identifier: Apache-2.0
// What a stage is: a function that reads some layers of the Document and fills others, over slices of the
// text so that callers can show progress and stop. The analyzer holds the ordered table; a wrong order does
// not compile.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/document.h"
#include "languages/language.h"

namespace isnad {

enum class Layer : std::uint8_t {
  text,
  paragraphs,
  languages,
  tokens,
  sentences,
  morphemes,
  mentions,
  entities,
  references,
  matches,
  quotes,
  attributions,
  voices,
  roles,
  times,
  timeline,
  quantities,
  issues,
};

/// A set of layers.
class LayerSet {
 public:
  template <class... Layers>
  constexpr explicit LayerSet(Layers... layers) : bits_((0U | ... | (1U << static_cast<unsigned>(layers)))) {}
  [[nodiscard]] constexpr auto contains(LayerSet other) const -> bool { return (other.bits_ & ~bits_) == 0; }
  [[nodiscard]] constexpr auto overlaps(LayerSet other) const -> bool { return (other.bits_ & bits_) != 0; }
  constexpr auto operator|=(LayerSet other) -> LayerSet& {
    bits_ |= other.bits_;
    return *this;
  }

 private:
  std::uint32_t bits_;
};

struct Stage {
  std::string_view name;
  LayerSet reads;
  LayerSet writes;
  /// Does the work for the text from `from` (0, or what the last call returned) to `until` at least, and
  /// returns how far it came; the end of the text when done. A stage that needs the whole text may do it all
  /// in one call.
  Offset (*run)(Document& document, const Languages& languages, Offset from, Offset until);
};

}  // namespace isnad
