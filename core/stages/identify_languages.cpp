// SPDX-License-Identifier: Apache-2.0
#include "stages/identify_languages.h"

#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>

#include "text/characters.h"

namespace isnad {
namespace {

constexpr const char* undetermined = "und";
/// Below these a paragraph does not decide for itself.
constexpr std::uint32_t enough_letters = 40;
constexpr double enough_probability = 0.8;
/// A passage in a second script that is shorter, or a smaller part of its paragraph, is taken for names.
constexpr std::uint32_t passage_letters = 25;
constexpr double passage_part = 0.1;

struct ScriptCount {
  UScriptCode script = USCRIPT_UNKNOWN;
  std::uint32_t letters = 0;
};

/// Letters of each script in `text`, the most frequent first.
auto count_scripts(std::u16string_view text) -> std::vector<ScriptCount> {
  std::array<std::uint32_t, USCRIPT_CODE_LIMIT> counts{};
  for (std::size_t index = 0; index < text.size();) {
    UChar32 character = 0;
    U16_NEXT(text.data(), index, text.size(), character);
    if (!is_letter(static_cast<char32_t>(character))) continue;
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(character, &status);
    if (U_SUCCESS(status) && script > USCRIPT_INHERITED) ++counts[static_cast<std::size_t>(script)];
  }
  std::vector<ScriptCount> scripts;
  for (std::size_t script = 0; script < counts.size(); ++script) {
    if (counts[script] > 0) scripts.push_back({static_cast<UScriptCode>(script), counts[script]});
  }
  std::stable_sort(scripts.begin(), scripts.end(),
                   [](ScriptCount a, ScriptCount b) { return a.letters > b.letters; });
  return scripts;
}

/// The language most people write in `script`, by CLDR's likely subtags.
auto likely_language(UScriptCode script) -> std::string {
  if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) return "ja";
  const std::string tag = std::string("und_") + uscript_getShortName(script);
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(tag.c_str(), full.data(), static_cast<int>(full.size()), &status);
  uloc_getLanguage(full.data(), language.data(), static_cast<int>(language.size()), &status);
  return U_SUCCESS(status) && language[0] != '\0' ? language.data() : undetermined;
}

/// The script in which `tag` is usually written.
auto likely_script(const std::string& tag) -> UScriptCode {
  std::array<UScriptCode, 4> scripts{};
  UErrorCode status = U_ZERO_ERROR;
  const int count = uscript_getCode(tag.c_str(), scripts.data(), static_cast<int>(scripts.size()), &status);
  return U_SUCCESS(status) && count > 0 ? scripts[0] : USCRIPT_UNKNOWN;
}

struct Guess {
  std::string tag = undetermined;
  double probability = 0;
};

/// Evidence for the languages of one script, and the families among them, from one or many texts.
class Evidence {
 public:
  Evidence(const NgramClassifier& classifier, UScriptCode script)
      : classifier_(&classifier), script_(script) {}

  void add(std::u16string_view text) {
    std::vector<std::string> names{uscript_getShortName(script_)};
    while (!names.empty()) {
      const auto* group = classifier_->group(names.back());
      auto& scores = scores_[names.back()];
      names.pop_back();
      if (group == nullptr) continue;
      group->score(text, scores);
      for (const auto& tag : group->tags) {
        if (classifier_->group(tag) != nullptr) names.push_back(tag);
      }
    }
  }

  [[nodiscard]] auto best() const -> Guess {
    std::string name = uscript_getShortName(script_);
    const auto* group = classifier_->group(name);
    if (group == nullptr) return {likely_language(script_), 1.0};
    double probability = 1;
    for (; group != nullptr; group = classifier_->group(name)) {
      const auto found = scores_.find(name);
      const auto best = group->best(found == scores_.end() ? NgramClassifier::Scores{} : found->second);
      name = group->tags[best.index];
      probability *= best.probability;
    }
    return {name, probability};
  }

 private:
  const NgramClassifier* classifier_;
  UScriptCode script_;
  std::map<std::string, NgramClassifier::Scores, std::less<>> scores_;
};

class Identifier {
 public:
  Identifier(Document& document, const Languages& languages) : document_(document), languages_(languages) {}

  void run() {
    for (const auto& paragraph : document_.paragraphs) judge(document_.slice(paragraph.span));
    for (std::size_t index = 0; index < document_.paragraphs.size(); ++index) settle(index);
    document_.language_shares = std::move(shares_);
    std::stable_sort(document_.language_shares.begin(), document_.language_shares.end(),
                     [](LanguageShare a, LanguageShare b) { return a.letters > b.letters; });
    set_confidence();
  }

 private:
  struct Judgement {
    std::vector<ScriptCount> scripts;
    Guess guess;
  };

  void judge(std::u16string_view text) {
    Judgement judgement{count_scripts(text), {}};
    if (!judgement.scripts.empty()) {
      const auto main = judgement.scripts.front();
      Evidence evidence(languages_.identifier(), main.script);
      evidence.add(text);
      judgement.guess = evidence.best();
      auto& whole = whole_text_.try_emplace(main.script, languages_.identifier(), main.script).first->second;
      whole.add(text);
    }
    judgements_.push_back(std::move(judgement));
  }

  void settle(std::size_t index) {
    auto& [scripts, guess] = judgements_[index];
    if (scripts.empty()) {
      const bool first = document_.paragraph_languages.empty();
      document_.paragraph_languages.push_back(first ? ParagraphLanguage{language_index(fallback()), 0}
                                                    : document_.paragraph_languages.back());
      return;
    }
    const auto main = scripts.front();
    if (main.letters < enough_letters || guess.probability < enough_probability) {
      const Guess of_text = whole_text_.at(main.script).best();
      if (of_text.probability > 0) guess = of_text;
    }
    if (!document_.options.language.empty() && likely_script(document_.options.language) == main.script) {
      guess = {document_.options.language, 1.0};
    }
    const auto language = language_index(guess.tag);
    document_.paragraph_languages.push_back({language, static_cast<float>(guess.probability)});
    std::uint32_t letters = 0;
    for (const auto count : scripts) letters += count.letters;
    for (const auto count : scripts) {
      const bool passage = count.letters >= passage_letters && count.letters >= passage_part * letters;
      if (count.script != main.script && passage) {
        add_share(language_index(passage_language(index, count.script)), count.letters);
      } else {
        add_share(language, count.letters);
      }
    }
  }

  auto passage_language(std::size_t index, UScriptCode script) -> std::string {
    Evidence evidence(languages_.identifier(), script);
    std::u16string letters;
    for (const char16_t unit : document_.slice(document_.paragraphs[index].span)) {
      UErrorCode status = U_ZERO_ERROR;
      letters.push_back(uscript_getScript(unit, &status) == script ? unit : u' ');
    }
    evidence.add(letters);
    return evidence.best().tag;
  }

  /// For text without any letters.
  [[nodiscard]] auto fallback() const -> std::string {
    return document_.options.language.empty() ? undetermined : document_.options.language;
  }

  auto language_index(const std::string& tag) -> std::uint16_t {
    auto& tags = document_.language_tags;
    const auto found = std::find(tags.begin(), tags.end(), tag);
    if (found != tags.end()) return static_cast<std::uint16_t>(found - tags.begin());
    tags.push_back(tag);
    return static_cast<std::uint16_t>(tags.size() - 1);
  }

  void add_share(std::uint16_t language, std::uint32_t letters) {
    const auto found = std::find_if(shares_.begin(), shares_.end(),
                                    [language](LanguageShare share) { return share.language == language; });
    if (found == shares_.end()) {
      shares_.push_back({language, letters});
    } else {
      found->letters += letters;
    }
  }

  /// The mean over the paragraphs in the main language, weighted by their letters.
  void set_confidence() {
    if (document_.language_shares.empty()) return;
    double sum = 0;
    double letters = 0;
    for (std::size_t index = 0; index < judgements_.size(); ++index) {
      const auto& language = document_.paragraph_languages[index];
      if (judgements_[index].scripts.empty() ||
          language.language != document_.language_shares.front().language) {
        continue;
      }
      const double weight = judgements_[index].scripts.front().letters;
      sum += weight * static_cast<double>(language.confidence);
      letters += weight;
    }
    if (letters > 0) document_.language_confidence = static_cast<float>(sum / letters);
  }

  Document& document_;
  const Languages& languages_;
  std::vector<Judgement> judgements_;
  std::map<UScriptCode, Evidence> whole_text_;
  std::vector<LanguageShare> shares_;
};

}  // namespace

auto identify_languages(Document& document, const Languages& languages, Offset /*from*/, Offset /*until*/)
    -> Offset {
  Identifier(document, languages).run();
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
