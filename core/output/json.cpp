// SPDX-License-Identifier: Apache-2.0
#include "output/json.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <vector>

#include "output/json_findings.h"
#include "output/json_tellings.h"
#include "output/json_values.h"
#include "output/statistics.h"
#include "output/universal_features.h"
#include "text/utf8.h"
#include "text/version.h"

namespace isnad {
namespace {

/// Four decimals, so that no rounding of the last bit shows.
auto rounded(double number) -> double {
  return std::round(number * 10000) / 10000;
}

auto role_name(ParagraphRole role) -> const char* {
  constexpr std::array names{"headline", "byline", "dateline", "body", "note"};
  return names[static_cast<std::size_t>(role)];
}

auto voice_name(Voice voice) -> const char* {
  constexpr std::array names{"own", "told", "mixed"};
  return names[static_cast<std::size_t>(voice)];
}

class JsonDocument : private JsonValues {
 public:
  JsonDocument(const Document& document, const Languages& languages, OffsetUnit offsets)
      : JsonValues(document, offsets), document_(document), languages_(languages) {}

  auto write() -> std::string {
    writer_.StartObject();
    text("schema", "isnad/1");
    text("version", version());
    write_packs();
    number("length", offset_(static_cast<Offset>(document_.text.size())));
    write_language();
    write_published(*this, document_);
    write_outlet();
    write_paragraphs();
    write_sentences();
    if (document_.options.words) write_words();
    write_entities();
    write_times(*this, document_);
    write_quantities(*this, document_);
    write_quotes();
    write_attributions(*this, document_);
    write_sources(*this, document_);
    for (const char* name : {"phrases", "summary"}) empty_array(name);
    write_timeline(*this, document_);
    empty_array("readability");
    write_statistics();
    write_issues(*this, document_, languages_);
    writer_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  /// Those that the result rests on, whatever else is loaded.
  void write_packs() {
    std::set<const Language*> read{&languages_.of("und")};
    for (const auto& tag : document_.paragraph_language_tags()) read.insert(&languages_.of(tag));
    writer_.Key("packs");
    writer_.StartObject();
    for (const auto& language : languages_.all()) {
      if (read.count(&language) != 0) text(language.pack.tag().c_str(), language.pack.hash());
    }
    writer_.EndObject();
  }

  void write_language() {
    const auto& shares = document_.language_shares;
    std::string tag = document_.options.language.empty() ? "und" : document_.options.language;
    if (document_.options.language.empty() && !shares.empty())
      tag = document_.language_tags[shares.front().language];
    writer_.Key("language");
    writer_.StartObject();
    text("tag", tag);
    writer_.Key("confidence");
    writer_.Double(document_.options.language.empty()
                       ? rounded(static_cast<double>(document_.language_confidence))
                       : 1.0);
    text("direction", uloc_isRightToLeft(tag.c_str()) ? "rtl" : "ltr");
    std::uint64_t letters = 0;
    for (const auto share : shares) letters += share.letters;
    writer_.Key("shares");
    writer_.StartArray();
    for (const auto share : shares) {
      writer_.StartObject();
      text("tag", document_.language_tags[share.language]);
      writer_.Key("share");
      writer_.Double(rounded(static_cast<double>(share.letters) / static_cast<double>(letters)));
      writer_.EndObject();
    }
    writer_.EndArray();
    writer_.EndObject();
  }

  void write_outlet() {
    if (!document_.outlet) {
      null("outlet");
      return;
    }
    writer_.Key("outlet");
    writer_.StartObject();
    text("name", encode_utf8(document_.slice(document_.outlet->span)));
    writer_.Key("span");
    writer_.StartObject();
    span(document_.outlet->span);
    writer_.EndObject();
    writer_.EndObject();
  }

  void write_paragraphs() {
    writer_.Key("paragraphs");
    writer_.StartArray();
    for (std::size_t index = 0; index < document_.paragraphs.size(); ++index) {
      writer_.StartObject();
      span(document_.paragraphs[index].span);
      text("role", role_name(document_.roles[index]));
      writer_.EndObject();
    }
    writer_.EndArray();
  }

  void write_sentences() {
    writer_.Key("sentences");
    writer_.StartArray();
    for (const auto& sentence : document_.sentences) {
      writer_.StartObject();
      span(sentence.span);
      number("paragraph", sentence.paragraph);
      text("voice",
           voice_name(document_.voices[static_cast<std::size_t>(&sentence - document_.sentences.data())]));
      writer_.EndObject();
    }
    writer_.EndArray();
  }

  template <class Value>
  void column(const char* name, Value value) {
    writer_.Key(name);
    writer_.StartArray();
    for (std::uint32_t index = 0; index < document_.morphemes.size(); ++index) value(index);
    writer_.EndArray();
  }

  void write_words() {
    const auto& morphemes = document_.morphemes;
    const auto string = [&](std::string_view value) {
      writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    writer_.Key("words");
    writer_.StartObject();
    column("start", [&](std::uint32_t index) { writer_.Uint(offset_(morphemes[index].span.start)); });
    column("end", [&](std::uint32_t index) { writer_.Uint(offset_(morphemes[index].span.end)); });
    column("form", [&](std::uint32_t index) { string(encode_utf8(document_.form(morphemes[index]))); });
    column("tag", [&](std::uint32_t index) {
      string(part_of_speech_names[static_cast<std::size_t>(morphemes[index].part_of_speech)]);
    });
    column("lemma", [&](std::uint32_t index) { string(encode_utf8(document_.lemma(morphemes[index]))); });
    column("features", [&](std::uint32_t index) { string(universal_features(morphemes[index])); });
    column("token", [&](std::uint32_t index) { writer_.Uint(morphemes[index].token); });
    writer_.EndObject();
  }

  void spans(const char* name, const std::vector<TextSpan>& list) {
    writer_.Key(name);
    writer_.StartArray();
    for (const TextSpan one : list) {
      writer_.StartObject();
      span(one);
      writer_.EndObject();
    }
    writer_.EndArray();
  }

  void write_entities() {
    constexpr std::array type_names{"PER", "ORG", "LOC", "MISC"};
    std::vector<std::vector<TextSpan>> mentions(document_.entities.size());
    std::vector<std::vector<TextSpan>> references(document_.entities.size());
    for (const Mention& mention : document_.mentions) mentions[mention.entity].push_back(mention.span);
    for (const Reference& reference : document_.references)
      references[reference.entity].push_back(reference.span);
    writer_.Key("entities");
    writer_.StartArray();
    for (std::uint32_t index = 0; index < document_.entities.size(); ++index) {
      const Entity& entity = document_.entities[index];
      writer_.StartObject();
      number("id", index);
      text("type", type_names[static_cast<std::size_t>(entity.type)]);
      text("name", encode_utf8(entity.name));
      writer_.Key("also");
      writer_.StartArray();
      for (const auto& name : entity.also) writer_.String(encode_utf8(name));
      writer_.EndArray();
      text_or_null("latin", encode_utf8(entity.latin));
      text_or_null("country", entity.country);
      text_or_null("role", encode_utf8(document_.slice(entity.role)));
      if (entity.gender == Gender::none) {
        null("gender");
      } else {
        text("gender", entity.gender == Gender::feminine ? "feminine" : "masculine");
      }
      spans("mentions", mentions[index]);
      spans("references", references[index]);
      writer_.Key("confidence");
      writer_.Double(rounded(static_cast<double>(entity.confidence)));
      writer_.EndObject();
    }
    writer_.EndArray();
  }

  void write_quotes() {
    writer_.Key("quotes");
    writer_.StartArray();
    for (const auto& quote : document_.quotes) {
      writer_.StartObject();
      span(quote.span);
      number("depth", quote.depth);
      writer_.Key("closed");
      writer_.Bool(quote.closed);
      writer_.Key("scare");
      writer_.Bool(quote.scare);
      index_or_null("attribution",
                    document_.quote_attributions[static_cast<std::size_t>(&quote - document_.quotes.data())]);
      writer_.EndObject();
    }
    writer_.EndArray();
  }

  void index_or_null(const char* name, std::uint32_t index) {
    if (index == no_index) {
      null(name);
    } else {
      number(name, index);
    }
  }
  void boolean(const char* name, bool value) {
    writer_.Key(name);
    writer_.Bool(value);
  }
  void span_object(TextSpan value) {
    writer_.StartObject();
    span(value);
    writer_.EndObject();
  }
  void span_or_null(const char* name, TextSpan value) {
    if (value.empty()) {
      null(name);
      return;
    }
    writer_.Key(name);
    span_object(value);
  }
  template <class Spans>
  void spans(const char* name, const Spans& values) {
    writer_.Key(name);
    writer_.StartArray();
    for (const TextSpan value : values) span_object(value);
    writer_.EndArray();
  }

  void write_statistics() {
    writer_.Key("statistics");
    writer_.StartObject();
    for (const auto& [name, value] : count_statistics(document_)) number(name, value);
    writer_.EndObject();
  }

  const Document& document_;
  const Languages& languages_;
};

}  // namespace

auto write_json(const Document& document, const Languages& languages, OffsetUnit offsets) -> std::string {
  return JsonDocument(document, languages, offsets).write();
}

auto write_json_error(const std::string& code, const std::string& message, const std::string* id_json)
    -> std::string {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  if (id_json != nullptr) {
    writer.Key("id");
    writer.RawValue(id_json->data(), id_json->size(), rapidjson::kStringType);
  }
  writer.Key("error");
  writer.StartObject();
  writer.Key("code");
  writer.String(code.c_str());
  writer.Key("message");
  writer.String(message.c_str(), static_cast<rapidjson::SizeType>(message.size()));
  writer.EndObject();
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace isnad
