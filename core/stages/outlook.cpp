// SPDX-License-Identifier: Apache-2.0
#include "stages/outlook.h"

#include <algorithm>

#include "languages/findings.h"

namespace isnad {
namespace {

/// Verbs farther away say nothing.
constexpr std::size_t reach = 40;
/// So far before a participle its auxiliary may stand.
constexpr std::size_t reach_of_auxiliary = 4;

}  // namespace

void OutlookFinder::collect(std::uint32_t sentence) {
  cues_.clear();
  sentence_ = sentence;
  collected_ = true;
  const auto& matches = document_.matches;
  while (next_match_ < matches.size() && matches[next_match_].sentence < sentence) ++next_match_;
  for (std::size_t index = next_match_; index < matches.size() && matches[index].sentence == sentence;
       ++index) {
    const PatternMatch& match = matches[index];
    if (match.category != static_cast<Category>(Finding::tense)) continue;
    const bool future = document_.terms.terms[match.term].name == TermName::future;
    cues_.push_back({match.span, future ? Outlook::future : Outlook::past});
  }
}

auto OutlookFinder::of_morpheme(std::size_t index) const -> Outlook {
  const Morpheme& morpheme = document_.morphemes[index];
  for (const Cue& cue : cues_) {
    if (cue.span.contains(morpheme.span)) return cue.outlook;
  }
  if (morpheme.part_of_speech != PartOfSpeech::verb && morpheme.part_of_speech != PartOfSpeech::aux)
    return Outlook::unknown;
  const WordFeatures& features = morpheme.features;
  if (features.verb_form != VerbForm::finite) return Outlook::unknown;
  if (features.tense == Tense::past || features.aspect == Aspect::perfective) return Outlook::past;
  if (features.tense == Tense::present || features.aspect == Aspect::imperfective)
    return Outlook::perhaps_future;
  return Outlook::unknown;
}

auto OutlookFinder::at(const PatternMatch& match) -> Outlook {
  if (!collected_ || sentence_ != match.sentence) collect(match.sentence);
  const TextSpan sentence = document_.sentences[match.sentence].span;
  const auto& morphemes = document_.morphemes;
  const auto here = static_cast<std::size_t>(
      std::lower_bound(morphemes.begin(), morphemes.end(), match.span.start,
                       [](const Morpheme& one, Offset start) { return one.span.start < start; }) -
      morphemes.begin());
  std::size_t last = std::min(reach, here);
  bool participle = false;
  for (std::size_t back = 1; back <= last; ++back) {
    const Morpheme& morpheme = morphemes[here - back];
    if (morpheme.span.start < sentence.start) break;
    if (const Outlook outlook = of_morpheme(here - back); outlook != Outlook::unknown) return outlook;
    const bool found =
        morpheme.part_of_speech == PartOfSpeech::verb && morpheme.features.verb_form == VerbForm::participle;
    if (found && !participle) last = std::min(last, back + reach_of_auxiliary);
    participle = participle || found;
    // "to be closed in autumn"
    if (participle && morpheme.part_of_speech == PartOfSpeech::aux &&
        morpheme.features.verb_form == VerbForm::infinitive) {
      return Outlook::perhaps_future;
    }
  }
  // A participle without an auxiliary: what was done.
  if (participle) return Outlook::past;
  for (std::size_t index = here; index < std::min(here + reach, morphemes.size()); ++index) {
    if (morphemes[index].span.start >= sentence.end) break;
    if (const Outlook outlook = of_morpheme(index); outlook != Outlook::unknown) return outlook;
  }
  return Outlook::unknown;
}

}  // namespace isnad
