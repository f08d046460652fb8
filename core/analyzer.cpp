// SPDX-License-Identifier: Apache-2.0
#include "analyzer.h"

#include <algorithm>
#include <array>

#include "stages/analyze_words.h"
#include "stages/assign_roles.h"
#include "stages/find_attributions.h"
#include "stages/find_issues.h"
#include "stages/find_names.h"
#include "stages/find_quantities.h"
#include "stages/find_quotes.h"
#include "stages/find_times.h"
#include "stages/identify_languages.h"
#include "stages/join_entities.h"
#include "stages/match_patterns.h"
#include "stages/order_timeline.h"
#include "stages/split_paragraphs.h"
#include "stages/split_sentences.h"
#include "stages/split_tokens.h"
#include "stages/weigh_sources.h"
#include "text/calendar_date.h"

namespace isnad {
namespace {

/// THE order of the stages. A new analyser is one row here.
constexpr std::array stages{
    split_paragraphs_stage, identify_languages_stage, split_tokens_stage,  split_sentences_stage,
    analyze_words_stage,    find_names_stage,         join_entities_stage, match_patterns_stage,
    find_quotes_stage,      assign_roles_stage,       find_times_stage,    order_timeline_stage,
    find_quantities_stage,  find_attributions_stage,  weigh_sources_stage, find_issues_stage,
};

/// Each stage reads only what an earlier one wrote, and no layer is written twice.
constexpr auto in_order() -> bool {
  LayerSet written(Layer::text);
  for (const Stage& stage : stages) {
    if (!written.contains(stage.reads) || written.overlaps(stage.writes)) return false;
    written |= stage.writes;
  }
  return true;
}
static_assert(in_order(), "a stage reads a layer before it is written, or writes one twice");

/// Well-formed BCP 47: subtags of one to eight letters or digits, the first of two to eight letters.
auto is_language_tag(std::string_view tag) -> bool {
  const auto is_alpha = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_alphanumeric = [&](char c) { return is_alpha(c) || (c >= '0' && c <= '9'); };
  for (bool first = true; !tag.empty() || first; first = false) {
    const std::string_view subtag = tag.substr(0, tag.find('-'));
    if (subtag.size() < (first ? 2U : 1U) || subtag.size() > 8) return false;
    if (!std::all_of(subtag.begin(), subtag.end(),
                     [&](char c) { return first ? is_alpha(c) : is_alphanumeric(c); })) {
      return false;
    }
    tag.remove_prefix(std::min(tag.size(), subtag.size() + 1));
  }
  return true;
}

}  // namespace

auto Analysis::step(Offset budget) -> double {
  const auto size = static_cast<Offset>(document_.text.size());
  if (stage_ < stages.size()) {
    position_ =
        stages[stage_].run(document_, *languages_, position_, position_ + std::min(budget, size - position_));
    if (position_ >= size) {
      ++stage_;
      position_ = 0;
    }
  }
  if (stage_ >= stages.size()) return 1;
  const double part = size == 0 ? 0 : static_cast<double>(position_) / size;
  return (static_cast<double>(stage_) + part) / static_cast<double>(stages.size());
}

auto Analysis::stage() const -> std::string_view {
  return stage_ < stages.size() ? stages[stage_].name : std::string_view();
}

auto Analysis::languages() const -> std::vector<std::string> {
  return document_.paragraph_language_tags();
}

auto Analysis::finish() && -> Document {
  while (step(static_cast<Offset>(max_text_length)) < 1) {
  }
  return std::move(document_);
}

auto Analyzer::add_pack(PackBytes bytes) -> Result<bool> {
  auto pack = Pack::read(std::move(bytes));
  if (!pack.ok()) return pack.error();
  return languages_.add(std::move(pack).value());
}

auto Analyzer::begin(std::u16string text, AnalyzeOptions options) const -> Result<Analysis> {
  if (!languages_.ready()) return Error{"no-packs", "no language pack is loaded"};
  if (text.size() > max_text_length) {
    return Error{"too-long", "the text has " + std::to_string(text.size()) + " code units, more than " +
                                 std::to_string(max_text_length)};
  }
  if (!options.published.empty() && !is_iso_date(options.published)) {
    return Error{"bad-published",
                 "the publication date must be YYYY-MM-DD, with a time if known: " + options.published};
  }
  if (!options.language.empty() && !is_language_tag(options.language)) {
    return Error{"bad-language", "no language tag: " + options.language};
  }
  Document document;
  document.text = std::move(text);
  document.options = std::move(options);
  return Analysis(std::move(document), languages_);
}

auto Analyzer::analyze(std::u16string text, AnalyzeOptions options) const -> Result<Document> {
  auto analysis = begin(std::move(text), std::move(options));
  if (!analysis.ok()) return analysis.error();
  return std::move(analysis).value().finish();
}

}  // namespace isnad
