// SPDX-License-Identifier: Apache-2.0
// The one structure that all stages fill: the text and flat layers of plain structs that refer to each other
// by index.
//
//   text        Riyadh (Agency) - The minister said: “No.”

//   paragraphs  └────────────────────────────────────────┘     trimmed; one a line, or a block of wrapped
//   lines tokens      └────┘┘└────┘┘┘ └─┘ └──────┘ └──┘┘ ┘└┘┘┘     words, numbers and marks, by ICU sentences
//   └────────────────────────────────────────┘     trimmed; never across paragraphs quotes └─┘          the
//   inside of the marks outlet              └────┘
//
// A layer is written by exactly one stage (see stages/stage.h) and never changed afterwards.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pattern/term.h"
#include "text/short_text.h"
#include "text/span.h"
#include "text/word_breaker.h"
#include "text/word_features.h"

namespace isnad {

/// What the caller says of the text.
struct AnalyzeOptions {
  /// Publication date, ISO 8601: `YYYY-MM-DD`, or date and time with or without zone. Empty when unknown.
  std::string published;
  /// BCP 47 tag of the text's language; empty to have it found.
  std::string language;
  /// Write the `words` columns, which are as long as all the rest.
  bool words = false;
};

/// A run of lines that belong together. Same index as `roles` and `paragraph_languages`.
struct Paragraph {
  TextSpan span;
};

enum class ParagraphRole : std::uint8_t { headline, byline, dateline, body, note };

/// Language of a paragraph; `language` is an index into `Document::language_tags`.
struct ParagraphLanguage {
  std::uint16_t language = 0;
  float confidence = 0;
};

/// How much of the text is written in a language.
struct LanguageShare {
  std::uint16_t language = 0;
  std::uint32_t letters = 0;
};

/// A word, number or mark as it stands between boundaries.
struct Token {
  TextSpan span;
  TokenKind kind = TokenKind::word;
};

/// A part of a token that has a part of speech of its own: he|'ll, or the whole token.
struct Morpheme {
  TextSpan span;
  std::uint32_t token = 0;
  PartOfSpeech part_of_speech = PartOfSpeech::none;
  WordFeatures features;
  TextSpan lemma;  ///< in `Document::word_text`; without vowel signs, as dictionaries list it
  TextSpan form;   ///< in `Document::word_text`: the spelling when it stands alone; empty where that is what
                   ///< is written
};

enum class NameType : std::uint8_t { person, organisation, place, other };

/// A place where a name stands; clitics and titles are outside.
struct Mention {
  TextSpan span;
  TokenSpan tokens;
  NameType type = NameType::person;
  std::uint32_t entity = 0;  ///< index into `Document::entities`
  bool guessed = false;      ///< the model found it by its sentence alone, as this type
};

/// Someone or something that is named, under all names that the text has for it.
struct Entity {
  NameType type = NameType::person;
  std::u16string name;               ///< the name that stands for all
  std::vector<std::u16string> also;  ///< the other spellings, in order of appearance
  std::u16string latin;              ///< the name in Latin letters, where text or gazetteer has it
  std::string country;               ///< ISO 3166 code, where it is known
  float confidence = 0;              ///< share of its mentions that are `guessed`
  TextSpan role;                     ///< "President of Egypt", where it stands beside the name; else empty
  Gender gender = Gender::none;      ///< of a person, where title or given name tells
};

/// A description that stands for a name: "the minister", where only one was named.
struct Reference {
  TextSpan span;
  TokenSpan tokens;
  std::uint32_t entity = 0;  ///< index into `Document::entities`
};

/// What a rule found, of a category that stages read; see languages/findings.h.
struct PatternMatch {
  TextSpan span;
  std::uint16_t category = 0;
  std::uint16_t language = 0;  ///< index into `Document::language_tags`
  std::uint32_t sentence = 0;
  std::uint32_t rule = 0;  ///< index into `Document::rule_ids`
  TermIndex term = 0;      ///< index into `Document::terms`
};

enum class TimeType : std::uint8_t { date, time, duration, set };
/// What TIMEX3 calls mod.
enum class TimeModifier : std::uint8_t {
  none,
  start,
  middle,
  end,
  approximate,
  more_than,
  less_than,
  at_least,
  at_most
};

/// A point or length of time, with its TIMEX3 value.
struct TimeExpression {
  TextSpan span;
  TimeType type = TimeType::date;
  TimeModifier modifier = TimeModifier::none;
  bool relative = false;  ///< the value counts from the publication date
  bool resolved = false;  ///< the value is known in full: no X in it, and no vague reference
  bool islamic = false;   ///< written by the Islamic calendar; the value is Gregorian
  ShortText<32> value;
  ShortText<20> begin;  ///< first and last day, of what is longer than its value says: the last three months
  ShortText<20> end;
  std::uint8_t weekday = 0;  ///< said beside a whole date, 1 for Monday; 0 for none
  std::uint32_t sentence = 0;
  std::uint32_t rule = 0;  ///< index into `Document::rule_ids`
};

/// The date that relative times count from, as it stands in the options or in the text.
struct Publication {
  enum class Source : std::uint8_t { none, option, text };
  Source source = Source::none;
  std::string value;  ///< ISO 8601; empty when unknown
  TextSpan span;      ///< where it stands in the text
};

/// A sentence that tells of something dated.
struct TimelineEntry {
  std::uint32_t time = 0;  ///< index into `Document::times`
  std::uint32_t sentence = 0;
};

enum class QuantityKind : std::uint8_t { number, count, money, percent, measure, ordinal, score };
enum class QuantityModifier : std::uint8_t { none, approximate, more, less, at_least, at_most };

/// A number with what it counts or measures.
struct Quantity {
  TextSpan span;
  QuantityKind kind = QuantityKind::number;
  QuantityModifier modifier = QuantityModifier::none;
  double value = 0;           ///< of a vague count its least, of a score its first number
  std::optional<double> low;  ///< of a vague count (dozens) and of a score
  std::optional<double> high;
  ShortText<12>
      unit;       ///< ISO 4217 code, %, pp, km, person…; empty when there is none, or where `noun` says it
  TextSpan noun;  ///< in `Document::word_text`: dictionary form of what is counted
  std::uint32_t rule = 0;  ///< index into `Document::rule_ids`
};

struct Sentence {
  TextSpan span;
  std::uint32_t paragraph = 0;
  TokenSpan tokens;
};

/// A quotation; the span is the inside of its marks, which may run over several paragraphs.
struct Quote {
  TextSpan span;
  std::uint16_t depth = 1;  ///< 1 for the outermost
  bool closed = true;       ///< false when the closing mark is missing: the span then ends with its paragraph
  bool scare = false;       ///< a term or title in marks, not speech
};

/// A run of elements of a flat layer.
struct IndexRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// What a telling does with what it tells.
enum class Force : std::uint8_t {
  say,
  confirm,
  deny,
  claim,
  warn,
  accuse,
  promise,
  demand,
  ask,
  expect,
  think,
  reveal
};
enum class Modality : std::uint8_t { asserted, negated, declined, future, conditional, question };
/// Whether all of the content is quoted, none or some.
enum class TellingForm : std::uint8_t { direct, indirect, mixed };

constexpr std::uint32_t no_index = 0xFFFFFFFFU;

/// One teller of a chain.
struct ChainLink {
  std::uint32_t source = 0;  ///< index into `Document::sources`
  TextSpan span;             ///< the teller as it stands by the cue, or its nearest mention before
};

/// Somebody says something: a reported statement.
struct Attribution {
  TextSpan cue;
  TextSpan lemma;  ///< of the cue's verb, in `Document::word_text`; empty where it has none
  Force force = Force::say;
  Modality modality = Modality::asserted;
  TellingForm form = TellingForm::indirect;
  IndexRange content;  ///< of `Document::content_spans`
  IndexRange chain;    ///< of `Document::chain_links`, outermost teller first
  TextSpan addressee;
  TextSpan venue;
  TextSpan time;          ///< when it was said
  bool detached = false;  ///< the cue stands as a sentence of its own behind the content
  float confidence = 1;
  std::uint32_t rule = 0;  ///< index into `Document::rule_ids`
};

/// Whose words a sentence is: the article's, somebody's it tells of, or both.
enum class Voice : std::uint8_t { own, told, mixed };

enum class SourceKind : std::uint8_t { person, organisation, role, document, media, group, hearsay };

/// Who tells: somebody named, described, or nobody known.
struct Source {
  std::uint32_t entity = no_index;
  std::u16string name;  ///< empty for hearsay
  SourceKind kind = SourceKind::role;
  bool named = false;
  std::uint8_t grade = 0;  ///< 4 named person with role … 0 hearsay
  std::vector<TextSpan> mentions;
  std::vector<TextSpan> basis;  ///< the words that the grade rests on
};

/// What checks find, as the table of issues names them.
enum class IssueCheck : std::uint8_t { dates_disagree, weekday_of_date };

/// A broken place in the text.
struct Issue {
  TextSpan span;
  IssueCheck check = IssueCheck::dates_disagree;
  std::array<ShortText<32>, 2> values;  ///< what its message says
  float confidence = 1;
};

/// The publisher: the root of every chain of tellers.
struct Outlet {
  TextSpan span;
};

struct Document {
  std::u16string text;
  AnalyzeOptions options;

  std::vector<Paragraph> paragraphs;
  std::vector<std::string> language_tags;
  std::vector<ParagraphLanguage> paragraph_languages;
  std::vector<LanguageShare> language_shares;  ///< most letters first
  float language_confidence = 0;               ///< in the first of `language_shares`
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Morpheme> morphemes;        ///< tile the tokens
  std::u16string word_text;               ///< lemmas and forms of morphemes, in no order
  std::vector<Mention> mentions;          ///< by start, none over another
  std::vector<Entity> entities;           ///< by first mention
  std::vector<Reference> references;      ///< by start, none over a mention
  std::vector<PatternMatch> matches;      ///< by level of their rules in each sentence
  TermStore terms;                        ///< values of matches
  std::vector<std::string> rule_ids;      ///< of the rules that found something
  std::vector<Quote> quotes;              ///< by start, outer before inner
  std::vector<Attribution> attributions;  ///< by cue
  std::vector<TextSpan> content_spans;
  std::vector<ChainLink> chain_links;
  std::vector<Source> sources;                    ///< by first telling
  std::vector<std::uint32_t> quote_attributions;  ///< of each quote; `no_index` for none
  std::vector<std::uint32_t> source_words;        ///< of each source, as the last of its chains
  std::vector<Voice> voices;                      ///< of each sentence
  std::vector<std::uint32_t> denials;  ///< of each attribution, the one that it denies; `no_index` for none
  std::vector<ParagraphRole> roles;
  std::optional<Outlet> outlet;
  std::vector<TimeExpression> times;  ///< by start
  Publication publication;
  std::vector<TimelineEntry> timeline;  ///< by time, then by place in the text
  std::vector<Quantity> quantities;     ///< by start
  std::vector<Issue> issues;            ///< by start

  /// The text that `span` covers. The view is valid until the document is changed or moved.
  [[nodiscard]] auto slice(TextSpan span) const -> std::u16string_view {
    return std::u16string_view(text).substr(span.start, span.length());
  }
  /// Tags of the languages that paragraphs are written in, in their order, each once.
  [[nodiscard]] auto paragraph_language_tags() const -> std::vector<std::string> {
    std::vector<bool> met(language_tags.size());
    std::vector<std::string> tags;
    for (const auto& [language, confidence] : paragraph_languages) {
      if (!met[language]) tags.push_back(language_tags[language]);
      met[language] = true;
    }
    return tags;
  }
  /// The dictionary form of a morpheme; empty where no model knows the language.
  [[nodiscard]] auto lemma(const Morpheme& morpheme) const -> std::u16string_view {
    return std::u16string_view(word_text).substr(morpheme.lemma.start, morpheme.lemma.length());
  }
  /// A morpheme as it is spelt when it stands alone: اللغة for the لغة of للغة.
  [[nodiscard]] auto form(const Morpheme& morpheme) const -> std::u16string_view {
    return morpheme.form.empty()
               ? slice(morpheme.span)
               : std::u16string_view(word_text).substr(morpheme.form.start, morpheme.form.length());
  }
};

}  // namespace isnad
