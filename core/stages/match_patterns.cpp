// SPDX-License-Identifier: Apache-2.0
#include "stages/match_patterns.h"

#include <algorithm>

#include "languages/findings.h"
#include "pattern/matcher.h"
#include "stages/pattern_items.h"
#include "stages/sentence_slices.h"

namespace isnad {
namespace {

class PatternFinder {
 public:
  explicit PatternFinder(Document& document) : document_(document), items_(document) {}

  void find(std::uint32_t sentence, const RuleSet& rules, std::uint16_t language) {
    if (rules_ != &rules) {
      rules_ = &rules;
      known_names_.assign(rules.categories.size() + rules.rule_ids.size(), unknown);
    }
    const TokenSpan tokens = document_.sentences[sentence].tokens;
    const auto first = first_morpheme(tokens.start);
    items_.assign(first, first_morpheme(tokens.end), rules);
    collect_names(document_.sentences[sentence].span);
    matcher_.run(rules, items_.items, names_, document_.terms);
    for (const Edge& edge : matcher_.edges()) {
      if (!is_taken(edge.category)) continue;
      PatternMatch match;
      match.span = {items_.items[edge.items.start].span.start, items_.items[edge.items.end - 1].span.end};
      match.category = edge.category;
      match.language = language;
      match.sentence = sentence;
      // Words of a list are found by the list.
      match.rule = edge.rule == Edge::no_rule
                       ? name_index(edge.category, rules.categories[edge.category])
                       : name_index(rules.categories.size() + rules.rules[edge.source].id,
                                    rules.rule_ids[rules.rules[edge.source].id]);
      match.term = edge.term == Edge::no_term ? nothing() : edge.term;
      document_.matches.push_back(match);
    }
  }

 private:
  [[nodiscard]] auto first_morpheme(std::uint32_t token) const -> std::uint32_t {
    const auto found = std::lower_bound(
        document_.morphemes.begin(), document_.morphemes.end(), token,
        [](const Morpheme& morpheme, std::uint32_t wanted) { return morpheme.token < wanted; });
    return static_cast<std::uint32_t>(found - document_.morphemes.begin());
  }

  /// Names stand in the chart before any rule runs.
  void collect_names(TextSpan sentence) {
    names_.clear();
    const auto& items = items_.items;
    auto mention =
        std::lower_bound(document_.mentions.begin(), document_.mentions.end(), sentence.start,
                         [](const Mention& other, Offset start) { return other.span.start < start; });
    std::uint32_t item = 0;
    for (; mention != document_.mentions.end() && mention->span.start < sentence.end; ++mention) {
      while (item < items.size() && items[item].span.start < mention->span.start) ++item;
      Edge edge;
      edge.items.start = item;
      while (item < items.size() && items[item].span.end <= mention->span.end) ++item;
      edge.items.end = item;
      if (edge.items.start >= edge.items.end) continue;
      edge.category = static_cast<Category>(static_cast<Category>(Finding::person) +
                                            static_cast<Category>(mention->type));
      names_.push_back(edge);
    }
  }

  /// The place of a name in `rule_ids`; `key` tells the names of one language apart.
  auto name_index(std::size_t key, const std::string& name) -> std::uint32_t {
    std::uint32_t& known = known_names_[key];
    if (known == unknown) {
      auto& ids = document_.rule_ids;
      const auto found = std::find(ids.begin(), ids.end(), name);
      known = static_cast<std::uint32_t>(found - ids.begin());
      if (found == ids.end()) ids.push_back(name);
    }
    return known;
  }

  /// The term of what has no value.
  auto nothing() -> TermIndex {
    if (nothing_ == Edge::no_term) nothing_ = document_.terms.add({});
    return nothing_;
  }

  static constexpr std::uint32_t unknown = 0xFFFFFFFFU;

  Document& document_;
  PatternItems items_;
  Matcher matcher_;
  std::vector<Edge> names_;
  const RuleSet* rules_ = nullptr;
  std::vector<std::uint32_t> known_names_;  ///< of the categories and rules of `rules_`
  TermIndex nothing_ = Edge::no_term;
};

}  // namespace

auto match_patterns(Document& document, const Languages& languages, Offset from, Offset until) -> Offset {
  PatternFinder finder(document);
  return for_each_sentence(document, from, until, [&](std::uint32_t sentence) {
    const std::uint16_t tag = document.paragraph_languages[document.sentences[sentence].paragraph].language;
    const Language& language = languages.of(document.language_tags[tag]);
    if (language.rules.levels > 0) finder.find(sentence, language.rules, tag);
  });
}

}  // namespace isnad
