// SPDX-License-Identifier: Apache-2.0
#include "output/json_tellings.h"

#include <algorithm>

#include "output/finding_names.h"
#include "output/tellings.h"
#include "text/utf8.h"

namespace isnad {
namespace {

void index_or_null(JsonValues& json, const char* name, std::uint32_t index) {
  if (index == no_index) {
    json.null(name);
  } else {
    json.number(name, index);
  }
}

void span_or_null(JsonValues& json, const char* name, TextSpan value) {
  if (value.empty()) {
    json.null(name);
    return;
  }
  json.writer().Key(name);
  json.writer().StartObject();
  json.span(value);
  json.writer().EndObject();
}

template <class Spans>
void spans(JsonValues& json, const char* name, const Spans& values) {
  json.start_array(name);
  for (const TextSpan value : values) {
    json.writer().StartObject();
    json.span(value);
    json.writer().EndObject();
  }
  json.writer().EndArray();
}

void write_link(JsonValues& json, const Document& document, const ChainLink& link) {
  const Source& source = document.sources[link.source];
  json.writer().StartObject();
  json.number("source", link.source);
  span_or_null(json, "span", link.span);
  json.text_or_null("name", encode_utf8(source.name));
  json.truth("named", source.named);
  spans(json, "basis", source.basis);
  json.writer().EndObject();
}

/// The time expression with this span.
auto time_index(const Document& document, TextSpan span) -> std::uint32_t {
  if (span.empty()) return no_index;
  const auto time =
      std::lower_bound(document.times.begin(), document.times.end(), span.start,
                       [](const TimeExpression& other, Offset start) { return other.span.start < start; });
  const bool same = time != document.times.end() && time->span.overlaps(span);
  return same ? static_cast<std::uint32_t>(time - document.times.begin()) : no_index;
}

}  // namespace

void write_attributions(JsonValues& json, const Document& document) {
  json.start_array("attributions");
  for (std::uint32_t number = 0; number < document.attributions.size(); ++number) {
    const Attribution& attribution = document.attributions[number];
    json.writer().StartObject();
    json.writer().Key("cue");
    json.writer().StartObject();
    json.span(attribution.cue);
    json.writer().EndObject();
    json.text("lemma", lemma_of(document, attribution));
    json.text("force", name_of(attribution.force));
    json.text("modality", name_of(attribution.modality));
    json.text("form", name_of(attribution.form));
    spans(json, "content", content_of(document, attribution));
    json.start_array("chain");
    for (const ChainLink& link : chain_of(document, attribution)) write_link(json, document, link);
    json.writer().EndArray();
    span_or_null(json, "addressee", attribution.addressee);
    span_or_null(json, "venue", attribution.venue);
    index_or_null(json, "time", time_index(document, attribution.time));
    index_or_null(json, "denies", document.denials[number]);
    json.truth("detached", attribution.detached);
    json.real("confidence", static_cast<double>(attribution.confidence));
    json.text("rule", document.rule_ids[attribution.rule]);
    json.writer().EndObject();
  }
  json.writer().EndArray();
}

void write_sources(JsonValues& json, const Document& document) {
  const auto tellings = tellings_of_sources(document);
  const auto words = static_cast<double>(std::max<std::size_t>(1, count_words(document)));
  json.start_array("sources");
  for (std::uint32_t index = 0; index < document.sources.size(); ++index) {
    const Source& source = document.sources[index];
    json.writer().StartObject();
    json.number("id", index);
    index_or_null(json, "entity", source.entity);
    json.text_or_null("name", encode_utf8(source.name));
    json.text("kind", name_of(source.kind));
    json.truth("named", source.named);
    json.number("grade", source.grade);
    spans(json, "mentions", source.mentions);
    json.start_array("attributions");
    for (const std::uint32_t told : tellings[index]) json.writer().Uint(told);
    json.writer().EndArray();
    json.number("words", document.source_words[index]);
    json.real("share", document.source_words[index] / words);
    json.writer().EndObject();
  }
  json.writer().EndArray();
}

}  // namespace isnad
