// SPDX-License-Identifier: Apache-2.0
// What is known about each language at run time: typed views of the sections of its pack. The text files
// behind them lie in the folders beside this file; lexicon_schemas says what their classes are called.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "languages/name_cache.h"
#include "lexicon/gazetteer.h"
#include "lexicon/lexicon.h"
#include "lexicon/pack.h"
#include "lexicon/sound_table.h"
#include "lexicon/word_clusters.h"
#include "model/chain_model.h"
#include "model/lemma_rules.h"
#include "model/linear_model.h"
#include "model/ngram_classifier.h"
#include "model/tagger.h"
#include "morphology/morphology.h"
#include "morphology/word_cache.h"
#include "pattern/rule_set.h"
#include "text/fold.h"

namespace isnad {

/// Classes of `abbreviations.txt`: what may follow the stop.
namespace abbreviation {
constexpr ClassSet before_name = 1U << 0U;    ///< a name follows: Dr., د.
constexpr ClassSet before_number = 1U << 1U;  ///< a number follows, else it may end a sentence: No., ص.
constexpr ClassSet inside = 1U << 2U;         ///< never ends a sentence: e.g.
constexpr ClassSet may_end = 1U << 3U;  ///< ends one when a sentence seems to begin behind it: U.S., Inc.
constexpr ClassSet ends = 1U << 4U;     ///< ends one unless a small letter follows: etc.
constexpr ClassSet after_number = 1U << 5U;  ///< this abbreviation only behind a number: م., هـ., a.m.
}  // namespace abbreviation

/// Classes of `sentence-cues.txt`: words that decide where a sentence begins.
namespace sentence_cue {
constexpr ClassSet starter = 1U << 0U;  ///< more often begins a sentence than stands in one with a capital
constexpr ClassSet said = 1U << 1U;     ///< verb of a said-tag behind a closing mark
constexpr ClassSet before_letter = 1U << 2U;  ///< a single letter behind it is no initial: vitamin C
constexpr ClassSet marked_name = 1U << 3U;    ///< a name with a mark of its own: Yahoo!
constexpr ClassSet time_word = 1U << 4U;      ///< goes on a clock time: 7 p.m. Tuesday
constexpr ClassSet weekday = 1U << 6U;
constexpr ClassSet month = 1U << 7U;
constexpr ClassSet before_date = 1U << 8U;     ///< a date behind it stands in its sentence: on Friday, May 3
constexpr ClassSet joined_starter = 1U << 5U;  ///< a starter when a conjunction is written together with it
}  // namespace sentence_cue

/// Classes of `quote-cues.txt`.
namespace quote_cue {
constexpr ClassSet proclitic = 1U << 0U;    ///< written together with the opening mark: و"…
constexpr ClassSet elided = 1U << 1U;       ///< begins with an apostrophe: 'tis
constexpr ClassSet conjunction = 1U << 2U;  ///< a proclitic that joins sentences: و
}  // namespace quote_cue

/// Classes of `paragraph-cues.txt`: phrases with which such a paragraph begins.
namespace paragraph_cue {
constexpr ClassSet byline = 1U << 0U;
constexpr ClassSet note = 1U << 1U;
constexpr ClassSet note_outlet = 1U << 2U;  ///< a note; the outlet's name follows
constexpr ClassSet outlet_head = 1U << 3U;  ///< stands between such a note and the name: the website, صحيفة
constexpr ClassSet outlet_end = 1U << 4U;  ///< ends the outlet's name: on, بتاريخ
}  // namespace paragraph_cue

/// Classes of `contractions.txt`: how words that tagger models see as several are written in one.
namespace contraction {
constexpr ClassSet enclitic = 1U << 0U;  ///< is cut off the end of any word: 's, n't
constexpr ClassSet first_cut =
    1U << 1U;  ///< this word is cut behind its first letter; the next bits, its second…
constexpr unsigned cuts = 4;
constexpr ClassSet prefix = 1U << 5U;  ///< makes one word with what stands behind its hyphen: pro-war
}  // namespace contraction

/// Classes of `word-features.txt`: what a tag of the tagger says (`verb.vbd`), or a word with its part of
/// speech (`pron she`).
namespace word_feature {
constexpr ClassSet first = 1U << 0U;
constexpr ClassSet second = 1U << 1U;
constexpr ClassSet third = 1U << 2U;
constexpr ClassSet masculine = 1U << 3U;
constexpr ClassSet feminine = 1U << 4U;
constexpr ClassSet singular = 1U << 5U;
constexpr ClassSet plural = 1U << 6U;
constexpr ClassSet past = 1U << 7U;
constexpr ClassSet present = 1U << 8U;
constexpr ClassSet finite = 1U << 9U;
constexpr ClassSet participle = 1U << 10U;
constexpr ClassSet verbal_noun = 1U << 11U;
constexpr ClassSet infinitive = 1U << 12U;
constexpr ClassSet definite = 1U << 13U;
constexpr ClassSet indefinite = 1U << 14U;
constexpr ClassSet negative = 1U << 15U;
}  // namespace word_feature

/// A lexicon file of a language folder, without `.txt`; all keys are folded `light`.
struct LexiconSchema {
  std::string_view name;
  std::array<std::string_view, 16> classes;  ///< bit by bit; empty names are unused
};

inline constexpr std::array lexicon_schemas{
    LexiconSchema{"abbreviations",
                  {"before-name", "before-number", "inside", "may-end", "ends", "after-number"}},
    LexiconSchema{"sentence-cues",
                  {"starter", "said", "before-letter", "marked-name", "time-word", "joined-starter",
                   "weekday", "month", "before-date"}},
    LexiconSchema{"quote-cues", {"proclitic", "elided", "conjunction"}},
    LexiconSchema{"contractions", {"enclitic", "cut-1", "cut-2", "cut-3", "cut-4", "prefix"}},
    LexiconSchema{
        "word-features",
        {"first", "second", "third", "masculine", "feminine", "singular", "plural", "past", "present",
         "finite", "participle", "verbal-noun", "infinitive", "definite", "indefinite", "negative"}},
    LexiconSchema{"forms",
                  {"noun", "verb", "adj", "adv", "plural", "past", "participle", "present", "third",
                   "mostly-noun", "mostly-verb", "mostly-adj", "name"}},
    LexiconSchema{"paragraph-cues", {"byline", "note", "note-outlet", "outlet-head", "outlet-end"}},
};

/// What a tag of the tagger says. Tags are a part of speech, with a finer tag behind a full stop: `VERB.VBD`.
struct TagMeaning {
  PartOfSpeech part_of_speech = PartOfSpeech::x;
  WordFeatures features;
};

/// What a tag of the model of names says: O, or B- or I- and a type.
struct NameTag {
  bool in_name = false;
  bool begins = false;
  NameType type = NameType::person;
};

/// The features that these classes of `word-features.txt` mean.
auto features_of(ClassSet classes) -> WordFeatures;

/// A row of `currencies.txt`: what a name that several countries share means in one of them.
struct SharedCurrency {
  std::string name;
  std::string country;
  std::string code;
  bool firm = false;  ///< the countries around do not change it
};

/// A row of `issues.txt`: what is said of a broken place. {} stands for a value that the check gives.
struct IssueText {
  std::string check;
  std::string kind;
  std::string severity;
  std::string category;
  std::vector<std::pair<std::string, std::string>> messages;  ///< by tag of their language
};

/// What the words of a report are in a language, by key.
using ReportLabels = std::map<std::string, std::string, std::less<>>;

/// One language and its lexicons; a missing section is an empty lexicon.
struct Language {
  Pack pack;
  Lexicon abbreviations;
  Lexicon sentence_cues;
  Lexicon quote_cues;
  Lexicon paragraph_cues;
  /// Words are read by a morphology and the model that chooses among its readings…
  std::optional<Morphology> morphology;
  LinearModel reading_model;
  std::shared_ptr<WordCache> words;  ///< read before; results do not depend on it
  /// …or cut at contractions, tagged in sequence, and brought to their lemmas by rules.
  std::optional<Tagger> tagger;
  std::vector<TagMeaning> tag_meanings;  ///< of the tagger's tags
  LemmaRules lemma_rules;
  std::optional<ChainModel> name_model;
  std::vector<NameTag> name_tags;    ///< what its labels mean
  std::shared_ptr<NameCache> names;  ///< words that it met before; results do not depend on it
  Gazetteer gazetteer;
  WordClusters word_clusters;
  SoundTable sounds;           ///< by which names of other alphabets are known…
  WordClusters name_clusters;  ///< …and the company that they keep there
  RuleSet rules;               ///< patterns of times, quantities, tellings
  std::vector<SharedCurrency> currencies;
  std::vector<IssueText> issue_texts;
  Lexicon forms;  ///< what frequent words may be: a feature of the tagger
  Lexicon contractions;
  Lexicon word_features;
  ReportLabels report_labels;
};

/// The languages that an analyzer knows.
class Languages {
 public:
  /// Adds the language of `pack`, in place of one with the same tag. Error code `bad-pack`.
  auto add(Pack pack) -> Result<bool>;

  /// The language of `tag`, or of its beginning (`ar` for `ar-EG`), or what holds for any (tag `und`) when
  /// there is no pack for it.
  [[nodiscard]] auto of(std::string_view tag) const -> const Language&;
  /// Labels of the last language that has any, for texts in languages without.
  [[nodiscard]] auto any_report_labels() const -> const ReportLabels&;
  [[nodiscard]] auto all() const -> const std::vector<Language>& { return languages_; }
  /// True when the pack `und` is there, without which nothing can be analysed.
  [[nodiscard]] auto ready() const -> bool;
  [[nodiscard]] auto identifier() const -> const NgramClassifier& { return identifier_; }

 private:
  std::vector<Language> languages_;
  NgramClassifier identifier_;
};

}  // namespace isnad
