// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Span } from "isnad";
import { ArticleSurface } from "./article-surface.js";
import { Card } from "./card.js";
import type { Finding } from "./findings/finding.js";
import { Painter } from "./painter.js";
import { kindOf } from "./panels/index.js";
import type { Store } from "./store.js";

/** The article on the page: its surface, what is painted over it, the card beside its words. It follows the store. */
export class ArticleView {
  /** The finding that the keys walked to, for those who hear the page. */
  told = "";
  private readonly surface: ArticleSurface;
  private readonly painter: Painter;
  private readonly card: Card;
  private shownText: string | null = null;
  private shownAnalysis: Analysis | null = null;
  private shownCaretMove = 0;
  /** Where the person moved the caret; nowhere while writing, so that no tint follows the letters. */
  private walkedTo: number | null = null;
  private hovered: number | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly store: Store,
    openPanel: (finding: Finding) => void,
  ) {
    this.surface = new ArticleSurface(
      element,
      {
        edit: (edit, typed) => {
          this.card.close();
          this.told = "";
          store.edit(edit, typed);
        },
        undo: () => {
          store.undo();
        },
        redo: () => {
          store.redo();
        },
        slice: (span) => store.text.slice(span.start, span.end),
        caret: (span) => {
          this.followCaret(span);
        },
        hover: (offset) => {
          this.followPointer(offset);
        },
      },
      () => {
        this.paint();
      },
    );
    this.painter = new Painter(this.surface, store);
    this.card = new Card(store, openPanel, () => {
      element.focus({ preventScroll: true });
    });
    element.addEventListener("keydown", this.walk);
    this.update();
  }

  /** The card, to stand above everything else in the page. */
  get cardElement(): HTMLElement {
    return this.card.element;
  }

  /** Brings everything in line with the store. */
  update(): void {
    const { store, surface } = this;
    const edited = this.shownText !== store.text;
    if (edited) {
      this.shownText = store.text;
      this.walkedTo = null;
      surface.setText(store.text);
    }
    if (this.shownCaretMove !== store.caretMoves) {
      this.shownCaretMove = store.caretMoves;
      if (this.element.contains(document.activeElement) || document.activeElement === document.body) {
        surface.select(store.caret);
      }
    }
    if (edited || this.shownAnalysis !== store.analysis) {
      this.shownAnalysis = store.analysis;
      this.showRoles();
    }
    this.paint();
    this.card.update();
  }

  /** Brings the words of a finding into view. */
  reveal(finding: Finding): void {
    const [place] = this.store.placesOf(finding);
    if (place) this.surface.scrollTo(place);
  }

  private showRoles(): void {
    const { store, surface } = this;
    const { analysis } = store;
    const shape = analysis ?? store.shape;
    const roles = (shape?.paragraphs ?? []).map((one) => ({ ...one, ...(analysis ? store.place(one) : {}) }));
    let next = 0;
    surface.setLineClasses((line) => {
      while (next < roles.length && (roles[next]?.end ?? 0) <= line.start) next++;
      const paragraph = roles[next];
      return paragraph && paragraph.role !== "body" && paragraph.start < line.end
        ? `role-${paragraph.role}`
        : "";
    });
    const language = shape?.language.tag ?? "";
    if (this.element.lang !== language) this.element.lang = language;
    surface.setDirection(shape?.language.direction ?? null);
  }

  private paint(): void {
    this.painter.paint(this.hovered ?? this.walkedTo);
  }

  private placeOf(span: Span | undefined): DOMRect | null {
    return (span && this.surface.rangeOf(this.store.place(span))?.getBoundingClientRect()) ?? null;
  }

  private followPointer(offset: number | null): void {
    if (this.hovered === offset) return;
    this.hovered = offset;
    this.paint();
    const marks = offset === null ? [] : this.painter.marksAt(offset);
    this.card.point(
      marks.map((mark) => mark.finding),
      this.placeOf(marks[0]),
    );
  }

  /** What the caret was walked to is chosen, and its card stays. */
  private followCaret(span: Span): void {
    const { store } = this;
    const moved = span.start !== store.caret.start || span.end !== store.caret.end;
    store.caret = span;
    if (!moved) return;
    this.walkedTo = span.start;
    this.paint();
    if (span.start !== span.end || !store.analysis) return;
    const marks = this.painter.marksAt(span.start);
    const findings = marks.map((mark) => mark.finding);
    if (findings[0]) store.select(findings[0]);
    else if (store.selected) store.select(null);
    this.card.pin(findings, this.placeOf(marks[0]));
  }

  /** F8 walks from finding to finding, F2 goes into the card. */
  private readonly walk = (event: KeyboardEvent): void => {
    const { store } = this;
    if (event.key === "F2") {
      event.preventDefault();
      this.card.focus();
      return;
    }
    if (event.key !== "F8") return;
    event.preventDefault();
    const mark = this.painter.markBeside(store.caret.start, event.shiftKey ? -1 : 1);
    if (!mark) return;
    const { start } = store.place(mark);
    this.surface.scrollTo({ start, end: start });
    this.surface.select({ start, end: start });
    const { analysis } = store;
    this.told = analysis ? kindOf(mark.finding).label(analysis, mark.finding.index, store) : "";
    store.changed();
  };
}
