// SPDX-License-Identifier: Apache-2.0
#include "stages/word_tagger.h"

#include "text/fold.h"

namespace isnad {
namespace {

constexpr Offset longest_enclitic = 4;

}  // namespace

void find_contractions(const Lexicon& contractions, std::u16string_view word, std::vector<Offset>& cuts) {
  cuts.clear();
  const ClassSet whole = contractions.find(word);
  for (unsigned cut = 0; cut < contraction::cuts; ++cut) {
    if ((whole & contraction::first_cut << cut) != 0) cuts.push_back(cut + 1);
  }
  const auto size = static_cast<Offset>(word.size());
  for (Offset length = longest_enclitic; cuts.empty() && length > 1; --length) {
    if (length >= size || (contractions.find(word.substr(size - length)) & contraction::enclitic) == 0)
      continue;
    cuts.push_back(size - length);
  }
}

void WordTagger::read(TokenSpan tokens) {
  items_.clear();
  const std::size_t first = document_.morphemes.size();
  std::u16string key;
  const auto add = [&](TextSpan span, std::uint32_t token) {
    const auto text = document_.slice(span);
    if (keys_.size() == items_.size()) keys_.emplace_back();
    auto& folded = keys_[items_.size()];
    folded.clear();
    fold(text, Folding::light, folded);
    items_.push_back(TaggerItem::of(text, folded, language_.forms.find(folded)));
    document_.morphemes.push_back({span, token, PartOfSpeech::none, {}, {}, {}});
  };
  for (std::uint32_t token = tokens.start; token < tokens.end; ++token) {
    const auto& [span, kind] = document_.tokens[token];
    cuts_.clear();
    if (kind == TokenKind::word) {
      key.clear();
      fold(document_.slice(span), Folding::light, key);
      // Folding may shorten a word; then its letters have no known places.
      if (key.size() == span.length()) find_contractions(language_.contractions, key, cuts_);
    }
    Offset start = span.start;
    for (const Offset cut : cuts_) {
      add({start, span.start + cut}, token);
      start = span.start + cut;
    }
    add({start, span.end}, token);
  }
  language_.tagger->tag(items_, tags_);
  for (std::size_t index = 0; index < items_.size(); ++index) {
    Morpheme& morpheme = document_.morphemes[first + index];
    const auto& [part, features] = language_.tag_meanings[tags_[index]];
    morpheme.part_of_speech = part;
    morpheme.features = features;
    const auto& name = part_of_speech_names[static_cast<std::size_t>(part)];
    key.assign(name.begin(), name.end());
    for (auto& letter : key) letter = static_cast<char16_t>(letter + (u'a' - u'A'));
    key += u' ';
    key += keys_[index];
    if (const ClassSet classes = language_.word_features.find(key)) morpheme.features = features_of(classes);
    const std::u16string_view word =
        part == PartOfSpeech::propn ? document_.slice(morpheme.span) : std::u16string_view(keys_[index]);
    const auto start = static_cast<Offset>(document_.word_text.size());
    language_.lemma_rules.append_lemma(language_.tagger->tags()[tags_[index]], word, keys_[index],
                                       document_.word_text);
    morpheme.lemma = {start, static_cast<Offset>(document_.word_text.size())};
  }
}

}  // namespace isnad
