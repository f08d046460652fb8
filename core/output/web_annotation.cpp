// SPDX-License-Identifier: Apache-2.0
#include "output/web_annotation.h"

#include <unicode/utf16.h>

#include <algorithm>
#include <vector>

#include "output/finding_names.h"
#include "output/json_values.h"
#include "output/tellings.h"
#include "text/utf8.h"

namespace isnad {
namespace {

/// How much of the text before and behind goes into a quote selector, in code units.
constexpr Offset context = 24;
constexpr const char* source = "urn:isnad:text";

class AnnotationPage : public JsonValues {
 public:
  explicit AnnotationPage(const Document& document)
      : JsonValues(document, OffsetUnit::codepoint), document_(document) {}

  auto write() -> std::string {
    writer_.StartObject();
    text("@context", "http://www.w3.org/ns/anno.jsonld");
    text("id", "urn:isnad:page");
    text("type", "AnnotationPage");
    start_array("items");
    for (std::uint32_t number = 0; number < document_.attributions.size(); ++number) write_statement(number);
    for (std::uint32_t number = 0; number < document_.mentions.size(); ++number) {
      const Mention& mention = document_.mentions[number];
      constexpr std::array types{"PER", "ORG", "LOC", "MISC"};
      annotation("name", number, "identifying",
                 {encode_utf8(document_.entities[mention.entity].name),
                  types[static_cast<std::size_t>(mention.type)]},
                 {mention.span});
    }
    for (std::uint32_t number = 0; number < document_.times.size(); ++number) {
      const TimeExpression& time = document_.times[number];
      annotation("time", number, "classifying",
                 {std::string(name_of(time.type)), std::string(time.value.view())}, {time.span});
    }
    for (std::uint32_t number = 0; number < document_.quantities.size(); ++number) {
      const Quantity& quantity = document_.quantities[number];
      annotation("figure", number, "classifying",
                 {std::string(name_of(quantity.kind)), unit_of(document_, quantity)}, {quantity.span});
    }
    writer_.EndArray();
    writer_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  void write_statement(std::uint32_t number) {
    const Attribution& attribution = document_.attributions[number];
    std::vector<std::string> bodies;
    for (const ChainLink& link : chain_of(document_, attribution)) {
      const Source& teller = document_.sources[link.source];
      bodies.push_back(teller.name.empty() ? std::string(name_of(teller.kind)) : encode_utf8(teller.name));
    }
    bodies.emplace_back(name_of(attribution.force));
    annotation("statement", number, "describing", bodies, content_of(document_, attribution));
  }

  void annotation(const char* what, std::uint32_t number, const char* motivation,
                  const std::vector<std::string>& bodies, const std::vector<TextSpan>& targets) {
    writer_.StartObject();
    text("id", std::string("urn:isnad:") + what + ":" + std::to_string(number));
    text("type", "Annotation");
    text("motivation", motivation);
    start_array("body");
    for (const std::string& body : bodies) {
      if (body.empty()) continue;
      writer_.StartObject();
      text("type", "TextualBody");
      text("purpose", "tagging");
      text("value", body);
      writer_.EndObject();
    }
    writer_.EndArray();
    start_array("target");
    for (const TextSpan target : targets) write_target(target);
    writer_.EndArray();
    writer_.EndObject();
  }

  void write_target(TextSpan target) {
    const auto size = static_cast<Offset>(document_.text.size());
    writer_.StartObject();
    text("source", source);
    start_array("selector");
    writer_.StartObject();
    text("type", "TextPositionSelector");
    span(target);
    writer_.EndObject();
    writer_.StartObject();
    text("type", "TextQuoteSelector");
    text("exact", encode_utf8(document_.slice(target)));
    Offset before = target.start - std::min(target.start, context);
    Offset behind = std::min(size, target.end + context);
    if (before < target.start && U16_IS_TRAIL(document_.text[before])) ++before;
    if (behind > target.end && U16_IS_LEAD(document_.text[behind - 1])) --behind;
    text("prefix", encode_utf8(document_.slice({before, target.start})));
    text("suffix", encode_utf8(document_.slice({target.end, behind})));
    writer_.EndObject();
    writer_.EndArray();
    writer_.EndObject();
  }

  const Document& document_;
};

}  // namespace

auto write_web_annotation(const Document& document) -> std::string {
  return AnnotationPage(document).write();
}

}  // namespace isnad
