// SPDX-License-Identifier: Apache-2.0
// The text of the article and its lines. The text that is analysed is exactly this string: line ends of any sort stay
// as they were pasted.
import type { Span } from "../src/types.js";

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

/** The smallest edit that turns `before` into `after`. */
export function editBetween(before: string, after: string): TextEdit {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Where a span lies after an edit; null when the edit touched it, so that old findings never mark new words. */
export function shiftSpan<T extends Span>(span: T, edit: TextEdit): T | null {
  const by = edit.text.length - (edit.end - edit.start);
  if (span.end <= edit.start) return span;
  if (span.start >= edit.end) return { ...span, start: span.start + by, end: span.end + by };
  if (edit.start > span.start && edit.end < span.end) return { ...span, end: span.end + by };
  return null;
}
