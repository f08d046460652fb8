// SPDX-License-Identifier: Apache-2.0
#include "stages/find_times.h"

#include <algorithm>

#include "languages/findings.h"
#include "stages/outlook.h"
#include "stages/time_terms.h"
#include "text/characters.h"

namespace isnad {
namespace {

/// A publication date stands in one of the first paragraphs, near its beginning, or in a paragraph of its own
/// kind.
constexpr std::uint32_t first_paragraphs = 3;
constexpr Offset longest_head = 60;
/// A time of day lies on the day told of last only this many paragraphs on.
constexpr std::uint32_t paragraphs_of_a_day = 2;

auto is_time(const PatternMatch& match) -> bool {
  return match.category == static_cast<Category>(Finding::time);
}

/// Something ends the dateline behind this place: a dash, a closing bracket, a colon, the end of the
/// paragraph.
auto ends_head(const Document& document, Offset offset, const TextSpan& paragraph) -> bool {
  offset = skip_spaces(document.text, offset, paragraph.end);
  if (offset >= paragraph.end) return true;
  const char32_t mark = character_at(document.text, offset);
  return is_dash(mark) || is_closing_bracket(mark) || mark == U':' || mark == U'|' || mark == U'،' ||
         mark == U',';
}

auto has_verb(const Document& document, TextSpan span) -> bool {
  const auto& morphemes = document.morphemes;
  auto morpheme = std::lower_bound(morphemes.begin(), morphemes.end(), span.start,
                                   [](const Morpheme& one, Offset start) { return one.span.start < start; });
  for (; morpheme != morphemes.end() && morpheme->span.start < span.end; ++morpheme) {
    if (morpheme->part_of_speech == PartOfSpeech::verb) return true;
  }
  return false;
}

auto may_date_the_article(const Document& document, const PatternMatch& match) -> bool {
  const std::uint32_t paragraph = document.sentences[match.sentence].paragraph;
  const TextSpan whole = document.paragraphs[paragraph].span;
  const ParagraphRole role = document.roles[paragraph];
  if (role == ParagraphRole::byline || role == ParagraphRole::dateline) return true;
  if (role == ParagraphRole::note) return !has_verb(document, {match.span.end, whole.end});
  return paragraph < first_paragraphs && match.span.start - whole.start <= longest_head &&
         !has_verb(document, {whole.start, match.span.start}) && ends_head(document, match.span.end, whole);
}

/// The first whole date that may be the publication's.
auto find_publication(const Document& document, TimeTerms& terms) -> Publication {
  Publication publication;
  if (!document.options.published.empty()) {
    publication.source = Publication::Source::option;
    publication.value = document.options.published;
    return publication;
  }
  for (const PatternMatch& match : document.matches) {
    if (!is_time(match) || !may_date_the_article(document, match)) continue;
    const auto reading = terms.read(match, {});
    if (!reading || !reading->is_day || reading->expression.relative ||
        reading->expression.type == TimeType::set)
      continue;
    publication.source = Publication::Source::text;
    publication.value = std::string(reading->expression.value.view().substr(0, 10));
    const auto value = reading->expression.value.view();
    if (value.size() > 11 && value[11] >= '0' && value[11] <= '9') publication.value = std::string(value);
    publication.span = match.span;
    return publication;
  }
  return publication;
}

auto tells_scores(const Document& document) -> bool {
  return std::any_of(document.matches.begin(), document.matches.end(), [&](const PatternMatch& match) {
    return match.category == static_cast<Category>(Finding::quantity) &&
           document.terms.terms[match.term].name == TermName::score;
  });
}

}  // namespace

auto find_times(Document& document, const Languages& /*languages*/, Offset /*from*/, Offset /*until*/)
    -> Offset {
  TimeTerms terms(document.terms);
  Publication publication = find_publication(document, terms);
  OutlookFinder outlook(document);
  TimeContext context;
  context.published = read_iso_date(publication.value);
  context.of_sport = tells_scores(document);
  std::uint32_t day_paragraph = 0;
  std::vector<TimeExpression> times;
  for (const PatternMatch& match : document.matches) {
    if (!is_time(match)) continue;
    const std::uint32_t paragraph = document.sentences[match.sentence].paragraph;
    if (paragraph > day_paragraph + paragraphs_of_a_day) context.last_day.reset();
    context.outlook = outlook.at(match);
    const auto reading = terms.read(match, context);
    if (!reading) continue;
    times.push_back(reading->expression);
    if (!reading->date || reading->expression.type == TimeType::set) continue;
    context.last_date = reading->date;
    if (reading->is_day) {
      context.last_day = reading->date;
      day_paragraph = paragraph;
    }
  }
  std::stable_sort(times.begin(), times.end(), [](const TimeExpression& one, const TimeExpression& other) {
    return one.span.start < other.span.start;
  });
  document.times = std::move(times);
  document.publication = std::move(publication);
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
