// SPDX-License-Identifier: Apache-2.0
// Errors as values: the core throws nothing, since an exception would cross into JavaScript as a bare number.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace isnad {

/// What went wrong: a stable code for programs (`too-long`, `bad-pack`, …) and a message for people.
struct Error {
  std::string code;
  std::string message;
};

/// A value or an `Error`. Read `value()` only when `ok()`.
template <class T>
class Result {
 public:
  Result(T value) : content_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : content_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] auto ok() const -> bool { return content_.index() == 0; }
  [[nodiscard]] auto value() & -> T& { return *std::get_if<0>(&content_); }
  [[nodiscard]] auto value() const& -> const T& { return *std::get_if<0>(&content_); }
  [[nodiscard]] auto value() && -> T&& { return std::move(*std::get_if<0>(&content_)); }
  [[nodiscard]] auto error() const -> const Error& { return *std::get_if<1>(&content_); }

 private:
  std::variant<T, Error> content_;
};

}  // namespace isnad
