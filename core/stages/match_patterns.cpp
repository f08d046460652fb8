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
      match.rule = rule_index(edge.rule == Edge::no_rule ? rules.categories[edge.category]
                                                         : rules.rule_ids[rules.rules[edge.source].id]);
      match.term = edge.term == Edge::no_term ? document_.terms.add({}) : edge.term;
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

  auto rule_index(const std::string& id) -> std::uint32_t {
    const auto found = std::find(document_.rule_ids.begin(), document_.rule_ids.end(), id);
    if (found == document_.rule_ids.end()) {
      document_.rule_ids.push_back(id);
      return static_cast<std::uint32_t>(document_.rule_ids.size() - 1);
    }
    return static_cast<std::uint32_t>(found - document_.rule_ids.begin());
  }

  Document& document_;
  PatternItems items_;
  Matcher matcher_;
  std::vector<Edge> names_;
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
