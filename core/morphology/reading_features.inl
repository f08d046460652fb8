// SPDX-License-Identifier: Apache-2.0
// What the choice among readings looks at. Trainer and runtime share this one description; `take` gets
// hashes.
#pragma once

#include "morphology/word_entry.h"
#include "text/hashing.h"

namespace isnad::reading_features {

inline auto part(const Reading& reading) -> std::uint32_t {
  return static_cast<std::uint32_t>(reading.part_of_speech);
}
inline auto state(const Reading& reading) -> std::uint32_t {
  return static_cast<std::uint32_t>(reading.features.state);
}
inline auto enclitic(const Reading& reading) -> std::uint32_t {
  return reading.enclitic != CliticTable::none ? 1U : 0U;
}
/// Part of speech, state and clitics: what a reading is from outside.
inline auto signature(const Reading& reading) -> std::uint32_t {
  return part(reading) | state(reading) << 5U | enclitic(reading) << 8U |
         std::uint32_t{reading.proclitics} << 9U;
}
/// What agreement and government look at.
inline auto inflection(const Reading& reading) -> std::uint32_t {
  return part(reading) | state(reading) << 5U | static_cast<std::uint32_t>(reading.features.aspect) << 8U;
}
inline auto nominal(const Reading& reading) -> bool {
  return reading.part_of_speech == PartOfSpeech::noun || reading.part_of_speech == PartOfSpeech::adj ||
         reading.part_of_speech == PartOfSpeech::propn || reading.part_of_speech == PartOfSpeech::num;
}

/// Of a reading alone.
template <class Take>
void alone(const WordEntry& word, const Reading& reading, Take take) {
  const std::uint32_t pos = part(reading);
  const std::uint32_t outside = signature(reading);
  const std::uint32_t guessed = reading.guessed() ? 1U : 0U;
  const std::uint32_t converted = reading.converted ? 1U : 0U;
  const std::uint32_t source = reading.level | std::uint32_t{reading.distance.omitted} << 4U |
                               std::uint32_t{reading.distance.confused} << 6U | guessed << 8U |
                               converted << 9U | (reading.fused ? 1U << 10U : 0U);
  const auto length = static_cast<std::uint32_t>(reading.host_end - reading.host_begin);
  take(mix(1, outside));
  take(mix(2, pos, reading.lemma_hash));
  take(mix(3, pos, source));
  take(mix(4, outside, word.form));
  take(mix(5, pos, word.suffix2, guessed));
  take(mix(6, pos, word.suffix3, guessed));
  take(mix(7, pos, word.prefix, guessed | std::uint32_t{reading.proclitics} << 1U));
  take(mix(8, pos, reading.features.bits()));
  take(mix(9, pos, length, guessed | std::uint32_t{reading.proclitics} << 1U));
  take(mix(10, reading.lemma_hash, reading.features.bits()));
  take(mix(11, outside, reading.level));
  take(mix(12, pos, static_cast<std::uint32_t>(word.highest - reading.level), converted | guessed << 1U));
}

/// Of a reading and the words beside it.
template <class Take>
void beside(const WordEntry& before, const WordEntry& behind, const Reading& reading, Take take) {
  const std::uint32_t pos = part(reading);
  const std::uint32_t outside = signature(reading);
  take(mix(13, pos, before.form));
  take(mix(14, outside, behind.form));
  take(mix(15, outside, behind.classes));
  take(mix(16, pos, behind.suffix2, reading.features.bits()));
}

/// What a reading gives to the features that it shares with the reading behind it: made once, used for each
/// of these.
struct LeftSide {
  explicit LeftSide(const Reading& first)
      : reading(&first),
        outside(mix(20, part(first) | enclitic(first) << 5U)),
        government(mix(21, signature(first))),
        word(mix(22, first.lemma_hash)),
        before_word(mix(23, part(first) | enclitic(first) << 5U)) {}

  const Reading* reading;
  std::uint32_t outside;
  std::uint32_t government;
  std::uint32_t word;
  std::uint32_t before_word;
};

/// Of two readings in a row.
template <class Take>
void between(const LeftSide& left, const Reading& second, Take take) {
  const Reading& first = *left.reading;
  const std::uint32_t right = inflection(second);
  const std::uint32_t voice = second.features.passive ? 1U << 10U : 0U;
  take(mix(left.outside, signature(second)));
  take(mix(left.government, right));
  take(mix(left.word, right | voice));
  take(mix(left.before_word, second.lemma_hash));
  const auto pair = part(second) | part(first) << 5U;
  if (nominal(first) && nominal(second)) {
    const WordFeatures& one = first.features;
    const WordFeatures& two = second.features;
    const std::uint32_t agreement =
        (one.gender == two.gender ? 1U : 0U) | (one.number == two.number ? 2U : 0U) |
        (one.gender == Gender::feminine ? 4U : 0U) | static_cast<std::uint32_t>(one.number) << 3U;
    take(mix(24, pair | state(second) << 10U | state(first) << 13U, agreement,
             second.proclitics != 0 ? 1U : 0U));
  } else {
    take(mix(25, pair, second.features.bits(), first.features.agreement_bits()));
  }
}

}  // namespace isnad::reading_features
