// SPDX-License-Identifier: Apache-2.0
#include "stages/split_morphemes.h"

#include "model/letter_items.h"
#include "stages/sentence_slices.h"

namespace isnad {
namespace {

/// Longer tokens are no words: addresses, runs of signs.
constexpr Offset longest_word = 40;

class Splitter {
 public:
  explicit Splitter(Document& document) : document_(document) {}

  void split(std::uint32_t token, const Tagger& segmenter, const Lexicon& forms) {
    const TextSpan span = document_.tokens[token].span;
    letters_.assign(document_.slice(span), [&](std::u16string_view form) { return forms.find(form); });
    segmenter.tag(letters_.items, given_);
    Offset start = span.start;
    for (std::size_t index = 1; index < given_.size(); ++index) {
      if (segmenter.tags()[given_[index]] != begins_morpheme) continue;
      const Offset cut = span.start + letters_.offsets[index];
      document_.morphemes.push_back({{start, cut}, token});
      start = cut;
    }
    document_.morphemes.push_back({{start, span.end}, token});
  }

 private:
  Document& document_;
  LetterItems letters_;
  std::vector<std::uint8_t> given_;
};

}  // namespace

auto split_morphemes(Document& document, const Languages& languages, Offset from, Offset until) -> Offset {
  if (!document.options.words) return static_cast<Offset>(document.text.size());
  Splitter splitter(document);
  return for_each_sentence(document, from, until, [&](std::uint32_t index) {
    const Sentence& sentence = document.sentences[index];
    const auto& tag = document.language_tags[document.paragraph_languages[sentence.paragraph].language];
    const auto& language = languages.of(tag);
    for (std::uint32_t token = sentence.tokens.start; token < sentence.tokens.end; ++token) {
      const auto& [span, kind] = document.tokens[token];
      const bool is_word = kind == TokenKind::word && span.length() > 1 && span.length() <= longest_word;
      if (language.segmenter && is_word) {
        splitter.split(token, *language.segmenter, language.forms);
      } else {
        document.morphemes.push_back({span, token});
      }
    }
  });
}

}  // namespace isnad
