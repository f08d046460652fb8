// SPDX-License-Identifier: Apache-2.0
#include "languages/language.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view undetermined = "und";

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
