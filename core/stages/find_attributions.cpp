// SPDX-License-Identifier: Apache-2.0
#include "stages/find_attributions.h"

#include <algorithm>
#include <deque>
#include <optional>

#include "stages/noun_phrases.h"
#include "stages/source_resolver.h"
#include "stages/telling_frames.h"
#include "stages/telling_scope.h"
#include "stages/telling_view.h"
#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_head = 12;  ///< words before the colon of a headline

/// A statement before it is written down.
struct Draft {
  Attribution attribution;
  std::vector<TextSpan> content;
  std::vector<ChainLink> chain;
  TextSpan tag;                         ///< from the first word of cue or source to the last
  std::uint32_t last_quote = no_index;  ///< its last quotation
};

class AttributionFinder {
 public:
  AttributionFinder(Document& document, const Languages& languages)
      : document_(document), languages_(languages), quotes_(document), resolver_(document) {
    document_.quote_attributions.assign(document.quotes.size(), no_index);
  }

  void run() {
    for (std::uint32_t sentence = 0; sentence < document_.sentences.size(); ++sentence) {
      const std::uint16_t tag =
          document_.paragraph_languages[document_.sentences[sentence].paragraph].language;
      const Language& language = languages_.of(document_.language_tags[tag]);
      if (language.rules.levels == 0) continue;
      for (std::uint32_t first = 0, words = TellingView::longest; words == TellingView::longest;
           first += words) {
        words = read(sentence, language, first);
      }
    }
    continue_quotes();
    write();
    resolver_.finish();
  }

 private:
  /// Reads a sentence from its word `first` on; returns how many words it read.
  auto read(std::uint32_t sentence, const Language& language, std::uint32_t first) -> std::uint32_t {
    const TellingView view(document_, sentence, language, quotes_, first);
    const auto frames = find_frames(view);
    if (frames.empty()) {
      read_headed(view);
      resolver_.leave(view);
      return view.size();
    }
    const auto scopes = find_scopes(view, frames);
    chains_.assign(frames.size(), {});
    for (std::uint32_t index = 0; index < frames.size(); ++index) resolve(view, frames, scopes, index);
    for (std::uint32_t index = 0; index < frames.size(); ++index) {
      if (!scopes[index].dropped) draft(view, frames[index], scopes, index);
    }
    return view.size();
  }

  /// A cue without the conjunction that joins its clause.
  static auto words_of(const TellingView& view, WordRange cue) -> WordRange {
    cue.start = view.token_start(cue.start);
    while (cue.start + 1 < cue.end && view.words[cue.start].part == PartOfSpeech::cconj) ++cue.start;
    return cue;
  }

  /// Who tells a frame by itself: one link, two of a relay.
  void resolve(const TellingView& view, const std::vector<TellingFrame>& frames,
               const std::vector<TellingScope>& scopes, std::uint32_t index) {
    const TellingFrame& frame = frames[index];
    auto& chain = chains_[index];
    // What nobody can have said is nobody's telling; who declined may be who tells next.
    if (frame.negated && !frame.source.empty() && !can_speak(view, head_of(view, frame.source))) return;
    if (frame.shape == TellingShape::hearsay) {
      chain.push_back(resolver_.hearsay(view.span(words_of(view, frame.cue))));
      return;
    }
    if (frame.source.empty()) {
      const bool relayed_only = frame.shape == TellingShape::relay && !frame.relayed.empty();
      std::optional<ChainLink> link;
      for (std::uint32_t before = index; before-- > 0 && !link;) {
        // The subject of a telling that this one goes on from; not of one that is told inside of it.
        if (chains_[before].empty() || frames[before].content == ContentKind::host) continue;
        std::uint32_t from = before;
        while (scopes[from].parent != no_index && scopes[from].parent < index &&
               frames[scopes[from].parent].content != ContentKind::host &&
               scopes[index].parent != scopes[from].parent) {
          from = scopes[from].parent;
        }
        if (!chains_[from].empty()) link = chains_[from].back();
      }
      if (!link && !relayed_only) {
        const ChainLink found = resolver_.elided(view, frame.cue.start);
        if (found.source != no_index) link = found;
      }
      const TextSpan cue = view.span({view.token_start(frame.cue.start), frame.cue.end});
      if (link) {
        chain.push_back(*link);
      } else if (frame.shape == TellingShape::verb && frame.content == ContentKind::clause &&
                 !frame.coordinated) {
        chain.push_back(resolver_.hearsay(cue));  // أعلن أن: it was announced
      }
    } else {
      chain.push_back(resolver_.link(view, frame.source));
    }
    if (!frame.relayed.empty()) chain.push_back(resolver_.link(view, frame.relayed));
    if (!chain.empty()) resolver_.spoke(chain.back(), view.words[frame.cue.start].features);
    if (chain.size() > 1) resolver_.spoke(chain.front(), {});
    if (chain.size() > 1) resolver_.spoke(chain.back(), {});
  }

  [[nodiscard]] auto chain_of(const std::vector<TellingScope>& scopes, std::uint32_t index) const
      -> std::vector<ChainLink> {
    std::vector<ChainLink> chain = chains_[index];
    std::size_t depth = 0;
    for (std::uint32_t parent = scopes[index].parent; parent != no_index && depth < scopes.size();
         parent = scopes[parent].parent, ++depth) {
      const auto& outer = chains_[parent];
      const bool same = !outer.empty() && !chain.empty() && outer.back().source == chain.front().source;
      if (!same) chain.insert(chain.begin(), outer.begin(), outer.end());
    }
    return chain;
  }

  /// Of the cue's verb, or of its last word when it has none.
  [[nodiscard]] auto lemma_of(TextSpan cue) const -> TextSpan {
    TextSpan lemma;
    auto morpheme =
        std::lower_bound(document_.morphemes.begin(), document_.morphemes.end(), cue.start,
                         [](const Morpheme& other, Offset start) { return other.span.start < start; });
    for (; morpheme != document_.morphemes.end() && morpheme->span.start < cue.end; ++morpheme) {
      lemma = morpheme->lemma;
      if (morpheme->part_of_speech == PartOfSpeech::verb) break;
    }
    return lemma;
  }

  void draft(const TellingView& view, const TellingFrame& frame, const std::vector<TellingScope>& scopes,
             std::uint32_t index) {
    if (frame.negated) return;
    Draft made;
    made.chain = chain_of(scopes, index);
    if (made.chain.empty()) return;
    Attribution& attribution = made.attribution;
    attribution.cue = view.span({view.token_start(frame.cue.start), frame.cue.end});
    attribution.force = frame.force;
    attribution.lemma = lemma_of(attribution.cue);
    attribution.rule = frame.match->rule;
    attribution.addressee = view.span(frame.addressee);
    attribution.venue = view.span(frame.venue);
    attribution.time = frame.time;
    const std::uint32_t first = std::min(frame.lead, frame.source_before ? frame.source.start : frame.lead);
    made.tag = view.span({first, std::max({frame.end, frame.cue.end, frame.addressee.end, frame.venue.end})});
    switch (frame.content) {
      case ContentKind::quote:
        add_quote(made, view.words[frame.content_start].opens_quote);
        add_quote_before(view, frame, made);
        break;
      case ContentKind::previous:
        if (!take_previous(view, made)) return;
        break;
      case ContentKind::host:
        if (frame.quote_before != no_index) {
          add_quote(made, frame.quote_before);
          // What stands behind the tag describes who speaks.
          if (index + 1 == scopes.size()) made.tag.end = std::max(made.tag.end, tag_end(view, frame));
          made.tag.start = std::min(made.tag.start, document_.quotes[frame.quote_before].span.end);
          break;
        }
        [[fallthrough]];
      default:
        for (const WordRange& range : scopes[index].content) add_clause(view, range, made);
        if (frame.content == ContentKind::host && scopes[index].content.empty() && !take_previous(view, made))
          return;
    }
    if (made.content.empty()) return;
    drafts_.push_back(std::move(made));
  }

  /// The end of the sentence, or where its next quotation begins.
  static auto tag_end(const TellingView& view, const TellingFrame& frame) -> Offset {
    for (std::uint32_t at = frame.cue.end; at < view.size(); ++at) {
      if (view.words[at].opens_quote != no_index) return view.words[at].span.start;
    }
    return view.words.back().span.end;
  }

  void add_quote(Draft& made, std::uint32_t quote) {
    made.content.push_back(document_.quotes[quote].span);
    made.last_quote = quote;
    made.attribution.form = TellingForm::direct;
    document_.quote_attributions[quote] = static_cast<std::uint32_t>(drafts_.size());
  }

  /// “This,” said counsel, “is not greed.”
  void add_quote_before(const TellingView& view, const TellingFrame& frame, Draft& made) {
    std::uint32_t at = frame.source_before ? std::min(frame.source.start, frame.lead) : frame.lead;
    while (at > 0 && view.words[at - 1].mark != 0) {
      const std::uint32_t quote = view.words[at - 1].closes_quote;
      if (quote != no_index) {
        if (document_.quote_attributions[quote] != no_index) return;
        made.content.insert(made.content.begin(), document_.quotes[quote].span);
        document_.quote_attributions[quote] = static_cast<std::uint32_t>(drafts_.size());
        return;
      }
      --at;
    }
  }

  /// Words of the sentence; quotations in them decide the form.
  void add_clause(const TellingView& view, WordRange range, Draft& made) {
    const std::uint32_t opening = view.words[range.start].opens_quote;
    const bool whole = opening != no_index && view.words[range.end - 1].closes_quote == opening;
    if (whole) {
      if (made.content.empty() || made.attribution.form == TellingForm::direct)
        made.attribution.form = TellingForm::direct;
      made.content.push_back(document_.quotes[opening].span);
      made.last_quote = opening;
      document_.quote_attributions[opening] = static_cast<std::uint32_t>(drafts_.size());
      return;
    }
    TextSpan span = view.span(range);
    // A quotation that the clause ends in may run on over the sentence.
    for (std::uint32_t at = range.start; at < range.end; ++at) {
      const std::uint32_t quote = view.words[at].opens_quote;
      if (quote == no_index || document_.quotes[quote].depth > 1) continue;
      if (document_.quotes[quote].span.end > span.end && document_.quotes[quote].closed) {
        span.end = document_.quotes[quote].span.end + 1;
        if (at == range.start) {
          made.content.push_back(document_.quotes[quote].span);
          made.attribution.form = TellingForm::direct;
          made.last_quote = quote;
          document_.quote_attributions[quote] = static_cast<std::uint32_t>(drafts_.size());
          return;
        }
      }
      if (document_.quotes[quote].scare && !is_speech_like(quote)) continue;
      made.attribution.form = TellingForm::mixed;
      made.last_quote = quote;
      document_.quote_attributions[quote] = static_cast<std::uint32_t>(drafts_.size());
    }
    made.content.push_back(span);
  }

  [[nodiscard]] auto is_speech_like(std::uint32_t quote) const -> bool {
    return !document_.quotes[quote].scare;
  }

  /// A cue that stands as a sentence of its own tells the sentence before, if nobody else does.
  auto take_previous(const TellingView& view, Draft& made) -> bool {
    if (view.sentence == 0) return false;
    const Sentence& before = document_.sentences[view.sentence - 1];
    if (before.paragraph != document_.sentences[view.sentence].paragraph) return false;
    constexpr std::ptrdiff_t latest = 8;  // no sentence has more of its own before
    const auto first = drafts_.end() - std::min<std::ptrdiff_t>(latest, drafts_.end() - drafts_.begin());
    const bool told = std::any_of(first, drafts_.end(), [&](const Draft& draft) {
      return draft.attribution.cue.overlaps(before.span) ||
             std::any_of(draft.content.begin(), draft.content.end(),
                         [&](TextSpan span) { return span.overlaps(before.span); });
    });
    if (told) return false;
    TextSpan span = before.span;
    while (!span.empty() && is_sentence_terminal(character_before(document_.text, span.end))) --span.end;
    made.content.push_back(trimmed(document_.text, span));
    made.attribution.detached = true;
    return true;
  }

  /// "Minister: no plan to…", "…: study"
  void read_headed(const TellingView& view) {
    for (std::uint32_t at = 1; at < std::min(view.size(), longest_head); ++at) {
      if (!view.is_colon(at)) continue;
      const std::uint32_t end = noun_phrase_end(view, 0);
      if (end != at || at + 1 >= view.size()) return;
      const PhraseHead head = head_of(view, {0, end});
      if (head.word == no_index || (head.mention == no_index && head.describer == nullptr)) return;
      if (head.mention != no_index && document_.mentions[head.mention].type == NameType::place) return;
      // "Source: …" under an article tells nothing; headlines and interviews do.
      const bool headline = document_.sentences[view.sentence].paragraph == 0;
      const bool person =
          head.mention != no_index && document_.mentions[head.mention].type == NameType::person;
      if (!headline && !person && view.words[at + 1].opens_quote == no_index) return;
      Draft made;
      made.attribution.cue = view.words[at].span;
      made.attribution.rule = headed_rule();
      made.chain = {resolver_.link(view, {0, end})};
      resolver_.spoke(made.chain.back(), {});
      made.tag = view.span({0, at + 1});
      if (view.words[at + 1].opens_quote != no_index) {
        add_quote(made, view.words[at + 1].opens_quote);
      } else {
        WordRange rest{at + 1, view.size()};
        while (!rest.empty() && view.is_terminal(rest.end - 1)) --rest.end;
        add_clause(view, rest, made);
      }
      drafts_.push_back(std::move(made));
      return;
    }
  }

  auto headed_rule() -> std::uint32_t {
    const std::string id = "colon-behind-teller";
    const auto found = std::find(document_.rule_ids.begin(), document_.rule_ids.end(), id);
    if (found != document_.rule_ids.end())
      return static_cast<std::uint32_t>(found - document_.rule_ids.begin());
    document_.rule_ids.push_back(id);
    return static_cast<std::uint32_t>(document_.rule_ids.size() - 1);
  }

  /// Quotations that follow one another, or with nothing but the teller between, are one statement.
  void continue_quotes() {
    for (std::uint32_t number = 0; number < document_.quotes.size(); ++number) {
      const Quote& quote = document_.quotes[number];
      if (quote.depth > 1 || quote.scare || document_.quote_attributions[number] != no_index) continue;
      const std::uint32_t before = outer_quote_before(number);
      if (before == no_index || document_.quote_attributions[before] == no_index) continue;
      Draft* draft = &drafts_[document_.quote_attributions[before]];
      if (draft->last_quote != before || draft->attribution.form != TellingForm::direct ||
          !only_marks_between(document_.quotes[draft->last_quote].span.end, quote.span.start, draft->tag))
        continue;
      draft->content.push_back(quote.span);
      draft->last_quote = number;
      document_.quote_attributions[number] = static_cast<std::uint32_t>(draft - drafts_.data());
    }
  }

  [[nodiscard]] auto outer_quote_before(std::uint32_t number) const -> std::uint32_t {
    while (number-- > 0) {
      if (document_.quotes[number].depth == 1) return number;
    }
    return no_index;
  }

  [[nodiscard]] auto only_marks_between(Offset from, Offset until, TextSpan tag) const -> bool {
    for (Offset at = from; at < until; ++at) {
      if (tag.contains(at)) continue;
      const char32_t character = character_at(document_.text, at);
      if (is_letter_or_digit(character)) return false;
    }
    return true;
  }

  void write() {
    std::vector<std::uint32_t> order(drafts_.size());
    for (std::uint32_t index = 0; index < order.size(); ++index) order[index] = index;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
      return drafts_[one].attribution.cue.start < drafts_[other].attribution.cue.start;
    });
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t index = 0; index < order.size(); ++index) {
      place[order[index]] = index;
      Draft& draft = drafts_[order[index]];
      draft.attribution.content = {static_cast<std::uint32_t>(document_.content_spans.size()),
                                   static_cast<std::uint32_t>(draft.content.size())};
      document_.content_spans.insert(document_.content_spans.end(), draft.content.begin(),
                                     draft.content.end());
      draft.attribution.chain = {static_cast<std::uint32_t>(document_.chain_links.size()),
                                 static_cast<std::uint32_t>(draft.chain.size())};
      document_.chain_links.insert(document_.chain_links.end(), draft.chain.begin(), draft.chain.end());
      document_.attributions.push_back(draft.attribution);
    }
    for (std::uint32_t& attribution : document_.quote_attributions) {
      if (attribution != no_index) attribution = attribution < place.size() ? place[attribution] : no_index;
    }
  }

  Document& document_;
  const Languages& languages_;
  QuoteIndex quotes_;
  SourceResolver resolver_;
  std::vector<std::vector<ChainLink>> chains_;  ///< of the frames of the sentence at hand
  std::vector<Draft> drafts_;
};

}  // namespace

auto find_attributions(Document& document, const Languages& languages, Offset /*from*/, Offset /*until*/)
    -> Offset {
  AttributionFinder(document, languages).run();
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
