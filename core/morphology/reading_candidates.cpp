// SPDX-License-Identifier: Apache-2.0
// Which readings of a word are kept, and which are added to what the lexicon says.
#include <algorithm>

#include "morphology/reading_search.h"

namespace isnad {
namespace {

/// An exact but rare reading does not silence one that only lacks signs and is so much more frequent.
constexpr int much_more_frequent = 4;

}  // namespace

void ReadingSearch::keep_closest_spellings() {
  int exact = -1;
  for (const Reading& reading : readings_) {
    if (reading.distance.sum() == 0) exact = std::max(exact, static_cast<int>(reading.level));
  }
  if (exact >= 0 && !lenient_) {
    std::erase_if(readings_, [&](const Reading& reading) {
      return reading.distance.sum() > 0 &&
             (reading.distance.confused > 0 || reading.level < exact + much_more_frequent);
    });
    return;
  }
  const auto weight = [&](const Reading& reading) {
    return reading.distance.confused * 2 + (lenient_ ? 0 : reading.distance.omitted);
  };
  int least = 99;
  for (const Reading& reading : readings_) least = std::min(least, weight(reading));
  std::erase_if(readings_, [&](const Reading& reading) { return weight(reading) > least; });
}

void ReadingSearch::drop_idle_questions() {
  // What a frequent word says by itself is no question: أبلغت is "she told", not "did she reach?". Only a
  // first person, which news seldom has, may be one.
  const auto asks = [&](const Reading& reading) {
    return morphology_.clitics().proclitics()[reading.proclitics].question;
  };
  const bool plain = std::any_of(readings_.begin(), readings_.end(), [&](const Reading& reading) {
    return !asks(reading) && reading.level >= rare && reading.features.person != 1;
  });
  if (plain) std::erase_if(readings_, asks);
}

void ReadingSearch::drop_idle_first_person() {
  // أخبر is "he told", not "I tell", unless the verb of the latter is the more frequent one.
  int third = -1;
  for (const Reading& reading : readings_) {
    const bool told = reading.features.person == 3 && reading.features.aspect == Aspect::perfective;
    if (told && !reading.features.passive) third = std::max(third, static_cast<int>(reading.level));
  }
  if (third < 0) return;
  std::erase_if(readings_, [&](const Reading& reading) {
    return reading.features.person == 1 && reading.features.aspect == Aspect::imperfective &&
           reading.level <= third;
  });
}

void ReadingSearch::add_fused() {
  const auto& words = morphology_.fused_words();
  const CliticTable& clitics = morphology_.clitics();
  for (std::size_t number = 0; number < words.size(); ++number) {
    const auto length = static_cast<std::uint32_t>(words[number].letters.size());
    if (length > word_.count || word_.count - length > 1) continue;
    const std::uint32_t lead = word_.count - length;
    if (!std::equal(words[number].letters.begin(), words[number].letters.end(), word_.exact.begin() + lead))
      continue;
    std::uint16_t before = 0;
    if (lead == 1) {
      for (const std::uint16_t candidate : clitics.beginning_with(word_.exact[0])) {
        const Proclitics& proclitics = clitics.proclitics()[candidate];
        if (proclitics.letters.size() == 1 && (proclitics.hosts & host('c')) != 0) before = candidate;
      }
      if (before == 0) continue;
    }
    Reading reading;
    reading.fused = true;
    reading.lexeme = static_cast<std::uint32_t>(number);
    reading.lemma_hash = words[number].lemma_hash;
    reading.proclitics = before;
    reading.part_of_speech = words[number].parts.front().part_of_speech;
    reading.host_begin = reading.stem_begin = byte(lead);
    reading.host_end = reading.stem_end = byte(word_.count);
    reading.level = Lexeme::closed_class;
    readings_.push_back(reading);
  }
}

void ReadingSearch::drop_clipped_names() {
  // A name that ends in alef is that name, not a shorter one in the accusative.
  const auto is_name = [](const Reading& reading) { return reading.part_of_speech == PartOfSpeech::propn; };
  const bool whole = std::any_of(readings_.begin(), readings_.end(), [&](const Reading& reading) {
    return is_name(reading) && reading.stem_end == reading.host_end &&
           reading.host_begin == reading.stem_begin;
  });
  if (!whole) return;
  std::erase_if(readings_, [&](const Reading& reading) {
    return is_name(reading) && reading.stem_end < reading.host_end &&
           reading.features.state == NounState::indefinite;
  });
}

auto ReadingSearch::has(PartOfSpeech part, const Reading& like, std::size_t among) const -> bool {
  return std::any_of(readings_.begin(), readings_.begin() + static_cast<std::ptrdiff_t>(among),
                     [&](const Reading& other) {
                       return other.part_of_speech == part && other.host_begin == like.host_begin &&
                              other.host_end == like.host_end &&
                              (part == PartOfSpeech::propn || other.lemma_hash == like.lemma_hash);
                     });
}

void ReadingSearch::add_conversions() {
  const std::size_t known = readings_.size();
  for (std::size_t index = 0; index < known; ++index) {
    Reading reading = readings_[index];
    const PartOfSpeech part = reading.part_of_speech;
    const bool nominal = part == PartOfSpeech::noun || part == PartOfSpeech::adj;
    const bool closed = reading.level >= Lexeme::closed_class;
    if (reading.fused || !nominal) continue;
    reading.converted = true;
    const auto add_as = [&](PartOfSpeech other) {
      reading.part_of_speech = other;
      add(reading);
    };
    if (part == PartOfSpeech::adj && !closed && !has(PartOfSpeech::noun, reading, known))
      add_as(PartOfSpeech::noun);
    if (reading.enclitic != CliticTable::none) continue;
    const bool indefinite = reading.features.state == NounState::indefinite;
    if (!indefinite && !closed && !has(PartOfSpeech::propn, reading, known)) add_as(PartOfSpeech::propn);
    // The accusative in alef: غدا, سابقا.
    const bool accusative = reading.host_end - reading.stem_end == 1 &&
                            morphology_.alphabet().is_base(word_.exact[reading.stem_end]);
    if (indefinite && accusative) add_as(PartOfSpeech::adv);
  }
}

}  // namespace isnad
