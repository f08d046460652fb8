// SPDX-License-Identifier: Apache-2.0
// Trains the tagger of a language on CoNLL-U files and learns its rules of lemmas.
// usage: train_tagger FOLDER FILE.conllu...
// FOLDER: of the language; tagger.weights and lemma-rules.txt go there.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "languages/compile_lexicon.h"
#include "languages/compile_words.h"
#include "languages/language.h"
#include "model/lemma_rules.h"
#include "model/tagger_trainer.h"
#include "model/treebank.h"
#include "text/fold.h"
#include "text/table_rows.h"
#include "text/utf8.h"

namespace isnad {
namespace {

/// Rarer features are not learnt.
constexpr int fewest_sightings = 3;
/// Rules seen less often are left to chance, but for whole words.
constexpr int fewest_words = 2;

/// Verbs and nouns keep the treebank's own tag, which tells their forms apart: VERB.VBD.
auto tag_of(const TreebankWord& word) -> std::string {
  const bool fine = word.tag == "VERB" || word.tag == "AUX" || word.tag == "NOUN" || word.tag == "PROPN";
  return fine && !word.detail.empty() && word.detail != "_" ? word.tag + "." + word.detail : word.tag;
}

auto to_items(const TreebankSentence& sentence, const Lexicon& forms, std::vector<std::string>& tags)
    -> TaggedItems {
  TaggedItems example;
  for (const auto& word : sentence.words) {
    const auto form = std::u16string_view(sentence.text).substr(word.span.start, word.span.length());
    const std::string name = tag_of(word);
    auto tag = std::find(tags.begin(), tags.end(), name);
    if (tag == tags.end()) tag = tags.insert(tags.end(), name);
    const auto key = folded(form, Folding::light);
    example.items.push_back(TaggerItem::of(form, key, forms.find(key)));
    example.tags.push_back(static_cast<std::uint8_t>(tag - tags.begin()));
  }
  return example;
}

/// What makes a lemma of a word: letters dropped from its end, and others added.
using Script = std::pair<std::size_t, std::u16string>;

class LemmaTeacher {
 public:
  void add(const std::string& tag, const std::u16string& folded_form, const std::u16string& form,
           const std::u16string& lemma) {
    const Script script = script_of(form, lemma);
    for (std::size_t length = 0; length <= std::min(folded_form.size(), LemmaRules::longest_ending);
         ++length) {
      ++counts_[tag][folded_form.substr(folded_form.size() - length)][script];
    }
    ++counts_[tag][LemmaRules::word_mark + folded_form][script];
  }

  /// A form that a dictionary lists; what the treebank says of it goes first.
  void add_irregular(const std::string& tag, const std::u16string& form, const std::u16string& lemma) {
    auto& scripts = counts_[tag][LemmaRules::word_mark + form];
    if (scripts.empty()) ++scripts[script_of(form, lemma)];
  }

  /// Rules that say something else than the shorter ending does.
  void write(std::ostream& out) const {
    for (const auto& [tag, endings] : counts_) {
      std::map<std::u16string, Script> given;
      std::vector<const std::u16string*> order;
      for (const auto& [ending, scripts] : endings) order.push_back(&ending);
      std::stable_sort(order.begin(), order.end(), [](const auto* one, const auto* other) {
        const bool whole_one = one->starts_with(LemmaRules::word_mark);
        const bool whole_other = other->starts_with(LemmaRules::word_mark);
        return whole_one != whole_other ? whole_other : one->size() < other->size();
      });
      for (const auto* ending : order) {
        const auto& scripts = endings.at(*ending);
        const auto best =
            std::max_element(scripts.begin(), scripts.end(),
                             [](const auto& one, const auto& other) { return one.second < other.second; });
        const bool whole = ending->starts_with(LemmaRules::word_mark);
        const Script inherited = inherit(given, whole ? ending->substr(1) : *ending);
        if (best->first == inherited || (!whole && best->second < fewest_words)) continue;
        given[*ending] = best->first;
        out << tag << '\t' << encode_utf8(*ending) << '\t' << best->first.first << '\t'
            << encode_utf8(best->first.second) << '\n';
      }
    }
  }

 private:
  static auto script_of(const std::u16string& form, const std::u16string& lemma) -> Script {
    const auto [end, unused] = std::mismatch(form.begin(), form.end(), lemma.begin(), lemma.end());
    const auto common = static_cast<std::size_t>(end - form.begin());
    return {form.size() - common, lemma.substr(common)};
  }

  static auto inherit(const std::map<std::u16string, Script>& given, const std::u16string& ending) -> Script {
    for (std::size_t length = std::min(ending.size(), LemmaRules::longest_ending) + 1; length-- > 0;) {
      const auto found = given.find(ending.substr(ending.size() - length));
      if (found != given.end()) return found->second;
    }
    return {0, u""};
  }

  std::map<std::string, std::map<std::u16string, std::map<Script, int>>> counts_;
};

/// The forms of the language as its pack will hold them; empty when there are none.
auto read_forms(const std::string& folder) -> std::string {
  const auto path = std::filesystem::path(folder) / "forms.txt";
  if (!std::filesystem::exists(path)) return {};
  const auto* schema = std::find_if(lexicon_schemas.begin(), lexicon_schemas.end(),
                                    [](const LexiconSchema& other) { return other.name == "forms"; });
  auto section = compile_lexicon(*schema, path);
  if (!section.ok()) std::cerr << "train_tagger: " << section.error().message << '\n';
  return section.ok() ? std::move(section).value() : std::string();
}

auto run(const std::string& folder, const std::vector<std::string>& paths) -> int {
  std::vector<TaggedItems> sentences;
  std::vector<std::string> tags;
  LemmaTeacher lemmas;
  const std::string section = read_forms(folder);
  const Lexicon forms{section};
  for (const auto& path : paths) {
    for (const auto& sentence : read_conllu(path)) {
      sentences.push_back(to_items(sentence, forms, tags));
      for (const auto& word : sentence.words) {
        const std::u16string form(
            std::u16string_view(sentence.text).substr(word.span.start, word.span.length()));
        const auto key = folded(form, Folding::light);
        lemmas.add(tag_of(word), key, word.tag == "PROPN" ? form : key, word.lemma);
      }
    }
  }
  if (sentences.empty()) {
    std::cerr << "train_tagger: no sentences\n";
    return 1;
  }
  const std::string irregular = read_file(folder + "/irregular-lemmas.txt");
  const auto done =
      for_each_row(irregular, "irregular-lemmas", 3, [&](const TableRow& row) -> std::string_view {
        const auto form = decode_utf8(row[1]);
        const auto lemma = decode_utf8(row[2]);
        if (!form || !lemma) return "not UTF-8";
        lemmas.add_irregular(std::string(row[0]), *form, *lemma);
        return {};
      });
  if (!done.ok()) {
    std::cerr << "train_tagger: " << done.error().message << '\n';
    return 1;
  }
  TrainingOptions options;
  options.fewest_sightings = fewest_sightings;
  std::ofstream(folder + "/tagger.weights", std::ios::binary)
      << train_tagger(std::move(sentences), tags, options);
  std::ofstream rules(folder + "/lemma-rules.txt");
  rules << "# Lemmas by tag and ending (^ before a whole word): letters dropped, letters added. Learnt by "
           "scripts/train words-en from GUM.\n";
  lemmas.write(rules);
  return 0;
}

}  // namespace
}  // namespace isnad

auto main(int argc, char** argv) -> int {
  if (argc < 3) {
    std::cerr << "usage: train_tagger FOLDER FILE.conllu...\n";
    return 2;
  }
  return isnad::run(argv[1], {argv + 2, argv + argc});
}
