// SPDX-License-Identifier: Apache-2.0
#include "cli/batch.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <istream>
#include <ostream>

#include "text/utf8.h"

namespace isnad::cli {
namespace {

auto to_json(const rapidjson::Value& value) -> std::string {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// The text with `\ud800` and the like kept, which UTF-8 cannot hold: RapidJSON refuses those, as JSON in
/// UTF-8 should.
auto member(const rapidjson::Value& object, const char* name) -> const rapidjson::Value* {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

/// One line's answer; sets `failed`.
auto answer(const Analyzer& analyzer, AnalyzeOptions options, OffsetUnit offsets, const std::string& line,
            bool& failed) -> std::string {
  failed = true;
  rapidjson::Document object;
  object.Parse<rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
  if (object.HasParseError()) {
    return write_json_error("bad-json", std::string(rapidjson::GetParseError_En(object.GetParseError())) +
                                            " at byte " + std::to_string(object.GetErrorOffset()));
  }
  if (!object.IsObject()) return write_json_error("bad-json", "the line holds no object");
  const auto* id = member(object, "id");
  const std::string id_json = id != nullptr ? to_json(*id) : "null";
  const auto* text = member(object, "text");
  if (text == nullptr || !text->IsString()) {
    return write_json_error("bad-input", "\"text\" is missing or no string", &id_json);
  }
  if (const auto* published = member(object, "published"); published != nullptr && !published->IsNull()) {
    if (!published->IsString())
      return write_json_error("bad-published", "\"published\" is no string", &id_json);
    options.published = published->GetString();
  }
  auto decoded = decode_utf8({text->GetString(), text->GetStringLength()});
  if (!decoded) return write_json_error("bad-input", "\"text\" is not valid UTF-8", &id_json);
  if (decoded->empty()) return write_json_error("empty-input", "\"text\" is empty", &id_json);
  const auto document = analyzer.analyze(std::move(*decoded), std::move(options));
  if (!document.ok()) return write_json_error(document.error().code, document.error().message, &id_json);
  failed = false;
  return "{\"id\":" + id_json +
         ",\"analysis\":" + write_json(document.value(), analyzer.languages(), offsets) + "}";
}

}  // namespace

auto run_batch(const Analyzer& analyzer, const AnalyzeOptions& defaults, OffsetUnit offsets, std::istream& in,
               std::ostream& out) -> std::size_t {
  std::size_t failures = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    bool failed = false;
    out << answer(analyzer, defaults, offsets, line, failed) << '\n' << std::flush;
    failures += failed ? 1 : 0;
  }
  return failures;
}

}  // namespace isnad::cli
