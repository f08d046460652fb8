// SPDX-License-Identifier: Apache-2.0
#include "stages/tag_morphemes.h"

#include <string>
#include <vector>

#include "stages/sentence_slices.h"

namespace isnad {

auto tag_morphemes(Document& document, const Languages& languages, Offset from, Offset until) -> Offset {
  if (!document.options.words) return static_cast<Offset>(document.text.size());
  std::vector<TaggerItem> items;
  std::vector<std::uint8_t> given;
  std::u16string key;
  return for_each_sentence(document, from, until, [&](std::uint32_t index) {
    const Sentence& sentence = document.sentences[index];
    const auto& tag = document.language_tags[document.paragraph_languages[sentence.paragraph].language];
    const auto& language = languages.of(tag);
    const std::size_t first = document.tags.size();
    items.clear();
    for (std::size_t next = first; next < document.morphemes.size(); ++next) {
      const Morpheme& morpheme = document.morphemes[next];
      if (morpheme.token >= sentence.tokens.end) break;
      const auto form = document.slice(morpheme.span);
      key.clear();
      fold(form, Folding::light, key);
      items.push_back(TaggerItem::of(form, key, language.forms.find(key)));
    }
    if (!language.tagger) {
      document.tags.resize(first + items.size(), PartOfSpeech::none);
      return;
    }
    language.tagger->tag(items, given);
    for (const auto number : given) document.tags.push_back(language.tagger_tags[number]);
  });
}

}  // namespace isnad
