// SPDX-License-Identifier: Apache-2.0
// Paints findings with the CSS Custom Highlight API: ranges over the text, no element around any letter.
import type { Analysis, Span } from "isnad";
import type { ArticleSurface } from "./article-surface.js";
import { keyOf, type Finding, type Layer, type Mark } from "./findings/finding.js";
import { SpanIndex } from "./findings/span-index.js";
import { highlightName } from "./looks.js";
import { kindOf, layers } from "./panels/index.js";
import type { Store } from "./store.js";

export const canPaint = typeof Highlight === "function" && "highlights" in CSS;

const priorities: Record<string, number> = { sentence: 0, "tellers-told": 1, related: 8, selected: 9 };

export class Painter {
  private readonly names = new Set<string>();
  private indexed: Analysis | null = null;
  private readonly marks = new Map<Layer, SpanIndex<Mark>>();
  private sentences = new SpanIndex<Span>([]);

  constructor(
    private readonly surface: ArticleSurface,
    private readonly store: Store,
  ) {}

  /** Marks of the loud layers that touch a place of the present text, the shortest first. */
  marksAt(offset: number): Mark[] {
    const { start } = this.store.origin({ start: offset, end: offset });
    return this.loud()
      .flatMap((layer) => this.index(layer).touching({ start, end: start }))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** The next mark of the loud layers after a place, or the last before it. */
  markBeside(offset: number, step: 1 | -1): Mark | undefined {
    const { start } = this.store.origin({ start: offset, end: offset });
    return this.loud()
      .map((layer) => this.index(layer).beside(start, step))
      .filter((mark) => mark !== undefined)
      .sort((a, b) => step * (a.start - b.start) || b.end - a.end)[0];
  }

  private loud(): Layer[] {
    return layers.filter((layer) => this.store.loud.includes(layer.id));
  }

  private index(layer: Layer): SpanIndex<Mark> {
    const { analysis } = this.store;
    if (this.indexed !== analysis) {
      this.indexed = analysis;
      this.marks.clear();
      this.sentences = new SpanIndex<Span>(analysis?.sentences ?? []);
    }
    let index = this.marks.get(layer);
    if (!index) this.marks.set(layer, (index = new SpanIndex(analysis ? layer.marks(analysis) : [])));
    return index;
  }

  /** Registers the ranges of what is on or near the screen; `pointed` is the place whose sentence is marked. */
  paint(pointed: number | null): void {
    if (!canPaint) return;
    const { store } = this;
    const view = this.surface.visibleSpan();
    const origin = store.origin(view);
    const groups = new Map<string, Span[]>();
    const add = (name: string, span: Span) => {
      const group = groups.get(name);
      if (group) group.push(span);
      else groups.set(name, [span]);
    };
    for (const layer of this.loud()) {
      for (const mark of this.index(layer).touching(origin))
        add(`${layer.id}-${mark.look}`, store.place(mark));
    }
    const near = (span: Span) => span.start < view.end && view.start < span.end;
    if (pointed !== null && layers[0]) {
      this.index(layers[0]);
      const { start } = store.origin({ start: pointed, end: pointed });
      // A caret after the full stop is still at its sentence; between two it is at the second.
      const around = this.sentences.touching({ start: Math.max(0, start - 1), end: start + 1 }).at(-1);
      if (around) add("sentence", store.place(around));
    }
    if (store.selected) this.paintChosen(store.selected, (name, span) => near(span) && add(name, span));
    this.register(groups);
  }

  private paintChosen(selected: Finding, add: (name: string, span: Span) => unknown): void {
    const { store } = this;
    for (const span of store.placesOf(selected)) add("selected", span);
    const seen = new Set<string>();
    for (const other of store.tiedTo(selected)) {
      if (seen.has(keyOf(other)) || !store.analysis) continue;
      seen.add(keyOf(other));
      for (const span of kindOf(other).spans(store.analysis, other.index)) add("related", store.place(span));
    }
  }

  private register(groups: Map<string, Span[]>): void {
    for (const name of this.names) {
      if (!groups.has(name)) CSS.highlights.delete(highlightName(name));
    }
    this.names.clear();
    for (const [name, spans] of groups) {
      const ranges = spans
        .filter((span) => span.start < span.end)
        .map((span) => this.surface.rangeOf(span))
        .filter((range) => range !== null);
      const highlight = new Highlight(...ranges);
      highlight.priority = priorities[name] ?? 2;
      CSS.highlights.set(highlightName(name), highlight);
      this.names.add(name);
    }
  }
}
