// SPDX-License-Identifier: Apache-2.0
#include "output/json_findings.h"

#include <algorithm>

#include "output/finding_names.h"
#include "text/utf8.h"

namespace isnad {

void write_published(JsonValues& json, const Document& document) {
  constexpr std::array sources{"none", "option", "text"};
  const Publication& publication = document.publication;
  json.writer().Key("published");
  json.writer().StartObject();
  json.text_or_null("value", publication.value);
  json.text("from", sources[static_cast<std::size_t>(publication.source)]);
  if (publication.span.empty()) {
    json.null("span");
  } else {
    json.writer().Key("span");
    json.writer().StartObject();
    json.span(publication.span);
    json.writer().EndObject();
  }
  json.writer().EndObject();
}

void write_times(JsonValues& json, const Document& document) {
  json.start_array("times");
  for (const TimeExpression& time : document.times) {
    json.writer().StartObject();
    json.span(time.span);
    json.text("type", name_of(time.type));
    json.text_or_null("value", time.value.view());
    json.text_or_null("mod", name_of(time.modifier));
    json.text_or_null("begin", time.begin.view());
    json.text_or_null("end_value", time.end.view());
    json.truth("relative", time.relative);
    json.truth("resolved", time.resolved);
    json.text("calendar", time.islamic ? "islamic" : "gregory");
    json.text("rule", document.rule_ids[time.rule]);
    json.writer().EndObject();
  }
  json.writer().EndArray();
}

void write_quantities(JsonValues& json, const Document& document) {
  json.start_array("quantities");
  const auto real_or_null = [&](const char* name, const std::optional<double>& value) {
    if (value) {
      json.real(name, *value);
    } else {
      json.null(name);
    }
  };
  for (const Quantity& quantity : document.quantities) {
    json.writer().StartObject();
    json.span(quantity.span);
    json.text("kind", name_of(quantity.kind));
    json.real("value", quantity.value);
    real_or_null("low", quantity.low);
    real_or_null("high", quantity.high);
    json.text_or_null("mod", name_of(quantity.modifier));
    json.text_or_null("unit", unit_of(document, quantity));
    json.text("rule", document.rule_ids[quantity.rule]);
    json.writer().EndObject();
  }
  json.writer().EndArray();
}

namespace {

/// The text with values in place of its {}.
auto filled(std::string text, const Issue& issue) -> std::string {
  std::size_t at = 0;
  for (const auto& value : issue.values) {
    at = text.find("{}", at);
    if (at == std::string::npos) break;
    text.replace(at, 2, value.view());
    at += value.view().size();
  }
  return text;
}

}  // namespace

void write_issues(JsonValues& json, const Document& document, const Languages& languages) {
  const auto& texts = languages.of({}).issue_texts;
  json.start_array("issues");
  for (const Issue& issue : document.issues) {
    const auto said = std::find_if(texts.begin(), texts.end(),
                                   [&](const IssueText& text) { return text.check == name_of(issue.check); });
    if (said == texts.end()) continue;
    json.writer().StartObject();
    json.span(issue.span);
    json.text("kind", said->kind);
    json.text("severity", said->severity);
    json.text("category", said->category);
    json.writer().Key("message");
    json.writer().StartObject();
    for (const auto& [language, message] : said->messages)
      json.text(language.c_str(), filled(message, issue));
    json.writer().EndObject();
    json.null("repair");
    json.real("confidence", static_cast<double>(issue.confidence));
    json.text("rule", said->check);
    json.writer().EndObject();
  }
  json.writer().EndArray();
}

void write_timeline(JsonValues& json, const Document& document) {
  json.start_array("timeline");
  for (const TimelineEntry& entry : document.timeline) {
    json.writer().StartObject();
    json.text("value", document.times[entry.time].value.view());
    json.number("time", entry.time);
    json.number("sentence", entry.sentence);
    json.writer().EndObject();
  }
  json.writer().EndArray();
}

}  // namespace isnad
