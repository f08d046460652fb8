// SPDX-License-Identifier: Apache-2.0
#include "output/conllu.h"

#include <array>
#include <initializer_list>
#include <string_view>

#include "output/universal_features.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad {
namespace {

class ConlluWriter {
 public:
  explicit ConlluWriter(const Document& document) : document_(document) {}

  auto write() -> std::string {
    for (std::size_t index = 0; index < document_.sentences.size(); ++index) write_sentence(index);
    return std::move(out_);
  }

 private:
  void write_sentence(std::size_t index) {
    const Sentence& sentence = document_.sentences[index];
    const bool begins = index == 0 || document_.sentences[index - 1].paragraph != sentence.paragraph;
    if (index == 0) out_ += "# newdoc\n";
    if (begins) out_ += "# newpar\n";
    out_ += "# sent_id = " + std::to_string(index + 1) + "\n# text = ";
    std::u16string text(document_.slice(sentence.span));
    // A comment is one line, whatever the sentence is written on.
    for (char16_t& unit : text) {
      if (is_line_break(unit) || unit == u'\t') unit = u' ';
    }
    out_ += encode_utf8(text) + '\n';
    std::size_t number = 1;
    while (morpheme_ < document_.morphemes.size() &&
           document_.morphemes[morpheme_].token < sentence.tokens.end) {
      number = write_token(number);
    }
    out_ += '\n';
  }

  auto write_token(std::size_t number) -> std::size_t {
    const std::uint32_t token = document_.morphemes[morpheme_].token;
    std::size_t end = morpheme_;
    while (end < document_.morphemes.size() && document_.morphemes[end].token == token) ++end;
    const std::size_t count = end - morpheme_;
    const TextSpan span = document_.tokens[token].span;
    const bool spaced = span.end >= document_.text.size() || is_space(character_at(document_.text, span.end));
    if (count > 1) {
      row(std::to_string(number) + '-' + std::to_string(number + count - 1),
          {field(document_.slice(span)), "_", "_", "_", "_", "_", "_", "_", place(span, spaced)});
    }
    for (; morpheme_ < end; ++morpheme_) {
      const Morpheme& morpheme = document_.morphemes[morpheme_];
      const std::string_view part = part_of_speech_names[static_cast<std::size_t>(morpheme.part_of_speech)];
      const std::string features = universal_features(morpheme);
      row(std::to_string(number++),
          {field(document_.form(morpheme)), field(document_.lemma(morpheme)),
           part.empty() ? "_" : std::string(part), "_", features.empty() ? "_" : features, "_", "_", "_",
           place(morpheme.span, count > 1 || spaced) + name_at(morpheme.span)});
    }
    return number;
  }

  void row(const std::string& number, std::initializer_list<std::string> fields) {
    out_ += number;
    for (const std::string& field : fields) out_ += '\t' + field;
    out_ += '\n';
  }

  /// Whether a name begins or goes on here, and of which type and entity: `NER=B-PER|Entity=0`.
  auto name_at(TextSpan span) -> std::string {
    const auto& mentions = document_.mentions;
    while (mention_ < mentions.size() && mentions[mention_].span.end <= span.start) ++mention_;
    if (mention_ == mentions.size() || mentions[mention_].span.start >= span.end) return {};
    const Mention& mention = mentions[mention_];
    constexpr std::array types{"PER", "ORG", "LOC", "MISC"};
    return std::string("|NER=") + (span.start <= mention.span.start ? "B-" : "I-") +
           types[static_cast<std::size_t>(mention.type)] + "|Entity=" + std::to_string(mention.entity);
  }

  static auto field(std::u16string_view text) -> std::string {
    return text.empty() ? "_" : encode_utf8(text);
  }

  static auto place(TextSpan span, bool spaced) -> std::string {
    return std::string(spaced ? "" : "SpaceAfter=No|") + "Start=" + std::to_string(span.start) +
           "|End=" + std::to_string(span.end);
  }

  const Document& document_;
  std::string out_;
  std::size_t morpheme_ = 0;
  std::size_t mention_ = 0;
};

}  // namespace

auto write_conllu(const Document& document) -> std::string {
  return ConlluWriter(document).write();
}

}  // namespace isnad
