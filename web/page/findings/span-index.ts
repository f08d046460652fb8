// SPDX-License-Identifier: Apache-2.0
import type { Span } from "isnad";

/** Spans in order, to be asked for those that touch a stretch without looking at all of them. */
export class SpanIndex<T extends Span> {
  private readonly sorted: T[];
  /** The furthest end among all spans up to each. */
  private readonly reach: number[] = [];

  constructor(spans: readonly T[]) {
    this.sorted = spans
      .filter((span) => span.start < span.end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let furthest = 0;
    for (const span of this.sorted) this.reach.push((furthest = Math.max(furthest, span.end)));
  }

  /** Those that share a code unit with `[start, end)`, or hold `start` when that is empty; in order of their starts. */
  touching({ start, end }: Span): T[] {
    const found: T[] = [];
    const last = Math.max(end, start + 1);
    for (let index = this.firstReaching(start); index < this.sorted.length; index++) {
      const span = this.sorted[index];
      if (!span || span.start >= last) break;
      if (span.end > start) found.push(span);
    }
    return found;
  }

  /** The next one that begins after `offset`, or the last that begins before it. */
  beside(offset: number, step: 1 | -1): T | undefined {
    return step > 0
      ? this.sorted.find((span) => span.start > offset)
      : this.sorted.findLast((span) => span.start < offset);
  }

  private firstReaching(offset: number): number {
    let low = 0;
    let high = this.reach.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.reach[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
