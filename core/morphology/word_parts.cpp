// SPDX-License-Identifier: Apache-2.0
#include "morphology/word_parts.h"

namespace isnad {
namespace {

class Splitter {
 public:
  Splitter(const Morphology& morphology, std::u16string_view text, const WordEntry& entry,
           const Reading& reading, std::vector<WordPart>& parts)
      : morphology_(morphology), text_(text), letters_(entry.letters), reading_(reading), parts_(parts) {}

  void run() {
    parts_.clear();
    if (letters_.count == 0) {
      add(0, reading_.part_of_speech, reading_.features, std::u16string(text_), {});
    } else {
      add_proclitics();
      if (reading_.fused) {
        add_fused();
      } else {
        add_host();
        if (reading_.enclitic != CliticTable::none) add_clitic(reading_.enclitic, reading_.host_end);
      }
    }
    for (std::size_t index = 0; index < parts_.size(); ++index) {
      parts_[index].end =
          index + 1 < parts_.size() ? parts_[index + 1].start : static_cast<std::uint32_t>(text_.size());
    }
  }

 private:
  void add(std::uint32_t letter, PartOfSpeech part, WordFeatures features, std::u16string lemma,
           std::u16string form) {
    const std::uint32_t start = letter == 0 ? 0 : letters_.offsets[letter];
    parts_.push_back({start, start, part, features, std::move(lemma), std::move(form)});
  }

  void add_clitic(std::uint8_t number, std::uint32_t letter) {
    const Clitic& clitic = morphology_.clitics().clitic(number);
    add(letter, clitic.part_of_speech, clitic.features, clitic.lemma, {});
  }

  void add_proclitics() {
    std::uint32_t letter = 0;
    for (const std::uint8_t number : morphology_.clitics().proclitics()[reading_.proclitics].clitics) {
      add_clitic(number, letter);
      letter += static_cast<std::uint32_t>(morphology_.clitics().clitic(number).letters.size());
    }
  }

  void add_fused() {
    std::uint32_t letter = reading_.host_begin;
    for (const FusedPart& part : morphology_.fused_words()[reading_.lexeme].parts) {
      WordFeatures features;
      features.negative = part.negative;
      add(letter, part.part_of_speech, features, part.lemma, part.form);
      letter += part.length;
    }
  }

  [[nodiscard]] auto written(std::uint32_t from, std::uint32_t until) const -> std::u16string {
    std::u16string out;
    for (std::uint32_t index = from; index < until; ++index)
      out += morphology_.alphabet().character(letters_.exact[index]);
    return out;
  }

  /// What the host is without what stands around it: its article whole, its ending as when no pronoun
  /// follows.
  [[nodiscard]] auto host_form() const -> std::u16string {
    const auto& article = morphology_.clitics().article_form();
    const bool definite = reading_.features.state == NounState::definite;
    const bool hides = morphology_.clitics().proclitics()[reading_.proclitics].hides_article;
    if (reading_.hidden_article) return article + written(reading_.host_begin, reading_.host_end);
    if (hides && definite && reading_.stem_begin > reading_.host_begin) {
      return article.substr(0, 1) + written(reading_.host_begin, reading_.host_end);
    }
    if (reading_.enclitic == CliticTable::none || reading_.guessed()) return {};
    if (reading_.ending == Reading::no_ending) {
      if (reading_.closed_free) return {};
      std::u16string lemma;
      morphology_.append_lemma(letters_, reading_, lemma);
      return lemma;
    }
    const Ending* alone = morphology_.endings().standing_alone(reading_.ending);
    if (alone == nullptr) return {};
    std::u16string form = written(reading_.host_begin, reading_.stem_end);
    for (std::uint8_t index = 0; index < alone->suffix_length; ++index)
      form += morphology_.alphabet().character(alone->suffix[index]);
    return form;
  }

  void add_host() {
    std::u16string lemma;
    morphology_.append_lemma(letters_, reading_, lemma);
    add(reading_.host_begin, reading_.part_of_speech, reading_.features, std::move(lemma), host_form());
  }

  const Morphology& morphology_;
  std::u16string_view text_;
  const WordLetters& letters_;
  const Reading& reading_;
  std::vector<WordPart>& parts_;
};

}  // namespace

void split_word(const Morphology& morphology, std::u16string_view text, const WordEntry& entry,
                const Reading& reading, std::vector<WordPart>& parts) {
  Splitter(morphology, text, entry, reading, parts).run();
}

}  // namespace isnad
