// SPDX-License-Identifier: Apache-2.0
// Which of several languages that share a script a text is written in: a linear classifier over hashed
// character n-grams (Cavnar and Trenkle 1994 for the features; multinomial logistic regression for the
// weights).
//
// Section layout, little endian:
//   u32 group count, u32 0; then for each group, aligned to 8 bytes:
//   char name[8] | u32 class count | u32 bucket bits | u32 shortest, longest n-gram | f32 scale | u32 0 |
//   char tag[8] x classes | i8 weights[2^bits][classes]   (no weights for a group of one class)
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad {

/// Sizes of n-grams in code points.
struct NgramSizes {
  std::uint32_t shortest = 1;
  std::uint32_t longest = 4;
};

/// Calls `take(hash)` for each feature of `text`: the n-grams of every word with its edges, and the word
/// itself. Case is folded, digits and punctuation are left out. Looks at `limit` letters at most. Trainer and
/// runtime share this one description.
template <class Take>
void for_each_ngram(std::u16string_view text, NgramSizes sizes, std::uint32_t limit, Take take);

/// Read-only view of a section of a pack; the pack must live longer.
class NgramClassifier {
 public:
  static constexpr std::uint32_t max_classes = 64;
  /// Letters of a text that are looked at; more do not change the answer.
  static constexpr std::uint32_t letter_limit = 2000;

  struct Scores {
    std::array<std::int32_t, max_classes> sum{};
    std::uint32_t features = 0;
  };
  struct Best {
    std::uint32_t index = 0;  ///< class within the group
    double probability = 0;
  };
  /// The languages of one script, or a family of close ones that stand as one class in the group of their
  /// script.
  struct Group {
    std::string name;  ///< ISO 15924 code of the script, or the family's name
    std::vector<std::string> tags;
    NgramSizes sizes;
    std::uint32_t bucket_bits = 0;
    float scale = 1;
    const std::int8_t* weights = nullptr;

    /// Adds the evidence of `text` to `scores`.
    void score(std::u16string_view text, Scores& scores) const;
    [[nodiscard]] auto best(const Scores& scores) const -> Best;
  };

  /// Error code `bad-pack` when the section is cut off.
  static auto read(std::string_view section) -> Result<NgramClassifier>;

  /// The group of this script or family, null when none is known.
  [[nodiscard]] auto group(std::string_view name) const -> const Group*;

 private:
  std::vector<Group> groups_;
};

/// The section for these groups; `weights` holds the weights of each.
auto write_ngram_classifier(const std::vector<NgramClassifier::Group>& groups) -> std::string;

}  // namespace isnad

#include "model/ngram_features.inl"
