// SPDX-License-Identifier: Apache-2.0
#include "stages/quote_marks.h"

#include "text/characters.h"

namespace isnad {
namespace {

struct Shape {
  MarkFamily family = MarkFamily::curly;
  MarkSide side = MarkSide::either;
  bool is_mark = false;
};

auto shape_of(char32_t character) -> Shape {
  switch (character) {
    case U'"':
    case U'＂':
    case U'‟':
      return {MarkFamily::curly, MarkSide::either, true};
    case U'“':
    case U'„':
      return {MarkFamily::curly, MarkSide::opening, true};
    case U'”':
      return {MarkFamily::curly, MarkSide::closing, true};
    case U'\'':
      return {MarkFamily::single, MarkSide::either, true};
    case U'‘':
    case U'‚':
    case U'‛':
      return {MarkFamily::single, MarkSide::opening, true};
    case U'’':
      return {MarkFamily::single, MarkSide::closing, true};
    case U'«':
    case U'《':
      return {MarkFamily::angle, MarkSide::opening, true};
    case U'»':
    case U'》':
      return {MarkFamily::angle, MarkSide::closing, true};
    case U'‹':
      return {MarkFamily::single_angle, MarkSide::opening, true};
    case U'›':
      return {MarkFamily::single_angle, MarkSide::closing, true};
    case U'「':
    case U'『':
      return {MarkFamily::corner, MarkSide::opening, true};
    case U'」':
    case U'』':
      return {MarkFamily::corner, MarkSide::closing, true};
    default:
      return {};
  }
}

class Reader {
 public:
  Reader(std::u16string_view text, TextSpan paragraph, const Language& language)
      : text_(text), paragraph_(paragraph), language_(language) {}

  auto read() -> std::vector<QuoteMark> {
    std::vector<QuoteMark> marks;
    for (Offset offset = paragraph_.start; offset < paragraph_.end;) {
      const char32_t character = at(offset);
      const Shape shape = shape_of(character);
      if (shape.is_mark) add(offset, length_of(character), shape, marks);
      offset += length_of(character);
    }
    return marks;
  }

 private:
  [[nodiscard]] auto at(Offset offset) const -> char32_t {
    return offset < paragraph_.end ? character_at(text_, offset) : 0;
  }
  [[nodiscard]] auto before(Offset offset) const -> char32_t {
    return offset > paragraph_.start ? character_before(text_, offset) : 0;
  }

  /// The letter, digit or other sign before `offset`, vowel signs passed over.
  [[nodiscard]] auto letter_before(Offset offset) const -> char32_t {
    while (is_mark(before(offset)) || before(offset) == 0x0640) --offset;
    return before(offset);
  }

  void add(Offset offset, Offset length, Shape shape, std::vector<QuoteMark>& marks) {
    const char32_t left = letter_before(offset);
    const char32_t right = at(offset + length);
    if (shape.family == MarkFamily::single && is_apostrophe(offset, length, left, right)) return;

    const bool joined = is_letter(left) && is_letter_or_digit(right) && follows_proclitic(offset);
    const bool open_left = left == 0 || is_space(left) || is_opening_bracket(left) || is_dash(left) ||
                           left == U'/' || shape_of(left).is_mark || joined;
    const bool closed_right =
        right == 0 || is_space(right) || is_closing_bracket(right) || right == U'/' ||
        (u_ispunct(static_cast<UChar32>(right)) && !is_opening_bracket(right) && !shape_of(right).is_mark &&
         right != U'…' && right != U'@' && right != U'#' && right != U'.');
    QuoteMark mark{
        offset, length, shape.family, shape.side, false, is_digit(left), left == U's' || left == U'S'};
    const bool mark_left = shape_of(left).is_mark;
    const bool mark_right = shape_of(right).is_mark;
    MarkSide surroundings = MarkSide::either;
    if (open_left && !closed_right && !(mark_left && !is_letter_or_digit(right))) {
      surroundings = MarkSide::opening;
    } else if ((!open_left && (closed_right || mark_right || right == U'.' || right == U'…')) ||
               (mark_left && closed_right)) {
      surroundings = MarkSide::closing;
    }
    // A colon or comma written without the space: قال:"…
    if (surroundings == MarkSide::either && is_letter_or_digit(right) &&
        (left == U':' || left == U',' || left == U'،')) {
      surroundings = MarkSide::opening;
    }
    if (surroundings != MarkSide::either) mark.side = surroundings;
    mark.sure =
        surroundings != MarkSide::either && (shape.side == surroundings || shape.side == MarkSide::either);
    marks.push_back(mark);
  }

  [[nodiscard]] auto is_apostrophe(Offset offset, Offset length, char32_t left, char32_t right) -> bool {
    if (is_letter(left) && is_letter_or_digit(right) && !(is_arabic(left) && is_arabic(right))) return true;
    if (is_digit(left) && !is_letter(right) && right != U'.' && right != U',') return at(offset) == U'\'';
    if (is_letter_or_digit(left)) return false;
    if (is_digit(right)) {
      // '90s and '24
      Offset end = offset + length;
      while (is_digit(at(end))) ++end;
      if (end - offset - length == 2 && (at(end) == U's' || !is_letter(at(end)))) return true;
    }
    Offset end = offset + length;
    while (is_letter(at(end))) end += length_of(at(end));
    return (cues_of({offset, end}) & quote_cue::elided) != 0 ||
           (shape_of(at(end)).family == MarkFamily::single && shape_of(at(end)).is_mark &&
            (cues_of({offset, end + 1}) & quote_cue::elided) != 0) ||
           (is_space(left) && (cues_of({offset, end}) & quote_cue::elided) != 0);
  }

  /// True when the letters before `offset` are one of those that are written together with what follows: و"…
  [[nodiscard]] auto follows_proclitic(Offset offset) -> bool {
    constexpr Offset longest = 4;
    Offset start = offset;
    while (offset - start <= longest &&
           (is_letter(before(start)) || is_mark(before(start)) || before(start) == 0x0640)) {
      start -= length_of(before(start));
    }
    return offset - start <= longest && (cues_of({start, offset}) & quote_cue::proclitic) != 0;
  }

  auto cues_of(TextSpan word) -> ClassSet {
    key_.clear();
    fold(text_.substr(word.start, word.length()), Folding::light, key_);
    return language_.quote_cues.find(key_);
  }

  std::u16string_view text_;
  TextSpan paragraph_;
  const Language& language_;
  std::u16string key_;
};

}  // namespace

auto quote_marks(std::u16string_view text, TextSpan paragraph, const Language& language)
    -> std::vector<QuoteMark> {
  return Reader(text, paragraph, language).read();
}

}  // namespace isnad
