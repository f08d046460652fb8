// SPDX-License-Identifier: Apache-2.0
#include "stages/shared_currencies.h"

#include <algorithm>

namespace isnad {
namespace {

/// Mentions farther away say nothing more of a currency than the article as a whole.
constexpr std::size_t most_mentions = 64;

}  // namespace

SharedCurrencies::SharedCurrencies(const Document& document, const Languages& languages)
    : document_(document), rows_(languages.of({}).currencies) {
  std::uint32_t paragraph = 0;
  for (const Mention& mention : document.mentions) {
    const Entity& entity = document.entities[mention.entity];
    if (entity.country.empty()) continue;
    while (paragraph + 1 < document.paragraphs.size() &&
           document.paragraphs[paragraph + 1].span.start <= mention.span.start) {
      ++paragraph;
    }
    mentions_.push_back({mention.span, paragraph, entity.country});
    if (document.outlet && document.outlet->span.overlaps(mention.span)) home_ = entity.country;
  }
}

auto SharedCurrencies::row(std::string_view name, std::string_view country) const -> const SharedCurrency* {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const SharedCurrency& one) {
    return one.name == name && (country.empty() || one.country == country);
  });
  return found == rows_.end() ? nullptr : &*found;
}

/// The currency of the nearest country that has one of this name, those of the same paragraph first.
auto SharedCurrencies::nearest(std::string_view name, const PatternMatch& match) const
    -> const SharedCurrency* {
  const std::uint32_t paragraph = document_.sentences[match.sentence].paragraph;
  const auto here =
      std::lower_bound(mentions_.begin(), mentions_.end(), match.span.start,
                       [](const CountryMention& one, Offset start) { return one.span.start < start; }) -
      mentions_.begin();
  const SharedCurrency* best = nullptr;
  Offset least = 0;
  const auto look = [&](const CountryMention& mention) {
    const SharedCurrency* found = row(name, mention.country);
    if (found == nullptr) return;
    Offset distance = mention.span.start > match.span.start ? mention.span.start - match.span.start
                                                            : match.span.start - mention.span.start;
    if (mention.paragraph != paragraph) distance += static_cast<Offset>(document_.text.size());
    if (best == nullptr || distance < least) {
      best = found;
      least = distance;
    }
  };
  const auto first = std::max<std::ptrdiff_t>(0, here - static_cast<std::ptrdiff_t>(most_mentions));
  const auto end = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(mentions_.size()),
                                            here + static_cast<std::ptrdiff_t>(most_mentions));
  for (auto index = first; index < end; ++index) look(mentions_[static_cast<std::size_t>(index)]);
  return best;
}

auto SharedCurrencies::code(std::string_view name, std::string_view country, const PatternMatch& match) const
    -> std::string_view {
  const SharedCurrency* standard = row(name, {});
  if (standard == nullptr) return name;
  const SharedCurrency* found = country.empty() ? nullptr : row(name, country);
  if (found == nullptr && !standard->firm) found = nearest(name, match);
  if (found == nullptr && !home_.empty()) found = row(name, home_);
  return found == nullptr ? standard->code : found->code;
}

}  // namespace isnad
