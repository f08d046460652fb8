// SPDX-License-Identifier: Apache-2.0
// What the writers of JSON share: keys with their values, and offsets in the unit that was asked for.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <string>
#include <string_view>

#include "document/document.h"
#include "output/offset_map.h"

namespace isnad {

class JsonValues {
 public:
  JsonValues(const Document& document, OffsetUnit offsets)
      : offset_(document.text, offsets), writer_(buffer_) {
    writer_.SetMaxDecimalPlaces(4);
  }

  void text(const char* name, std::string_view value) {
    writer_.Key(name);
    writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void text_or_null(const char* name, std::string_view value) {
    if (value.empty()) {
      null(name);
    } else {
      text(name, value);
    }
  }
  void number(const char* name, std::uint32_t value) {
    writer_.Key(name);
    writer_.Uint(value);
  }
  /// Whole numbers without a point; others with four decimals, so that no rounding of the last bit shows.
  void real(const char* name, double value) {
    writer_.Key(name);
    constexpr double largest_whole = 9007199254740992.0;
    if (value == std::floor(value) && std::abs(value) < largest_whole) {
      writer_.Int64(static_cast<std::int64_t>(value));
    } else {
      writer_.Double(std::round(value * 10000) / 10000);
    }
  }
  void truth(const char* name, bool value) {
    writer_.Key(name);
    writer_.Bool(value);
  }
  void null(const char* name) {
    writer_.Key(name);
    writer_.Null();
  }
  void start_array(const char* name) {
    writer_.Key(name);
    writer_.StartArray();
  }
  void empty_array(const char* name) {
    start_array(name);
    writer_.EndArray();
  }
  void span(TextSpan span) {
    number("start", offset_(span.start));
    number("end", offset_(span.end));
  }
  auto writer() -> rapidjson::Writer<rapidjson::StringBuffer>& { return writer_; }

 protected:
  OffsetMap offset_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace isnad
