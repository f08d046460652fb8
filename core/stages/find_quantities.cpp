// SPDX-License-Identifier: Apache-2.0
#include "stages/find_quantities.h"

#include <algorithm>

#include "languages/findings.h"
#include "stages/shared_currencies.h"
#include "text/characters.h"

namespace isnad {
namespace {

auto modifier_of(TermName name) -> QuantityModifier {
  switch (name) {
    case TermName::approx:
      return QuantityModifier::approximate;
    case TermName::more:
      return QuantityModifier::more;
    case TermName::less:
      return QuantityModifier::less;
    case TermName::at_least:
      return QuantityModifier::at_least;
    case TermName::at_most:
      return QuantityModifier::at_most;
    default:
      return QuantityModifier::none;
  }
}

class QuantityReader {
 public:
  QuantityReader(Document& document, const Languages& languages)
      : document_(document), currencies_(document, languages) {}

  auto read(const PatternMatch& match) -> std::optional<Quantity> {
    const Term* term = &document_.terms.terms[match.term];
    Quantity quantity;
    quantity.span = match.span;
    quantity.rule = match.rule;
    if (modifier_of(term->name) != QuantityModifier::none) {
      quantity.modifier = modifier_of(term->name);
      term = &argument(*term, 0);
    }
    if (term->kind != TermKind::call || !set_value(quantity, argument(*term, 0))) return std::nullopt;
    if (!set_kind(quantity, *term, match)) return std::nullopt;
    return quantity;
  }

 private:
  auto argument(const Term& call, std::size_t number) const -> const Term& {
    return document_.terms.argument(call, number);
  }

  auto set_value(Quantity& quantity, const Term& term) const -> bool {
    if (term.kind == TermKind::number) {
      quantity.value = term.number;
      return true;
    }
    if (term.kind != TermKind::call || term.name != TermName::vague) return false;
    quantity.low = argument(term, 0).number;
    quantity.high = argument(term, 1).number;
    quantity.value = *quantity.low;
    return true;
  }

  auto set_kind(Quantity& quantity, const Term& term, const PatternMatch& match) -> bool {
    const auto as = [&](QuantityKind kind, std::string_view unit = {}) {
      quantity.kind = kind;
      quantity.unit = unit;
      return true;
    };
    switch (term.name) {
      case TermName::number:
        return as(QuantityKind::number);
      case TermName::ordinal:
        return as(QuantityKind::ordinal);
      case TermName::percent:
        return as(QuantityKind::percent, "%");
      case TermName::points:
        return as(QuantityKind::percent, "pp");
      case TermName::people:
        return as(QuantityKind::count, "person");
      case TermName::measure:
        return as(QuantityKind::measure, argument(term, 1).text.view());
      case TermName::money:
        return as(QuantityKind::money,
                  currencies_.code(argument(term, 1).text.view(), argument(term, 2).text.view(), match));
      case TermName::count:
        quantity.noun = lemma_at(argument(term, 1).span);
        return as(QuantityKind::count);
      case TermName::score: {
        const double other = argument(term, 1).number;
        quantity.low = std::min(quantity.value, other);
        quantity.high = std::max(quantity.value, other);
        return as(QuantityKind::score);
      }
      default:
        return false;
    }
  }

  /// The dictionary form of the last word of a span.
  auto lemma_at(TextSpan span) const -> TextSpan {
    const auto& morphemes = document_.morphemes;
    const auto behind =
        std::lower_bound(morphemes.begin(), morphemes.end(), span.end,
                         [](const Morpheme& one, Offset end) { return one.span.start < end; });
    return behind == morphemes.begin() ? TextSpan{} : (behind - 1)->lemma;
  }

  Document& document_;
  SharedCurrencies currencies_;
};

/// The whole number with which a text begins, behind a sign of currency; none when a fraction follows.
auto leading_number(std::u16string_view text) -> std::optional<double> {
  Offset at = 0;
  const auto size = static_cast<Offset>(text.size());
  while (at < size && !is_digit(character_at(text, at))) at += length_of(character_at(text, at));
  double number = 0;
  for (; at < size && is_digit(character_at(text, at)); at += length_of(character_at(text, at)))
    number = number * 10 + u_charDigitValue(static_cast<UChar32>(character_at(text, at)));
  const bool whole = at < size && (is_space(character_at(text, at)) || is_letter(character_at(text, at)));
  return whole && number > 0 ? std::optional<double>{number} : std::nullopt;
}

/// "20 to 30 million": the word of magnitude behind the end of a range is meant for its beginning too.
void share_magnitudes(std::vector<Quantity>& quantities, std::u16string_view text) {
  constexpr Offset longest_joint = 6;  // code units: " to ", " and ", " إلى "
  for (std::size_t index = 1; index < quantities.size(); ++index) {
    Quantity& first = quantities[index - 1];
    const Quantity& last = quantities[index];
    const bool range = first.kind == last.kind && first.unit == last.unit &&
                       last.span.start >= first.span.end && last.span.start - first.span.end <= longest_joint;
    if (!range || last.low) continue;
    const auto number = leading_number(text.substr(last.span.start, last.span.length()));
    if (!number || first.value >= *number) continue;
    const double magnitude = last.value / *number;
    if (magnitude == 1e3 || magnitude == 1e6 || magnitude == 1e9 || magnitude == 1e12)
      first.value *= magnitude;
  }
}

}  // namespace

auto find_quantities(Document& document, const Languages& languages, Offset /*from*/, Offset /*until*/)
    -> Offset {
  QuantityReader reader(document, languages);
  std::vector<Quantity> quantities;
  for (const PatternMatch& match : document.matches) {
    if (match.category != static_cast<Category>(Finding::quantity)) continue;
    if (const auto quantity = reader.read(match)) quantities.push_back(*quantity);
  }
  std::stable_sort(quantities.begin(), quantities.end(), [](const Quantity& one, const Quantity& other) {
    return one.span.start < other.span.start;
  });
  share_magnitudes(quantities, document.text);
  document.quantities = std::move(quantities);
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
