// SPDX-License-Identifier: Apache-2.0
#include "stages/find_quotes.h"

#include <algorithm>

#include "stages/quote_marks.h"
#include "stages/quote_terms.h"
#include "text/characters.h"

namespace isnad {
namespace {

/// Pairs the marks of paragraph after paragraph; what is open at the end of one may go on in the next.
class Pairing {
 public:
  explicit Pairing(Document& document) : document_(document), terms_(document) {}

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
      quote.scare = terms_.is_term(quote);
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

  /// A quotation that runs on over paragraphs is one a paragraph; the marks with which it goes on are left
  /// out.
  void add(TextSpan inside, bool closed) {
    auto paragraph =
        std::upper_bound(document_.paragraphs.begin(), document_.paragraphs.end(), inside.start,
                         [](Offset offset, const Paragraph& other) { return offset < other.span.end; });
    for (; paragraph != document_.paragraphs.end() && paragraph->span.start < inside.end; ++paragraph) {
      TextSpan span{std::max(inside.start, paragraph->span.start), std::min(inside.end, paragraph->span.end)};
      const char32_t first = character_at(document_.text, span.start);
      if (span.start > inside.start && u_hasBinaryProperty(static_cast<UChar32>(first), UCHAR_QUOTATION_MARK))
        span.start += length_of(first);
      span = trimmed(document_.text, span);
      if (!span.empty()) document_.quotes.push_back({span, 1, closed, false});
    }
  }

  Document& document_;
  TermJudge terms_;
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
