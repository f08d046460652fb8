// SPDX-License-Identifier: Apache-2.0
import type { Span } from "isnad";
import type { Line } from "../text-model.js";

export interface ReportMark extends Span {
  look: string;
  /** Stands before the marked words. */
  note: string;
}

/** Words of a line that have the same looks. */
export interface Part {
  words: string;
  looks: string[];
  notes: string[];
}

const word = /[\p{L}\p{M}\p{N}\u0640]+/gu;

/** Spans stretched to whole words: an element that ends within an Arabic word would part its letters. */
function wholeWords(line: Line, marks: readonly ReportMark[]): ReportMark[] {
  const words = [...line.text.matchAll(word)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
  const around = (offset: number) => words.find(({ start, end }) => start < offset && offset < end);
  return marks.map((mark) => ({
    ...mark,
    start: around(mark.start)?.start ?? mark.start,
    end: around(mark.end)?.end ?? mark.end,
  }));
}

/** Cuts a line where marks begin and end. Marks are in the order of their starts. */
export function markUp(line: Line, marks: readonly ReportMark[]): Part[] {
  const end = line.start + line.text.length;
  const here = wholeWords(
    line,
    marks.filter((mark) => mark.start < end && line.start < mark.end),
  );
  const cuts = [...new Set([line.start, end, ...here.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= line.start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const over = here.filter((mark) => mark.start < to && from < mark.end);
    return {
      words: line.text.slice(from - line.start, to - line.start),
      looks: [...new Set(over.map((mark) => mark.look))],
      notes: over.filter((mark) => mark.start === from && mark.note !== "").map((mark) => mark.note),
    };
  });
}
