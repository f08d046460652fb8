// SPDX-License-Identifier: Apache-2.0
#include "stages/telling_scope.h"

#include <algorithm>

#include "stages/noun_phrases.h"
#include "stages/telling_clauses.h"
#include "text/characters.h"

namespace isnad {
namespace {

/// How many tellings back one may be that another stands to, in one sentence.
constexpr std::uint32_t longest_memory = 16;

class ScopeFinder {
 public:
  ScopeFinder(const TellingView& view, const std::vector<TellingFrame>& frames)
      : view_(view), frames_(frames), scopes_(frames.size()), ends_(frames.size(), sentence_end()) {}

  auto run() -> std::vector<TellingScope> {
    for (std::uint32_t later = 1; later < frames_.size(); ++later) {
      for (std::uint32_t earlier = later; earlier-- > 0 && later - earlier <= longest_memory;) {
        if (relate(earlier, later)) break;
      }
    }
    for (std::uint32_t index = 0; index < frames_.size(); ++index) {
      if (frames_[index].content == ContentKind::host) place_host(index);
    }
    for (std::uint32_t index = 0; index < frames_.size(); ++index) {
      const TellingFrame& frame = frames_[index];
      if (frame.content != ContentKind::clause && frame.content != ContentKind::phrase) continue;
      std::uint32_t end = ends_[index];
      if (frame.in_relative) {
        for (std::uint32_t at = frame.content_start; at < end; ++at) {
          if (view_.is_comma(at) && !view_.words[at].spoken && !awaits_verb(frame.content_start, at))
            end = at;
        }
      }
      if (frame.content == ContentKind::phrase) end = end_of_phrase(frame.content_start, end);
      WordRange range{frame.content_start, end_before_aside(frame.content_start, end)};
      add(index, range);
    }
    return std::move(scopes_);
  }

 private:
  /// The words of the sentence without its final stop.
  [[nodiscard]] auto sentence_end() const -> std::uint32_t { return view_.size(); }

  /// يحذر من نقص المياه والمعارضة تشكك: a noun phrase ends where a clause with a subject of its own is
  /// joined.
  [[nodiscard]] auto end_of_phrase(std::uint32_t start, std::uint32_t end) const -> std::uint32_t {
    if (view_.rules().source_first != 0) return end;
    for (std::uint32_t at = start + 1; at + 1 < end; ++at) {
      if (view_.words[at].part != PartOfSpeech::cconj || view_.words[at].spoken) continue;
      const std::uint32_t behind = noun_phrase_end(view_, at + 1);
      if (behind > at + 1 && behind < end && view_.is_finite_verb(behind)) return at;
    }
    return end;
  }

  /// Drops marks and conjunctions at the end that belong to what follows.
  [[nodiscard]] auto trimmed_range(WordRange range) const -> WordRange {
    while (!range.empty() && is_edge(range.end - 1, range)) --range.end;
    while (!range.empty() &&
           (view_.is_comma(range.start) || view_.is_terminal(range.start) || view_.is_colon(range.start)))
      ++range.start;
    return without_joint(range);
  }

  /// أما في رأيه، فـ«…» · وبحسبه، فإن …: the particle that joins content to what stands before it, with its
  /// complementiser.
  [[nodiscard]] auto without_joint(WordRange range) const -> WordRange {
    if (range.empty()) return range;
    const TellingWord& first = view_.words[range.start];
    const std::uint32_t behind = view_.behind_token(range.start);
    const bool joins = first.part == PartOfSpeech::part || first.part == PartOfSpeech::cconj ||
                       first.part == PartOfSpeech::x;
    for (std::uint32_t at = range.start; at < behind && at < range.end; ++at) {
      if ((at == range.start || joins) && view_.found(at, Finding::complementiser) != nullptr)
        return {behind, range.end};
    }
    const bool alone =
        behind == range.start + 1 && behind < range.end && view_.words[behind].opens_quote != no_index;
    if (alone && joins && first.span.length() <= 2) return {behind, range.end};
    return range;
  }

  /// Behind the place and the agency with which an article begins: "BEIRUT (Agency) — ".
  [[nodiscard]] auto behind_dateline(WordRange range) const -> WordRange {
    constexpr std::uint32_t longest_dateline = 14;
    if (range.start > 0) return range;
    for (std::uint32_t at = 0; at < range.end && at < longest_dateline; ++at) {
      const TellingWord& word = view_.words[at];
      const bool dash = word.mark != 0 && is_dash(word.mark) && view_.is_comma(at);
      const bool colon = view_.is_colon(at) && at > 0 && view_.words[at - 1].closes_quote != no_index;
      if (colon || (dash && !view_.is_colon(at + 1) &&
                    view_.words[std::min(at + 1, range.end - 1)].opens_quote == no_index)) {
        return {at + 1, range.end};
      }
      const bool name = word.mention != no_index || word.mark != 0 || word.part == PartOfSpeech::propn ||
                        word.part == PartOfSpeech::num || view_.found(at, Finding::time) != nullptr;
      if (!name) break;
    }
    return range;
  }

  [[nodiscard]] auto is_edge(std::uint32_t word, WordRange range) const -> bool {
    const TellingWord& here = view_.words[word];
    if (here.closes_quote != no_index) {
      // The closing mark stays with its opening one.
      for (std::uint32_t at = range.start; at < word; ++at) {
        if (view_.words[at].opens_quote == here.closes_quote) return false;
      }
      return true;
    }
    if (here.mark != 0) {
      return !is_closing_bracket(here.mark) && u_ispunct(static_cast<UChar32>(here.mark)) &&
             here.mark != U'%' && here.mark != U'٪';
    }
    // Nothing that was said ends with a preposition, where something else goes on behind it.
    const bool last = view_.is_terminal(word + 1) || word + 1 >= view_.size();
    return here.part == PartOfSpeech::cconj || (here.part == PartOfSpeech::adp && !last);
  }

  void add(std::uint32_t index, WordRange range) {
    range = trimmed_range(range);
    if (!range.empty()) scopes_[index].content.push_back(range);
  }

  /// ", which is…": what the author adds. So does a past event behind one that is told as present or to come.
  [[nodiscard]] auto end_before_aside(std::uint32_t start, std::uint32_t end) const -> std::uint32_t {
    Aspect told = Aspect::none;
    for (std::uint32_t at = start; at < end; ++at) {
      if (view_.words[at].spoken) continue;
      if (at > start && view_.found(at, Finding::aside) != nullptr) return at;
      if (!view_.is_finite_verb(at)) continue;
      const Aspect aspect = view_.words[at].features.aspect;
      if (told == Aspect::none) told = aspect;
      const bool joined =
          at > start + 1 && view_.words[at - 1].part == PartOfSpeech::cconj && view_.is_comma(at - 2);
      if (joined && told == Aspect::imperfective && aspect == Aspect::perfective) return at - 1;
      // ", and kept": without a subject of its own it goes on from the telling, not from what is told.
      const bool bare =
          joined && view_.rules().source_first != 0 && view_.words[at].part == PartOfSpeech::verb;
      if (bare) return at - 1;
    }
    return end;
  }

  /// How a later telling stands to an earlier one; false when it is to be compared with a still earlier one.
  auto relate(std::uint32_t earlier, std::uint32_t later) -> bool {
    const TellingFrame& outer = frames_[earlier];
    const TellingFrame& inner = frames_[later];
    if (outer.content == ContentKind::host) {
      // "…", X said, according to Y.
      if (outer.behind_quote && inner.shape == TellingShape::according && rest_is_empty(inner.end) &&
          !inner.behind_quote) {
        scopes_[earlier].parent = later;
        scopes_[later].dropped = true;
        return true;
      }
      if (outer.shape != TellingShape::according && outer.shape != TellingShape::hearsay) return false;
      if (inner.negated) return false;
      // According to X, Y says that…
      if (inner.content == ContentKind::host) return false;
      // "X has reportedly told Y": between subject and verb.
      if (outer.shape == TellingShape::hearsay && inner.source_before &&
          outer.cue.start >= inner.source.start && outer.cue.end <= inner.cue.start) {
        scopes_[later].parent = earlier;
        scopes_[earlier].dropped = true;
        return true;
      }
      const bool first = only_circumstances(view_, 0, outer.lead);
      if (first && only_circumstances(view_, outer.end, inner.lead)) {
        scopes_[later].parent = earlier;
        scopes_[earlier].dropped = true;
        return true;
      }
      const bool goes_on = first && scopes_[earlier].dropped && inner.source.empty();
      if (goes_on && scopes_[later].parent == no_index) scopes_[later].parent = earlier;
      return goes_on;
    }
    if (outer.content != ContentKind::clause && outer.content != ContentKind::phrase &&
        outer.content != ContentKind::quote)
      return false;
    if (inner.content == ContentKind::host && !inner.behind_quote) {
      return attach_host(earlier, later);
    }
    if (outer.content == ContentKind::quote) return false;
    const std::uint32_t lead = first_word(inner);
    if (lead < outer.content_start) return false;
    if (lead >= ends_[earlier]) return false;
    // A subject's first word may have been taken for something else.
    constexpr std::uint32_t longest_slip = 2;
    const bool close = inner.source_before && lead - outer.content_start <= longest_slip;
    const bool begins = close || only_circumstances(view_, outer.content_start, lead);
    const bool shown = inner.shape == TellingShape::decline && inner.source.empty() && !inner.coordinated &&
                       view_.rules().source_first == 0 && lead > 0 && view_.is_comma(lead - 1) &&
                       !has_predicate(view_, outer.content_start, lead);
    if (shown) return true;  // أنه بعد الفحص، تبين: its first verb
    if (begins && inner.negated && !inner.coordinated) return true;  // what was told is that it is not
    if (begins && inner.shape != TellingShape::participle && !inner.coordinated) {
      scopes_[later].parent = earlier;
      scopes_[earlier].dropped = true;
      return true;
    }
    const bool goes_on = inner.shape == TellingShape::verb && inner.source.empty() && !inner.coordinated &&
                         (awaits_verb(outer.content_start, lead - 1) || is_its_verb(outer, inner));
    if (goes_on) {
      scopes_[later].dropped = true;
      return true;
    }
    if (const std::uint32_t joined = coordinated_that(outer.content_start, lead);
        joined != no_index && !inner.negated) {
      scopes_[later].parent = earlier;
      ends_[earlier] = std::min(ends_[earlier], joined);
      return true;
    }
    const std::uint32_t boundary = boundary_before(view_, lead);
    const bool parted = boundary < lead ||
                        (boundary > 0 && (view_.is_comma(boundary - 1) || view_.is_terminal(boundary - 1))) ||
                        inner.coordinated || inner.shape == TellingShape::participle;
    if (!parted) {
      // Deep inside of the content: a telling that is only mentioned.
      scopes_[later].parent = earlier;
      if (lead > 0 && view_.found(lead - 1, Finding::relative) != nullptr) scopes_[later].dropped = true;
      return true;
    }
    ends_[earlier] = std::min(ends_[earlier], boundary);
    for (std::uint32_t ancestor = scopes_[earlier].parent; ancestor != no_index;
         ancestor = scopes_[ancestor].parent) {
      ends_[ancestor] = std::min(ends_[ancestor], boundary);
    }
    // A subject that is left out is that of the telling before, with whoever tells of it.
    if (inner.source.empty() && inner.shape != TellingShape::hearsay)
      scopes_[later].parent = told_by(earlier);
    return true;
  }

  /// The first word of a telling with the quotation that it tags, where a comma parts that from the clause
  /// before.
  [[nodiscard]] auto first_word(const TellingFrame& frame) const -> std::uint32_t {
    if (!frame.behind_quote) return frame.lead;
    std::uint32_t word = frame.lead;
    while (word > 0 && view_.words[word].opens_quote != frame.quote_before) --word;
    return word > 0 && view_.is_comma(word - 1) ? word : frame.lead;
  }

  /// أن ما جرى في المدينة، يؤكد: where verbs come first, the clause had none yet, and behind the comma it
  /// comes.
  [[nodiscard]] auto awaits_verb(std::uint32_t start, std::uint32_t comma) const -> bool {
    if (view_.rules().source_first != 0 || !view_.is_comma(comma)) return false;
    const std::uint32_t negation = view_.found(comma + 1, Finding::negation) != nullptr ? 1 : 0;
    const std::uint32_t verb = comma + 1 + negation;
    return view_.is_finite_verb(verb) && view_.words[verb].features.aspect == Aspect::imperfective &&
           !has_predicate(view_, start, comma);
  }

  /// أن البرنامج الذي أعده الحزب يتعهد: the first verb, with what the clause begins with as its subject.
  [[nodiscard]] auto is_its_verb(const TellingFrame& outer, const TellingFrame& inner) const -> bool {
    const bool present = view_.words[inner.cue.start].features.aspect == Aspect::imperfective;
    return view_.rules().source_first == 0 && outer.content == ContentKind::clause && present &&
           inner.lead > outer.content_start && view_.words[inner.lead - 1].mark == 0 &&
           !has_predicate(view_, outer.content_start, inner.lead);
  }

  /// Whoever tells of a frame, when it is an according-to.
  [[nodiscard]] auto told_by(std::uint32_t frame) const -> std::uint32_t {
    const std::uint32_t parent = scopes_[frame].parent;
    if (parent == no_index) return no_index;
    return frames_[parent].content == ContentKind::host ? parent : no_index;
  }

  /// "…, and that Y says that": where the conjunction stands.
  [[nodiscard]] auto coordinated_that(std::uint32_t from, std::uint32_t lead) const -> std::uint32_t {
    for (std::uint32_t at = lead; at-- > from;) {
      const Found* that = view_.found(at, Finding::complementiser);
      if (that == nullptr || that->words.end > lead) continue;
      const std::uint32_t behind = view_.behind_token(that->words.end - 1);
      if (behind > lead || !only_circumstances(view_, behind, lead)) return no_index;
      if (at > 0 && view_.words[at - 1].part == PartOfSpeech::cconj) return at - 1;
      return no_index;
    }
    return no_index;
  }

  /// Behind a telling: according to whom it was told.
  auto attach_host(std::uint32_t earlier, std::uint32_t later) -> bool {
    const TellingFrame& inner = frames_[later];
    const TellingFrame& outer = frames_[earlier];
    // "has reportedly told": between subject and content.
    const bool within = inner.cue.start >= outer.lead && inner.cue.end <= std::max(outer.end, outer.cue.end);
    if (within ||
        (outer.source_before && inner.cue.start >= outer.source.start && inner.cue.end <= outer.cue.start)) {
      scopes_[earlier].parent = later;
      scopes_[later].dropped = true;
      return true;
    }
    if (inner.lead < outer.content_start || inner.lead >= ends_[earlier]) return false;
    const std::uint32_t aside = end_before_aside(outer.content_start, ends_[earlier]);
    const bool at_end = rest_is_empty(inner.end) || view_.found(inner.end, Finding::relative) != nullptr;
    if (aside < inner.lead) return true;  // tells of the aside
    if ((inner.shape == TellingShape::according || inner.host_before) && at_end &&
        outer.content != ContentKind::quote) {
      ends_[earlier] = std::min(ends_[earlier], boundary_before(view_, inner.lead));
      std::uint32_t root = earlier;
      while (scopes_[root].parent != no_index) root = scopes_[root].parent;
      if (root != later) scopes_[root].parent = later;
      scopes_[later].dropped = true;
      return true;
    }
    return true;
  }

  [[nodiscard]] auto rest_is_empty(std::uint32_t at) const -> bool {
    while (at < view_.size() && view_.words[at].mark != 0 && view_.words[at].opens_quote == no_index) ++at;
    return at >= view_.size();
  }

  /// The clause around a cue that stands beside it.
  void place_host(std::uint32_t index) {
    const TellingFrame& frame = frames_[index];
    if (scopes_[index].dropped || frame.behind_quote) return;
    std::uint32_t start = 0;
    std::uint32_t end = sentence_end();
    const std::uint32_t first_frame = index > longest_memory ? index - longest_memory : 0;
    const auto last_frame = std::min<std::size_t>(frames_.size(), index + longest_memory);
    for (std::uint32_t other = first_frame; other < last_frame; ++other) {
      if (other == index) continue;
      if (other < index) {
        const TellingFrame& before = frames_[other];
        std::uint32_t reach = std::max(before.end, before.cue.end);
        for (const WordRange& range : scopes_[other].content) reach = std::max(reach, range.end);
        if (before.content == ContentKind::quote) {
          const std::uint32_t quote = view_.words[before.content_start].opens_quote;
          for (reach = before.content_start; reach < frame.lead; ++reach) {
            if (reach > 0 && view_.words[reach - 1].closes_quote == quote) break;
          }
        }
        if (before.content == ContentKind::clause || before.content == ContentKind::phrase) {
          reach = end_before_aside(before.content_start, ends_[other]);
          if (reach > frame.lead)
            reach = before.content_start;  // it stands inside, and tells of what is there
        }
        if (reach <= frame.lead) start = std::max(start, reach);
      } else {
        end = std::min(end, boundary_before(view_, frames_[other].lead));
      }
    }
    const std::uint32_t behind = main_clause(view_, std::max(frame.end, frame.cue.end), end);
    const bool first =
        trimmed_range({start, frame.lead}).empty() || only_circumstances(view_, start, frame.lead);
    const bool begins = frame.coordinated && frame.lead > 0 && view_.is_comma(frame.lead - 1) &&
                        !trimmed_range({behind, end}).empty();
    if (frame.host_before) {
      add(index, behind_dateline({start, frame.lead}));
      if (view_.is_comma(behind)) add(index, {behind, end});
    } else if (first || begins) {
      add(index, {behind, end_before_aside(behind, end)});
    } else if (trimmed_range({behind, end}).empty()) {
      add(index, behind_dateline({start, frame.lead}));
    } else if (frame.shape == TellingShape::hearsay && !view_.is_comma(frame.lead - 1)) {
      add(index, {start, frame.lead});
      add(index, {behind, end});
    } else {
      add(index, {start, frame.lead});
      const bool inserted = view_.is_comma(behind) && !starts_clause(view_, behind + 1) &&
                            (view_.is_comma(frame.lead - 1) || starts_figure(view_, behind + 1));
      // تهدف الحملة وفق الجمعية إلى…: without commas the clause goes on.
      const bool goes_on = view_.rules().source_first == 0 && frame.shape == TellingShape::according &&
                           !view_.is_comma(frame.lead - 1) && behind < end && view_.words[behind].mark == 0 &&
                           !starts_clause(view_, behind);
      if (inserted || goes_on) add(index, {behind, end});
    }
  }

  const TellingView& view_;
  const std::vector<TellingFrame>& frames_;
  std::vector<TellingScope> scopes_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace

auto find_scopes(const TellingView& view, const std::vector<TellingFrame>& frames)
    -> std::vector<TellingScope> {
  return ScopeFinder(view, frames).run();
}

}  // namespace isnad
