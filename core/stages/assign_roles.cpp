// SPDX-License-Identifier: Apache-2.0
#include "stages/assign_roles.h"

#include <algorithm>
#include <string>

#include "stages/dateline.h"
#include "text/characters.h"

namespace isnad {
namespace {

constexpr std::size_t head_paragraphs = 5;
constexpr std::size_t tail_paragraphs = 4;
constexpr std::uint32_t longest_headline = 30;  // tokens
constexpr std::uint32_t longest_byline = 14;
constexpr Offset longest_outlet = 60;

class Roles {
 public:
  Roles(Document& document, const Languages& languages) : document_(document), languages_(languages) {}

  void run() {
    const std::size_t count = document_.paragraphs.size();
    document_.roles.assign(count, ParagraphRole::body);
    std::optional<TextSpan> dateline_outlet;
    std::optional<TextSpan> note_outlet;
    for (std::size_t index = 0; index < count; ++index) {
      const bool in_head = index < head_paragraphs;
      const bool in_tail = index + tail_paragraphs >= count && index > 0;
      if (!in_head && !in_tail) continue;
      auto& role = document_.roles[index];
      const TextSpan span = document_.paragraphs[index].span;
      const auto cue = cue_at(index, span.start);
      if (in_tail && (cue.classes & (paragraph_cue::note | paragraph_cue::note_outlet)) != 0) {
        role = ParagraphRole::note;
        if ((cue.classes & paragraph_cue::note_outlet) != 0 && !note_outlet) {
          note_outlet = outlet_after(index, cue_end_);
        }
      } else if ((cue.classes & paragraph_cue::byline) != 0 && is_line(index, longest_byline)) {
        role = ParagraphRole::byline;
      } else if (in_head && index == 0 && count > 1 && is_line(index, longest_headline)) {
        role = ParagraphRole::headline;
      } else if (in_head) {
        const auto dateline = find_dateline(document_.text, span);
        if (dateline && dateline->span.end >= span.end) role = ParagraphRole::dateline;
        if (dateline && !dateline_outlet) dateline_outlet = dateline->outlet;
      }
    }
    if (count == 1) {
      const auto dateline = find_dateline(document_.text, document_.paragraphs[0].span);
      if (dateline) dateline_outlet = dateline->outlet;
    }
    if (note_outlet && !note_outlet->empty()) {
      document_.outlet = Outlet{*note_outlet};
    } else if (dateline_outlet) {
      document_.outlet = Outlet{*dateline_outlet};
    }
  }

 private:
  [[nodiscard]] auto language_of(std::size_t index) const -> const Language& {
    return languages_.of(document_.language_tags[document_.paragraph_languages[index].language]);
  }

  /// A line of its own, short and without a full stop.
  [[nodiscard]] auto is_line(std::size_t index, std::uint32_t longest) const -> bool {
    const TextSpan span = document_.paragraphs[index].span;
    const auto first =
        std::lower_bound(document_.tokens.begin(), document_.tokens.end(), span.start,
                         [](const Token& token, Offset offset) { return token.span.start < offset; });
    const auto last =
        std::lower_bound(first, document_.tokens.end(), span.end,
                         [](const Token& token, Offset offset) { return token.span.start < offset; });
    const char32_t end = character_before(document_.text, span.end);
    return static_cast<std::uint32_t>(last - first) <= longest && end != U'.' && end != U'…' && end != U'۔' &&
           end != U',' && end != U'،';
  }

  /// The cue phrase at `start`, behind brackets and marks; sets cue_end_ to its end in the text.
  auto cue_at(std::size_t index, Offset start) -> Lexicon::PrefixMatch {
    const TextSpan paragraph = document_.paragraphs[index].span;
    while (start < paragraph.end && !is_letter_or_digit(character_at(document_.text, start))) ++start;
    constexpr Offset longest_cue = 80;
    const Offset end = std::min(paragraph.end, start + longest_cue);
    // Folding drops signs, so the match's length is mapped back by folding unit by unit.
    key_.clear();
    fold(document_.slice({start, end}), Folding::light, key_);
    const auto match = language_of(index).paragraph_cues.longest_prefix(key_);
    key_.clear();
    cue_end_ = start;
    while (match.classes != 0 && key_.size() < match.length && cue_end_ < end) {
      fold(document_.slice({cue_end_, cue_end_ + 1}), Folding::light, key_);
      ++cue_end_;
    }
    return match;
  }

  /// The outlet's name in a note: behind words such as "the website", up to a stop or a word such as "on".
  auto outlet_after(std::size_t index, Offset start) -> TextSpan {
    const TextSpan paragraph = document_.paragraphs[index].span;
    const std::u16string_view text = document_.text;
    start = skip_spaces(text, start, paragraph.end);
    for (auto head = cue_at(index, start); (head.classes & paragraph_cue::outlet_head) != 0;
         head = cue_at(index, start)) {
      start = skip_spaces(text, cue_end_, paragraph.end);
    }
    const char32_t mark = character_at(text, start);
    if (mark == U'«' || mark == U'“' || mark == U'"') {
      const std::u16string_view closing = mark == U'«' ? u"»" : u"”\"“";
      const std::size_t close = text.substr(0, paragraph.end).find_first_of(closing, start + 1);
      if (close != std::u16string_view::npos) return trimmed(text, {start + 1, static_cast<Offset>(close)});
    }
    Offset end = start;
    while (end < paragraph.end && end - start < longest_outlet) {
      const char32_t character = character_at(text, end);
      const bool inner_stop =
          character == U'.' && is_letter_or_digit(character_at(text, end + 1)) && end > start;
      if (!inner_stop && character != U'-' && character != U'\'' && character != U'’' && character != U'&' &&
          u_ispunct(static_cast<UChar32>(character))) {
        break;
      }
      if (is_space(character)) {
        const auto cue = cue_at(index, end + 1);
        if ((cue.classes & paragraph_cue::outlet_end) != 0) break;
        if (is_digit(character_at(text, end + 1))) break;
      }
      end += length_of(character);
    }
    return without_reference(trimmed(text, {start, end}));
  }

  /// A footnote's number glued to a domain is no part of it: example.com2
  [[nodiscard]] auto without_reference(TextSpan name) const -> TextSpan {
    const std::u16string_view text = document_.slice(name);
    if (text.find(u'.') == std::u16string_view::npos) return name;
    while (!name.empty() && is_digit(character_before(document_.text, name.end))) --name.end;
    return name;
  }

  Document& document_;
  const Languages& languages_;
  std::u16string key_;
  Offset cue_end_ = 0;
};

}  // namespace

auto assign_roles(Document& document, const Languages& languages, Offset /*from*/, Offset /*until*/)
    -> Offset {
  Roles(document, languages).run();
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
