// SPDX-License-Identifier: Apache-2.0
// What a rule says that its match means: a small typed tree, such as shift(anchor, year, -1). Rules build
// terms and know nothing of calendars or units; stages read them and know nothing of languages.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pattern/term_names.h"
#include "text/short_text.h"
#include "text/span.h"

namespace isnad {

enum class TermKind : std::uint8_t {
  nothing,  ///< a part of the pattern that did not take part in the match
  number,
  name,  ///< one of `term_names`
  text,  ///< a code: EUR, km
  span,  ///< the words that a part of the pattern matched
  call,  ///< a name with arguments
};

/// Index into `TermStore::terms`.
using TermIndex = std::uint32_t;

struct Term {
  static constexpr std::size_t longest_text = 12;  ///< in bytes

  TermKind kind = TermKind::nothing;
  TermName name = TermName::none;
  std::uint16_t argument_count = 0;
  std::uint32_t first_argument = 0;  ///< index into `TermStore::arguments`
  double number = 0;
  TextSpan span;  ///< of a span; of what was found for the value of a rule or word, else empty
  ShortText<longest_text> text;
};

/// Terms that refer to each other by index.
struct TermStore {
  std::vector<Term> terms;
  std::vector<TermIndex> arguments;

  auto add(const Term& term) -> TermIndex {
    terms.push_back(term);
    return static_cast<TermIndex>(terms.size() - 1);
  }
  /// The argument of a call; a term of kind `nothing` when there are fewer.
  [[nodiscard]] auto argument(const Term& call, std::size_t number) const -> const Term& {
    static constexpr Term nothing{};
    return number < call.argument_count ? terms[arguments[call.first_argument + number]] : nothing;
  }
};

/// The value of an arithmetic call (`add`, `multiply`, `divide`, `negate`) over numbers, none otherwise.
/// Parts of the pattern that did not take part are left out.
auto arithmetic(TermName name, const Term* arguments, std::size_t count) -> std::optional<double>;

}  // namespace isnad
