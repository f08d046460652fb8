// SPDX-License-Identifier: Apache-2.0
#include "stages/weigh_sources.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/fold.h"

namespace isnad {
namespace {

/// A denial and what it denies share at least so many words, or this part of the shorter one.
constexpr std::size_t fewest_shared = 3;
constexpr double least_shared = 0.5;
/// How far apart a denial and what it denies may stand, in tellings.
constexpr std::size_t longest_reach = 64;
/// Words outside of what is told and of who tells it, with which a sentence is still told.
constexpr std::uint32_t most_own_words = 2;

auto is_word(const Token& token) -> bool {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

class SourceWeigher {
 public:
  explicit SourceWeigher(Document& document)
      : document_(document), told_(document.tokens.size()), tag_(document.tokens.size()) {}

  void run() {
    document_.source_words.assign(document_.sources.size(), 0);
    for (const Attribution& attribution : document_.attributions) weigh(attribution);
    for (const Sentence& sentence : document_.sentences) document_.voices.push_back(voice_of(sentence));
    document_.denials.assign(document_.attributions.size(), no_index);
    for (std::size_t index = 0; index < document_.attributions.size(); ++index) {
      if (document_.attributions[index].force == Force::deny) document_.denials[index] = denied_by(index);
    }
  }

 private:
  void weigh(const Attribution& attribution) {
    std::uint32_t words = 0;
    for (std::uint32_t number = 0; number < attribution.content.count; ++number) {
      words += mark(document_.content_spans[attribution.content.first + number], told_);
    }
    for (std::uint32_t number = 0; number < attribution.chain.count; ++number) {
      mark(document_.chain_links[attribution.chain.first + number].span, tag_);
    }
    for (const TextSpan span : {attribution.cue, attribution.addressee, attribution.venue, attribution.time})
      mark(span, tag_);
    if (attribution.chain.count == 0) return;
    const ChainLink& speaker = document_.chain_links[attribution.chain.first + attribution.chain.count - 1];
    document_.source_words[speaker.source] += words;
  }

  /// Marks the words of a span and counts them.
  auto mark(TextSpan span, std::vector<bool>& marks) -> std::uint32_t {
    std::uint32_t words = 0;
    auto token = std::lower_bound(document_.tokens.begin(), document_.tokens.end(), span.start,
                                  [](const Token& other, Offset start) { return other.span.end <= start; });
    for (; token != document_.tokens.end() && token->span.start < span.end; ++token) {
      marks[static_cast<std::size_t>(token - document_.tokens.begin())] = true;
      words += is_word(*token) ? 1U : 0U;
    }
    return words;
  }

  [[nodiscard]] auto voice_of(const Sentence& sentence) const -> Voice {
    std::uint32_t told = 0;
    std::uint32_t own = 0;
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
      if (!is_word(document_.tokens[token])) continue;
      told += told_[token] ? 1U : 0U;
      own += told_[token] || tag_[token] ? 0U : 1U;
    }
    if (told == 0) return Voice::own;
    return own <= most_own_words ? Voice::told : Voice::mixed;
  }

  [[nodiscard]] auto words_of(const Attribution& attribution) const -> std::set<std::u16string> {
    std::set<std::u16string> words;
    for (std::uint32_t number = 0; number < attribution.content.count; ++number) {
      const TextSpan span = document_.content_spans[attribution.content.first + number];
      auto morpheme =
          std::lower_bound(document_.morphemes.begin(), document_.morphemes.end(), span.start,
                           [](const Morpheme& other, Offset start) { return other.span.start < start; });
      for (; morpheme != document_.morphemes.end() && morpheme->span.start < span.end; ++morpheme) {
        const auto part = morpheme->part_of_speech;
        const bool content = part == PartOfSpeech::noun || part == PartOfSpeech::propn ||
                             part == PartOfSpeech::verb || part == PartOfSpeech::adj ||
                             part == PartOfSpeech::num;
        if (content) words.insert(folded(document_.lemma(*morpheme), Folding::full));
      }
    }
    return words;
  }

  /// The telling by somebody else whose words come closest to those of a denial.
  [[nodiscard]] auto denied_by(std::size_t denial) const -> std::uint32_t {
    const auto words = words_of(document_.attributions[denial]);
    std::uint32_t best = no_index;
    std::size_t best_shared = 0;
    const std::size_t first = denial > longest_reach ? denial - longest_reach : 0;
    const std::size_t last = std::min(document_.attributions.size(), denial + longest_reach);
    for (std::size_t index = first; index < last; ++index) {
      const Attribution& other = document_.attributions[index];
      if (index == denial || other.force == Force::deny ||
          speaker(other) == speaker(document_.attributions[denial]))
        continue;
      const auto theirs = words_of(other);
      const auto shared = static_cast<std::size_t>(std::count_if(
          words.begin(), words.end(), [&](const std::u16string& word) { return theirs.count(word) != 0; }));
      const auto shorter = static_cast<double>(std::min(words.size(), theirs.size()));
      const bool enough =
          shared >= fewest_shared || (shared > 1 && static_cast<double>(shared) >= least_shared * shorter);
      if (!enough || shared <= best_shared) continue;
      best = static_cast<std::uint32_t>(index);
      best_shared = shared;
    }
    return best;
  }

  [[nodiscard]] auto speaker(const Attribution& attribution) const -> std::uint32_t {
    return attribution.chain.count == 0
               ? no_index
               : document_.chain_links[attribution.chain.first + attribution.chain.count - 1].source;
  }

  Document& document_;
  std::vector<bool> told_;  ///< tokens that are content of a telling
  std::vector<bool> tag_;   ///< tokens that say who tells
};

}  // namespace

auto weigh_sources(Document& document, const Languages& /*languages*/, Offset /*from*/, Offset /*until*/)
    -> Offset {
  SourceWeigher(document).run();
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
