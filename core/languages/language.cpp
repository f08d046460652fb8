// SPDX-License-Identifier: Apache-2.0
#include "languages/language.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view undetermined = "und";

auto part_of_speech(std::string_view name) -> PartOfSpeech {
  for (std::size_t index = 0; index < part_of_speech_names.size(); ++index) {
    if (part_of_speech_names[index] == name) return static_cast<PartOfSpeech>(index);
  }
  return PartOfSpeech::x;
}

auto lexicon_of(const Pack& pack, std::string_view name) -> Lexicon {
  const auto section = pack.section(name);
  return section ? Lexicon(*section) : Lexicon();
}

}  // namespace

auto Languages::add(Pack pack) -> Result<bool> {
  if (const auto section = pack.section("language-id")) {
    auto classifier = NgramClassifier::read(*section);
    if (!classifier.ok()) return classifier.error();
    identifier_ = std::move(classifier).value();
  }
  Language language;
  language.abbreviations = lexicon_of(pack, "abbreviations");
  language.sentence_cues = lexicon_of(pack, "sentence-cues");
  language.quote_cues = lexicon_of(pack, "quote-cues");
  language.paragraph_cues = lexicon_of(pack, "paragraph-cues");
  language.forms = lexicon_of(pack, "forms");
  for (const auto& [name, model] :
       {std::pair{"segmenter", &language.segmenter}, {"tagger", &language.tagger}}) {
    const auto section = pack.section(name);
    if (!section) continue;
    auto tagger = Tagger::read(*section);
    if (!tagger.ok()) return tagger.error();
    *model = std::move(tagger).value();
  }
  if (language.tagger) {
    for (const auto& name : language.tagger->tags()) language.tagger_tags.push_back(part_of_speech(name));
  }
  language.pack = std::move(pack);
  // In the order of their tags, whatever the order they came in, so that results do not depend on it.
  const auto place =
      std::lower_bound(languages_.begin(), languages_.end(), language.pack.tag(),
                       [](const Language& other, const std::string& tag) { return other.pack.tag() < tag; });
  if (place != languages_.end() && place->pack.tag() == language.pack.tag()) {
    *place = std::move(language);
  } else {
    languages_.insert(place, std::move(language));
  }
  return true;
}

auto Languages::of(std::string_view tag) const -> const Language& {
  static const Language nothing;
  const Language* fallback = &nothing;
  for (const auto& language : languages_) {
    if (language.pack.tag() == tag) return language;
    if (language.pack.tag() == undetermined) fallback = &language;
  }
  return *fallback;
}

auto Languages::ready() const -> bool {
  return std::any_of(languages_.begin(), languages_.end(),
                     [](const Language& language) { return language.pack.tag() == undetermined; });
}

}  // namespace isnad
