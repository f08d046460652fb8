// SPDX-License-Identifier: Apache-2.0
// Ties a correction to words and their surroundings rather than to a place, as the W3C text quote selector does.
import type { Span, TextQuote } from "isnad";

/** How much of the surroundings is kept, in code units. */
const context = 48;
/** Words this long are taken for the same wherever they stand alone in a text; shorter ones need surroundings that fit. */
const telling = 12;
const leastContext = 6;

export function anchorOf(text: string, { start, end }: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
  };
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Where the quoted words stand in a text that may have been edited since; nothing where they are gone. */
export function findAnchor(text: string, quote: TextQuote): Span | null {
  if (quote.exact === "") return null;
  let best: { start: number; fit: number; away: number } | null = null;
  let occurrences = 0;
  for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
    occurrences++;
    const end = start + quote.exact.length;
    const before = text.slice(Math.max(0, start - context), start);
    const after = text.slice(end, end + context);
    const fit = sharedEnd(before, quote.prefix) + sharedStart(after, quote.suffix);
    const away = Math.abs(start - quote.start);
    if (!best || fit > best.fit || (fit === best.fit && away < best.away)) best = { start, fit, away };
  }
  if (!best) return null;
  const whole = best.fit >= quote.prefix.length + quote.suffix.length;
  const sure = whole || best.fit >= leastContext || (occurrences === 1 && quote.exact.length >= telling);
  return sure ? { start: best.start, end: best.start + quote.exact.length } : null;
}

/** Whether two quotes speak of the same words of one text. */
export function samePlace(text: string, a: TextQuote, b: TextQuote): boolean {
  const first = findAnchor(text, a);
  const second = findAnchor(text, b);
  return first !== null && first.start === second?.start && first.end === second.end;
}
