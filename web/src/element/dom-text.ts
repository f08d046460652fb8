// SPDX-License-Identifier: Apache-2.0
// The text of a piece of a page as a reader sees it, and the way back from its offsets to places in the page. Nothing in
// the page is changed.
import type { Span } from "../types.js";

/** A stretch of the text that stands in one text node as it is. */
interface Piece {
  start: number;
  length: number;
  node: Text;
  /** Where it begins in the node. */
  at: number;
}

/** What holds no words of the article. */
const skipped = new Set(
  "AUDIO BUTTON CANVAS DATALIST EMBED IFRAME INPUT MATH METER NOSCRIPT OBJECT PROGRESS SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO".split(
    " ",
  ),
);
const inlineDisplay = /^(inline|contents|ruby)/;
const keepsLines = /^(pre|break-spaces)/;

/** Index of the last item that begins at or before `offset`, -1 when there is none. */
function lastBefore(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A text and where it stands. Holds for as long as the page's nodes do. */
export class DomText {
  private readonly piecesOf: ReadonlyMap<Node, readonly Piece[]>;

  constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {
    const piecesOf = new Map<Node, Piece[]>();
    for (const piece of pieces) {
      const known = piecesOf.get(piece.node);
      if (known) known.push(piece);
      else piecesOf.set(piece.node, [piece]);
    }
    this.piecesOf = piecesOf;
  }

  /** The range of the page that shows a span; null for one without letters of the page. */
  rangeOf(span: Span): Range | null {
    const first = this.pieces[Math.max(0, lastBefore(this.pieces, span.start))];
    const last = this.pieces[lastBefore(this.pieces, span.end - 1)];
    if (!first || !last || span.start >= span.end) return null;
    const from = Math.min(Math.max(0, span.start - first.start), first.length);
    const until = Math.min(span.end - last.start, last.length);
    // The host may have shortened a node that is not read again yet.
    if (first.at + from > first.node.length || last.at + until > last.node.length) return null;
    const range = new Range();
    range.setStart(first.node, first.at + from);
    range.setEnd(last.node, last.at + until);
    return range;
  }

  /** The offset of a place in a text node; null when it is not of this text. */
  offsetOf(node: Node, at: number): number | null {
    const piece = this.piecesOf.get(node)?.find((some) => some.at <= at && at <= some.at + some.length);
    return piece ? piece.start + at - piece.at : null;
  }
}

class Reader {
  text = "";
  readonly pieces: Piece[] = [];
  /** What parts the next letters from the last: nothing, a space, a line end, an empty line. */
  private gap = "";

  /** A wider gap replaces a narrower one. */
  part(gap: string): void {
    if (gap.length > this.gap.length || (gap === "\n" && this.gap === " ")) this.gap = gap;
  }

  readElement(element: Element): void {
    if (skipped.has(element.tagName.toUpperCase()) || element.hasAttribute("data-isnad-skip")) return;
    if (element.tagName === "BR") {
      this.part("\n");
      return;
    }
    const { display, visibility, whiteSpace } = getComputedStyle(element);
    if (display === "none" || visibility === "hidden") return;
    const block = !inlineDisplay.test(display);
    if (block) this.part("\n\n");
    this.readChildren(element, keepsLines.test(whiteSpace));
    if (block) this.part("\n\n");
  }

  readChildren(parent: Element, lines: boolean): void {
    for (const child of parent.childNodes) {
      if (child instanceof Text) this.readNode(child, lines);
      else if (child instanceof Element) this.readElement(child);
    }
  }

  /** Runs of white space are one space, as the page shows them. */
  readNode(node: Text, lines: boolean): void {
    const pattern = lines ? /[^\n]+|\n/g : /[^ \t\n\r\f]+|[ \t\n\r\f]+/g;
    for (const { 0: run, index } of node.data.matchAll(pattern)) {
      if (run === "\n" && lines) this.part("\n");
      else if (!lines && /^[ \t\n\r\f]/.test(run)) this.part(" ");
      else this.add(run, node, index);
    }
  }

  private add(run: string, node: Text, at: number): void {
    const gap = this.text === "" ? "" : this.gap;
    this.gap = "";
    const last = this.pieces.at(-1);
    // One space in the page is the space of the text: then the node goes on as it is.
    if (last && last.node === node && gap === " " && last.at + last.length + 1 === at) {
      last.length += 1 + run.length;
    } else {
      this.pieces.push({ start: this.text.length + gap.length, length: run.length, node, at });
    }
    this.text += gap + run;
  }
}

/**
 * Reads what `root` holds. Blocks become paragraphs; what is hidden, and whatever carries `data-isnad-skip`, is left out,
 * and so are children for another slot than the first.
 */
export function readDomText(root: Element): DomText {
  const reader = new Reader();
  const lines = keepsLines.test(getComputedStyle(root).whiteSpace);
  for (const child of root.childNodes) {
    if (child instanceof Element) {
      if (!child.slot) reader.readElement(child);
    } else if (child instanceof Text) {
      reader.readNode(child, lines);
    }
  }
  return new DomText(reader.text, reader.pieces);
}
