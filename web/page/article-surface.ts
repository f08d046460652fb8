// SPDX-License-Identifier: Apache-2.0
// The article as one surface for reading and editing: a block a line, each with one text node, so that offsets of the
// text and places in the DOM map to each other exactly. Every edit goes through the model; the DOM follows.
import type { Span } from "isnad";
import { ArticleChunks } from "./article-chunks.js";
import { placeAt } from "./caret-finder.js";
import { pastedText } from "./intake/paste.js";
import { backspaceLength, extendForDeletion } from "./deletion.js";
import { editBetween, lineAt, lineDirection, splitLines, type Line, type TextEdit } from "./text-model.js";

export interface SurfaceEvents {
  /** The person edited: replace this in the text. `typed` for letters that come one by one. */
  edit(edit: TextEdit, typed: boolean): void;
  undo(): void;
  redo(): void;
  /** The text within a span, as it was given. */
  slice(span: Span): string;
  /** The caret or selection moved. */
  caret(span: Span): void;
  /** The pointer is over this place of the text, or over none. */
  hover(offset: number | null): void;
}

/** The lines of a block as a browser left it: parted by breaks, of which the last only keeps the line open. */
function shownLines(block: Element): string[] {
  const whole = [...block.childNodes].map((node) =>
    node.nodeName === "BR" ? "\n" : (node.textContent ?? ""),
  );
  return whole.join("").replace(/\n$/, "").split("\n");
}

export class ArticleSurface {
  private lines: Line[] = [];
  /** The block of each line. */
  private blocks: HTMLElement[] = [];
  private direction: "rtl" | "ltr" | null = null;
  private composing = false;
  private readonly chunks: ArticleChunks;

  constructor(
    readonly element: HTMLElement,
    private readonly events: SurfaceEvents,
    onVisible: () => void,
  ) {
    try {
      element.contentEditable = "plaintext-only";
    } catch {
      // Not known here. What is pasted is taken as plain text all the same: every edit goes through the model.
      element.contentEditable = "true";
    }
    element.addEventListener("beforeinput", this.beforeInput);
    element.addEventListener("input", this.input);
    element.addEventListener("compositionstart", () => (this.composing = true));
    element.addEventListener("compositionend", this.compositionEnd);
    element.addEventListener("keydown", this.keyDown);
    element.addEventListener("copy", this.copy);
    element.addEventListener("cut", this.copy);
    element.addEventListener("paste", this.paste);
    element.addEventListener("pointermove", this.pointerMove);
    element.addEventListener("pointerleave", () => {
      events.hover(null);
    });
    document.addEventListener("selectionchange", this.selectionChange);
    this.chunks = new ArticleChunks(element, onVisible);
    this.setText("");
  }

  /** Shows `text`; blocks of lines that did not change stay as they are. */
  setText(text: string): void {
    const lines = splitLines(text);
    const old = this.lines;
    let head = 0;
    while (head < old.length && head < lines.length && old[head]?.text === lines[head]?.text) head++;
    let tail = 0;
    while (
      tail < old.length - head &&
      tail < lines.length - head &&
      old[old.length - 1 - tail]?.text === lines[lines.length - 1 - tail]?.text
    ) {
      tail++;
    }
    for (const block of this.blocks.slice(head, this.blocks.length - tail)) this.chunks.remove(block);
    const fresh = lines.slice(head, lines.length - tail).map((line) => this.makeBlock(line.text));
    const following = this.blocks[old.length - tail] ?? null;
    this.chunks.insert(fresh, following);
    this.blocks = [...this.blocks.slice(0, head), ...fresh, ...this.blocks.slice(old.length - tail)];
    this.lines = lines;
    this.element.toggleAttribute("data-empty", text === "");
  }

  private makeBlock(text: string): HTMLElement {
    const block = document.createElement("p");
    block.dir = lineDirection(text, this.direction);
    // An empty line needs a break, without which the caret could not stand there.
    block.append(text === "" ? document.createElement("br") : text);
    return block;
  }

  /** The article's direction, or null while it is not known: then each line goes by its own letters. */
  setDirection(direction: "rtl" | "ltr" | null): void {
    if (this.direction === direction) return;
    this.direction = direction;
    this.lines.forEach((line, index) => {
      const block = this.blocks[index];
      if (block) block.dir = lineDirection(line.text, direction);
    });
  }

  /**
   * Gives the block of each line a class, such as its role; an empty line before a full one is a gap. Lines are asked in
   * order.
   */
  setLineClasses(classOf: (line: Span) => string): void {
    this.lines.forEach((line, index) => {
      const block = this.blocks[index];
      const following = this.lines[index + 1]?.text ?? "";
      const isGap = line.text === "" && following !== "";
      const name = isGap ? "gap" : classOf({ start: line.start, end: line.start + line.text.length });
      if (block && block.className !== name) block.className = name;
    });
  }

  /** The stretch of the text that is on the screen or near it. */
  visibleSpan(): Span {
    let start = Infinity;
    let end = 0;
    for (const chunk of this.chunks.visible) {
      const first = chunk.firstChild && this.lines[this.indexOf(chunk.firstChild)];
      const last = chunk.lastChild && this.lines[this.indexOf(chunk.lastChild)];
      if (!first || !last) continue;
      start = Math.min(start, first.start);
      end = Math.max(end, last.start + last.text.length);
    }
    return start <= end ? { start, end } : { start: 0, end: 0 };
  }

  /** Index of a block, by halving: an article may have ten thousand lines. */
  private indexOf(block: Node): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = this.blocks[middle]?.compareDocumentPosition(block) ?? 0;
      if (place & Node.DOCUMENT_POSITION_FOLLOWING) low = middle + 1;
      else high = middle;
    }
    return this.blocks[low] === block ? low : -1;
  }

  /** The range of the DOM that shows `span`. */
  rangeOf(span: Span): Range | null {
    const start = this.pointOf(span.start);
    const end = this.pointOf(span.end);
    if (!start || !end) return null;
    const range = new Range();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  select(span: Span): void {
    const range = this.rangeOf(span);
    const selection = getSelection();
    if (!range || !selection) return;
    selection.removeAllRanges();
    selection.addRange(range);
  }

  /** Brings a stretch of the text to the middle of what is free of sheets. */
  scrollTo(span: Span): void {
    const place = this.rangeOf(span)?.getBoundingClientRect();
    if (!place) return;
    const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const middle = (innerHeight - covered) / 2;
    scrollBy({ top: (place.top + place.bottom) / 2 - middle, behavior: calm ? "auto" : "smooth" });
  }

  private pointOf(offset: number): { node: Node; offset: number } | null {
    const index = lineAt(this.lines, offset);
    const line = this.lines[index];
    const block = this.blocks[index];
    if (!line || !block) return null;
    const node = block.firstChild instanceof Text ? block.firstChild : block;
    return { node, offset: node === block ? 0 : Math.min(offset - line.start, line.text.length) };
  }

  private offsetOf(node: Node, offset: number): number | null {
    if (!this.element.contains(node)) return null;
    const block = (node instanceof Element ? node : node.parentElement)?.closest("p");
    if (!block || !this.element.contains(block)) return this.offsetBetween(node, offset);
    const line = this.lines[this.indexOf(block)];
    if (!line) return null;
    const inside = node instanceof Text ? offset : offset === 0 ? 0 : line.text.length;
    return line.start + Math.min(inside, line.text.length);
  }

  /** A place before the child of the article or of a chunk, or after the last. */
  private offsetBetween(node: Node, offset: number): number {
    const place = node.childNodes[offset];
    const next = place?.firstChild instanceof HTMLParagraphElement ? place.firstChild : place;
    const line = next && this.lines[this.indexOf(next)];
    if (line) return line.start;
    const before = node === this.element ? this.blocks.at(-1) : node.lastChild;
    const last = before && this.lines[this.indexOf(before)];
    return last ? last.start + last.text.length : 0;
  }

  private spanOf(range: AbstractRange): Span | null {
    const start = this.offsetOf(range.startContainer, range.startOffset);
    const end = this.offsetOf(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end: Math.max(start, end) };
  }

  private selectionSpan(): Span | null {
    const selection = getSelection();
    return selection?.rangeCount ? this.spanOf(selection.getRangeAt(0)) : null;
  }

  private readonly beforeInput = (event: InputEvent): void => {
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      if (event.inputType === "historyUndo") this.events.undo();
      else this.events.redo();
      return;
    }
    // While an input method composes, the browser owns the line; it is read back afterwards.
    if (this.composing || event.inputType === "insertCompositionText") return;
    event.preventDefault();
    const range = event.getTargetRanges()[0];
    const span = (range && this.spanOf(range)) ?? this.selectionSpan();
    if (!span) return;
    if (event.inputType.startsWith("delete")) {
      // What a backspace takes differs among browsers: at a caret it is worked out here.
      const caret = event.inputType === "deleteContentBackward" ? this.selectionSpan() : null;
      const gone =
        caret && caret.start === caret.end
          ? this.deletion(event.inputType, caret.start)
          : span.start < span.end
            ? span
            : this.deletion(event.inputType, span.start);
      if (gone && gone.start < gone.end) this.events.edit({ ...gone, text: "" }, false);
    } else if (event.inputType === "insertParagraph" || event.inputType === "insertLineBreak") {
      this.events.edit({ ...span, text: "\n" }, true);
    } else if (event.inputType.startsWith("insert")) {
      const text = event.data ?? (event.dataTransfer ? pastedText(event.dataTransfer) : "");
      if (text !== "") this.events.edit({ ...span, text }, event.inputType === "insertText");
    }
  };

  /** What a delete key takes at a caret with nothing selected. */
  private deletion(inputType: string, caret: number): Span | null {
    if (inputType === "deleteContentBackward") {
      const before = this.events.slice({ start: 0, end: caret });
      return { start: caret - backspaceLength(before), end: caret };
    }
    const selection = getSelection();
    return selection && extendForDeletion(selection, inputType) ? this.selectionSpan() : null;
  }

  /** The clipboard gets the text itself: what is drawn has lost the kinds of line ends. */
  private readonly copy = (event: ClipboardEvent): void => {
    const span = this.selectionSpan();
    if (!span || span.start === span.end) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", this.events.slice(span));
    if (event.type === "cut") this.events.edit({ ...span, text: "" }, false);
  };

  /** Headings and paragraphs of what is pasted become lines; its looks are dropped. */
  private readonly paste = (event: ClipboardEvent): void => {
    const span = this.selectionSpan();
    if (!span || !event.clipboardData) return;
    event.preventDefault();
    const text = pastedText(event.clipboardData);
    if (text !== "") this.events.edit({ ...span, text }, false);
  };

  private readonly compositionEnd = (): void => {
    this.composing = false;
    const caret = this.composedCaret();
    this.lines.forEach((line, index) => {
      const shown = this.blocks[index]?.textContent ?? line.text;
      if (shown === line.text) return;
      const edit = { start: line.start, end: line.start + line.text.length, text: shown };
      this.lines = this.lines.map((other, i) => (i === index ? { ...other, text: shown } : other));
      this.events.edit(edit, true);
      if (caret !== null) this.select({ start: caret, end: caret });
    });
  };

  /** The caret after composing, counted in the line as the browser left it. */
  private composedCaret(): number | null {
    const selection = getSelection();
    const node = selection?.anchorNode;
    if (!selection || !(node instanceof Text)) return null;
    const block = node.parentElement;
    const line = block ? this.lines[this.indexOf(block)] : undefined;
    return line ? line.start + selection.anchorOffset : null;
  }

  /** What changed the article without asking first, as extensions do in Firefox, is taken over and drawn anew. */
  private readonly input = (): void => {
    if (this.composing) return;
    const blocks = [...this.element.querySelectorAll("p")];
    const shown = (blocks.length > 0 ? blocks : [this.element]).flatMap(shownLines);
    const edit = editBetween(this.lines, shown);
    if (!edit) return;
    for (const block of this.blocks) this.chunks.remove(block);
    this.element.replaceChildren();
    this.lines = [];
    this.blocks = [];
    this.events.edit(edit, false);
  };

  private readonly keyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y" || event.code === "KeyZ" || event.code === "KeyY") {
      event.preventDefault();
      if ((event.code === "KeyZ" || key === "z") && !event.shiftKey) this.events.undo();
      else this.events.redo();
    }
  };

  private readonly pointerMove = (event: PointerEvent): void => {
    const place = placeAt(event.clientX, event.clientY);
    this.events.hover(place && this.offsetOf(place.node, place.offset));
  };

  private readonly selectionChange = (): void => {
    const span = this.selectionSpan();
    if (span && !this.composing) this.events.caret(span);
  };
}
