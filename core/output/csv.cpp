// SPDX-License-Identifier: Apache-2.0
#include "output/csv.h"

#include <array>
#include <cstdio>
#include <optional>
#include <vector>

#include "output/finding_names.h"
#include "output/tellings.h"
#include "text/utf8.h"

namespace isnad {
namespace {

class CsvTable {
 public:
  void field(std::string_view text) {
    if (!first_) bytes_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      bytes_ += text;
      return;
    }
    bytes_ += '"';
    for (const char character : text) {
      if (character == '"') bytes_ += '"';
      bytes_ += character;
    }
    bytes_ += '"';
  }
  void end_row() {
    bytes_ += "\r\n";
    first_ = true;
  }
  auto take() -> std::string { return std::move(bytes_); }

 private:
  std::string bytes_;
  bool first_ = true;
};

auto gender_name(Gender gender) -> std::string_view {
  if (gender == Gender::none) return "";
  return gender == Gender::feminine ? "feminine" : "masculine";
}

void add_span(std::string& list, const OffsetMap& offset, TextSpan span) {
  if (!list.empty()) list += "; ";
  list += std::to_string(offset(span.start)) + '-' + std::to_string(offset(span.end));
}

auto write_entities(const Document& document, OffsetUnit offsets) -> std::string {
  constexpr std::array type_names{"PER", "ORG", "LOC", "MISC"};
  const OffsetMap offset(document.text, offsets);
  std::vector<std::string> mentions(document.entities.size());
  std::vector<std::string> references(document.entities.size());
  std::vector<std::size_t> counts(document.entities.size());
  for (const Mention& mention : document.mentions) {
    add_span(mentions[mention.entity], offset, mention.span);
    ++counts[mention.entity];
  }
  for (const Reference& reference : document.references)
    add_span(references[reference.entity], offset, reference.span);
  CsvTable table;
  for (const char* heading : {"id", "type", "name", "also", "latin", "country", "role", "gender", "count",
                              "mentions", "references", "confidence"})
    table.field(heading);
  table.end_row();
  for (std::size_t index = 0; index < document.entities.size(); ++index) {
    const Entity& entity = document.entities[index];
    std::string also;
    for (const auto& name : entity.also) also += (also.empty() ? "" : "; ") + encode_utf8(name);
    std::array<char, 16> confidence{};
    std::snprintf(confidence.data(), confidence.size(), "%.4f", static_cast<double>(entity.confidence));
    table.field(std::to_string(index));
    table.field(type_names[static_cast<std::size_t>(entity.type)]);
    table.field(encode_utf8(entity.name));
    table.field(also);
    table.field(encode_utf8(entity.latin));
    table.field(entity.country);
    table.field(encode_utf8(document.slice(entity.role)));
    table.field(gender_name(entity.gender));
    table.field(std::to_string(counts[index]));
    table.field(mentions[index]);
    table.field(references[index]);
    table.field(confidence.data());
    table.end_row();
  }
  return table.take();
}

/// Whole numbers without a point, others with four decimals at most.
auto number_text(double number) -> std::string {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.4f", number);
  std::string shown(text.data());
  shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') shown.pop_back();
  return shown;
}

auto number_text(const std::optional<double>& number) -> std::string {
  return number ? number_text(*number) : std::string();
}

void add_place(CsvTable& table, const Document& document, const OffsetMap& offset, TextSpan span) {
  table.field(std::to_string(offset(span.start)));
  table.field(std::to_string(offset(span.end)));
  table.field(encode_utf8(document.slice(span)));
}

auto write_times(const Document& document, OffsetUnit offsets) -> std::string {
  const OffsetMap offset(document.text, offsets);
  CsvTable table;
  for (const char* heading : {"start", "end", "text", "type", "value", "mod", "begin", "end_value",
                              "relative", "resolved", "calendar", "sentence", "rule"})
    table.field(heading);
  table.end_row();
  for (const TimeExpression& time : document.times) {
    add_place(table, document, offset, time.span);
    table.field(name_of(time.type));
    table.field(time.value.view());
    table.field(name_of(time.modifier));
    table.field(time.begin.view());
    table.field(time.end.view());
    table.field(time.relative ? "true" : "false");
    table.field(time.resolved ? "true" : "false");
    table.field(time.islamic ? "islamic" : "gregory");
    table.field(std::to_string(time.sentence));
    table.field(document.rule_ids[time.rule]);
    table.end_row();
  }
  return table.take();
}

auto write_quantities(const Document& document, OffsetUnit offsets) -> std::string {
  const OffsetMap offset(document.text, offsets);
  CsvTable table;
  for (const char* heading : {"start", "end", "text", "kind", "value", "low", "high", "mod", "unit", "rule"})
    table.field(heading);
  table.end_row();
  for (const Quantity& quantity : document.quantities) {
    add_place(table, document, offset, quantity.span);
    table.field(name_of(quantity.kind));
    table.field(number_text(quantity.value));
    table.field(number_text(quantity.low));
    table.field(number_text(quantity.high));
    table.field(name_of(quantity.modifier));
    table.field(unit_of(document, quantity));
    table.field(document.rule_ids[quantity.rule]);
    table.end_row();
  }
  return table.take();
}

auto write_statements(const Document& document, OffsetUnit offsets) -> std::string {
  const OffsetMap offset(document.text, offsets);
  CsvTable table;
  for (const char* heading :
       {"id",      "speaker", "named",  "grade",    "kind", "chain",   "cue",           "cue_start",
        "cue_end", "lemma",   "force",  "modality", "form", "content", "content_spans", "addressee",
        "venue",   "time",    "denies", "detached", "rule"})
    table.field(heading);
  table.end_row();
  const auto words = [&](TextSpan span) { return encode_utf8(document.slice(span)); };
  for (std::uint32_t number = 0; number < document.attributions.size(); ++number) {
    const Attribution& attribution = document.attributions[number];
    // Where nobody is named the words stand that say so; a chain is named when every link of it is.
    const auto label = [&](const ChainLink& link) {
      const Source& source = document.sources[link.source];
      return source.name.empty() ? words(link.span) : encode_utf8(source.name);
    };
    std::string chain;
    bool named = true;
    for (const ChainLink& link : chain_of(document, attribution)) {
      if (!chain.empty()) chain += " < ";
      chain += label(link);
      named = named && document.sources[link.source].named;
    }
    std::string spans;
    for (const TextSpan span : content_of(document, attribution)) add_span(spans, offset, span);
    const Source& speaker = document.sources[chain_of(document, attribution).back().source];
    table.field(std::to_string(number));
    table.field(label(chain_of(document, attribution).back()));
    table.field(named ? "true" : "false");
    table.field(std::to_string(speaker.grade));
    table.field(name_of(speaker.kind));
    table.field(chain);
    table.field(words(attribution.cue));
    table.field(std::to_string(offset(attribution.cue.start)));
    table.field(std::to_string(offset(attribution.cue.end)));
    table.field(lemma_of(document, attribution));
    table.field(name_of(attribution.force));
    table.field(name_of(attribution.modality));
    table.field(name_of(attribution.form));
    table.field(content_text(document, attribution));
    table.field(spans);
    table.field(words(attribution.addressee));
    table.field(words(attribution.venue));
    table.field(words(attribution.time));
    table.field(document.denials[number] == no_index ? std::string()
                                                     : std::to_string(document.denials[number]));
    table.field(attribution.detached ? "true" : "false");
    table.field(document.rule_ids[attribution.rule]);
    table.end_row();
  }
  return table.take();
}

}  // namespace

auto write_csv(const Document& document, std::string_view table, OffsetUnit offsets) -> std::string {
  if (table == "entities") return write_entities(document, offsets);
  if (table == "statements") return write_statements(document, offsets);
  if (table == "times") return write_times(document, offsets);
  if (table == "quantities") return write_quantities(document, offsets);
  return {};
}

}  // namespace isnad
