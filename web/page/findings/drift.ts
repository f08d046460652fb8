// SPDX-License-Identifier: Apache-2.0
import type { Span } from "isnad";
import { shiftSpan, type TextEdit } from "../text-model.js";

/**
 * The edits since a text was analysed. A long article has a hundred thousand findings: they stay as they are, and only
 * those that are shown are moved to where their words have gone.
 */
export class Drift {
  private readonly edits: TextEdit[] = [];

  add(edit: TextEdit): void {
    const last = this.edits.at(-1);
    if (last && edit.start === edit.end && edit.start === last.start + last.text.length) {
      last.text += edit.text;
    } else {
      this.edits.push({ ...edit });
    }
  }

  /** Where a span of the analysed text lies now; empty where its words are gone. */
  place(span: Span): Span {
    let placed: Span = span;
    for (const edit of this.edits) placed = shiftSpan(placed, edit);
    return placed;
  }

  /** Where an offset of the present text was in the analysed one; within new words, where they were put. */
  origin(offset: number): number {
    let origin = offset;
    for (const edit of this.edits.toReversed()) {
      const end = edit.start + edit.text.length;
      if (origin >= end) origin += edit.end - edit.start - edit.text.length;
      else if (origin > edit.start) origin = edit.start;
    }
    return origin;
  }
}
