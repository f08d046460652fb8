// SPDX-License-Identifier: Apache-2.0
// The text of the article and its lines. The text that is analysed is exactly this string: line ends of any sort stay
// as they were pasted.
import type { Span } from "isnad";

/** What the engine takes, in UTF-16 code units. */
export const longestText = 16_000_000;

/** A line without its line end. */
export interface Line {
  start: number;
  text: string;
}

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Splits at line ends as the core does; an empty text has one empty line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    lines.push({ start, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ start, text: text.slice(start) });
  return lines;
}

/** Index of the line that holds `offset` (or ends there). */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A replacement of `[start, end)` by `text`. */
export interface TextEdit extends Span {
  text: string;
}

export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** Where a span lies after an edit; what the edit replaced at its ends is cut off, so that it may become empty. */
export function shiftSpan(span: Span, edit: TextEdit): Span {
  const by = edit.text.length - (edit.end - edit.start);
  const start = span.start < edit.start ? span.start : Math.max(span.start, edit.end) + by;
  const end = span.end <= edit.start ? span.end : span.end >= edit.end ? span.end + by : edit.start;
  return start < end ? { start, end } : { start: edit.start, end: edit.start };
}

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** A line belongs to its article's direction when this part of its letters does. */
const enoughLetters = 0.25;

/** The direction of a line in an article: an Arabic line that begins with a Latin name stays right to left. */
export function lineDirection(text: string, article: "rtl" | "ltr" | null): "rtl" | "ltr" | "auto" {
  if (article === null) return "auto";
  let letters = 0;
  let rtl = 0;
  for (const [letter] of text.slice(0, 400).matchAll(/\p{L}/gu)) {
    letters++;
    if (rtlLetter.test(letter)) rtl++;
  }
  const own = article === "rtl" ? rtl : letters - rtl;
  return letters === 0 || own >= letters * enoughLetters ? article : "auto";
}

/** What turns `lines` into the lines that are shown; those alike at both ends stay, with their line ends. */
export function editBetween(lines: readonly Line[], shown: readonly string[]): TextEdit | null {
  // One line is left on either side, so that line ends come and go with it.
  const most = Math.min(lines.length, shown.length) - 1;
  let head = 0;
  while (head < most && lines[head]?.text === shown[head]) head++;
  let tail = 0;
  while (tail < most - head && lines.at(-1 - tail)?.text === shown.at(-1 - tail)) tail++;
  const first = lines[head];
  const last = lines.at(-1 - tail);
  if (!first || !last) return null;
  const text = shown.slice(head, shown.length - tail).join("\n");
  return first === last
    ? changeWithin(first, text)
    : { start: first.start, end: last.start + last.text.length, text };
}

/** The least that turns a line into another text, so that the caret stays behind what was written. */
function changeWithin({ start, text: before }: Line, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    start: start + head,
    end: start + before.length - tail,
    text: after.slice(head, after.length - tail),
  };
}
