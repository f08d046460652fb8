// SPDX-License-Identifier: Apache-2.0
#include "stages/find_quotes.h"

#include <algorithm>

#include "stages/quote_marks.h"
#include "text/characters.h"

namespace isnad {
namespace {

/// Terms and titles are short.
constexpr int longest_term_words = 3;

/// Pairs the marks of paragraph after paragraph; what is open at the end of one may go on in the next.
class Pairing {
 public:
  explicit Pairing(Document& document) : document_(document) {}

  void add_paragraph(std::uint32_t index, const std::vector<QuoteMark>& marks) {
    paragraph_ = document_.paragraphs[index].span;
    begin_paragraph(marks);
    for (std::size_t next = continued_ ? 1 : 0; next < marks.size(); ++next) {
      const QuoteMark& mark = marks[next];
      const MarkSide side = side_of(mark);
      if (side == MarkSide::opening) {
        if (mark.family != MarkFamily::single || closes_later(marks, next)) open_.push_back({mark, false});
      } else {
        close(marks, next);
      }
    }
    end_paragraph();
  }

  void finish() {
    give_up(0);
    auto& quotes = document_.quotes;
    std::sort(quotes.begin(), quotes.end(), [](const Quote& a, const Quote& b) {
      return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    std::vector<Offset> ends;
    for (Quote& quote : quotes) {
      while (!ends.empty() && ends.back() <= quote.span.start) ends.pop_back();
      quote.depth = static_cast<std::uint16_t>(ends.size() + 1);
      // What is never closed holds nothing for sure.
      if (quote.closed) ends.push_back(quote.span.end);
      quote.scare = is_term(quote);
    }
  }

 private:
  struct Open {
    QuoteMark mark;
    bool carried = false;  ///< open since an earlier paragraph
  };

  /// Decides whether quotations open at the end of the last paragraph go on in this one.
  void begin_paragraph(const std::vector<QuoteMark>& marks) {
    continued_ = false;
    if (open_.empty()) return;
    const MarkFamily family = open_.front().mark.family;
    continued_ = !marks.empty() && marks.front().offset == paragraph_.start &&
                 marks.front().family == family && marks.front().side != MarkSide::closing;
    const bool closed_first = !marks.empty() && marks.front().family == family && marks.front().sure &&
                              marks.front().side == MarkSide::closing && family != MarkFamily::single;
    if (!continued_ && !closed_first) give_up(0);
  }

  void end_paragraph() {
    // Only the outermost can go on; what is open inside it was never closed.
    if (!open_.empty() && open_.front().mark.family == MarkFamily::single) give_up(0);
    if (open_.size() > 1) give_up(1);
    if (open_.empty()) return;
    open_.front().carried = true;
    last_end_ = paragraph_.end;
  }

  [[nodiscard]] auto side_of(const QuoteMark& mark) const -> MarkSide {
    if (mark.side != MarkSide::either) {
      // «quotation» and ”quotation“ within words' reach: a closing shape with nothing open opens.
      return mark.side;
    }
    return is_open(mark.family) ? MarkSide::closing : MarkSide::opening;
  }

  [[nodiscard]] auto is_open(MarkFamily family) const -> bool {
    return std::any_of(open_.begin(), open_.end(),
                       [family](const Open& open) { return open.mark.family == family; });
  }

  /// True when a mark of this family that closes stands behind marks[index] in the paragraph.
  static auto closes_later(const std::vector<QuoteMark>& marks, std::size_t index) -> bool {
    int depth = 1;
    for (std::size_t next = index + 1; next < marks.size(); ++next) {
      if (marks[next].family != marks[index].family) continue;
      depth += marks[next].side == MarkSide::opening ? 1 : -1;
      if (depth == 0) return true;
    }
    return depth < 1;
  }

  void close(const std::vector<QuoteMark>& marks, std::size_t index) {
    const QuoteMark& mark = marks[index];
    if ((mark.after_digit || (mark.family == MarkFamily::single && mark.after_s)) &&
        better_close_follows(marks, index)) {
      return;  // inches, or the possessive of a plural
    }
    auto opener = std::find_if(open_.rbegin(), open_.rend(),
                               [&](const Open& open) { return open.mark.family == mark.family; });
    if (opener == open_.rend() && mark.family != MarkFamily::single && !open_.empty() &&
        open_.back().mark.family != MarkFamily::single) {
      opener = open_.rbegin();  // a mixed pair: «…”
    }
    if (opener == open_.rend()) return;
    const auto kept = static_cast<std::size_t>(open_.rend() - opener) - 1;
    give_up(kept + 1);
    const QuoteMark first = open_[kept].mark;
    open_.resize(kept);
    add({first.offset + first.length, mark.offset}, true);
  }

  /// True when another mark behind marks[index] closes what is open better than that one.
  [[nodiscard]] static auto better_close_follows(const std::vector<QuoteMark>& marks, std::size_t index)
      -> bool {
    for (std::size_t next = index + 1; next < marks.size(); ++next) {
      if (marks[next].family != marks[index].family) continue;
      return marks[next].side == MarkSide::closing && !(marks[next].after_digit && marks[index].after_digit);
    }
    return false;
  }

  /// Reports the quotations from the n-th open one on as never closed: they end with their paragraph.
  void give_up(std::size_t from) {
    for (std::size_t index = from; index < open_.size(); ++index) {
      const auto& [mark, carried] = open_[index];
      const Offset end = carried ? last_end_ : paragraph_.end;
      if (mark.family != MarkFamily::single) add({mark.offset + mark.length, end}, false);
    }
    open_.resize(std::min(open_.size(), from));
  }

  void add(TextSpan inside, bool closed) {
    const TextSpan span = trimmed(document_.text, inside);
    if (!span.empty()) document_.quotes.push_back({span, 1, closed, false});
  }

  /// A term or title: few words, no stop or comma of its own, not introduced as speech is.
  [[nodiscard]] auto is_term(const Quote& quote) const -> bool {
    const std::u16string_view inside = document_.slice(quote.span);
    if (!quote.closed || is_sentence_terminal(character_before(document_.text, quote.span.end))) return false;
    const auto words =
        std::count_if(inside.begin(), inside.end(), [](char16_t unit) { return is_space(unit); }) + 1;
    if (words > longest_term_words || inside.find_first_of(u",،;؛") != std::u16string_view::npos)
      return false;
    Offset before = quote.span.start;
    while (before > 0 && is_gap(character_before(document_.text, before))) --before;
    const char32_t introduced = character_before(document_.text, before);
    return introduced != U':' && introduced != U',' && introduced != U'،' && introduced != 0 &&
           !is_line_break(introduced) && !is_sentence_terminal(introduced);
  }

  /// What stands between a quotation and the word before it: white space on its line, and its mark.
  static auto is_gap(char32_t character) -> bool {
    if (is_line_break(character)) return false;
    return is_space(character) || (u_ispunct(static_cast<UChar32>(character)) && character != U':' &&
                                   character != U',' && character != U'،' && character != U'.' &&
                                   !is_closing_bracket(character) && !is_opening_bracket(character));
  }

  Document& document_;
  TextSpan paragraph_;
  std::vector<Open> open_;
  bool continued_ = false;
  Offset last_end_ = 0;
};

}  // namespace

auto find_quotes(Document& document, const Languages& languages, Offset /*from*/, Offset /*until*/)
    -> Offset {
  Pairing pairing(document);
  for (std::uint32_t index = 0; index < document.paragraphs.size(); ++index) {
    const auto& language = languages.of(document.language_tags[document.paragraph_languages[index].language]);
    pairing.add_paragraph(index, quote_marks(document.text, document.paragraphs[index].span, language));
  }
  pairing.finish();
  return static_cast<Offset>(document.text.size());
}

}  // namespace isnad
