// SPDX-License-Identifier: Apache-2.0
// Paints findings with the CSS Custom Highlight API: ranges over the text, no element around any letter. Names of
// highlights are global to the document, so they carry a prefix.
import type { Analysis, Span } from "isnad";
import type { ArticleSurface } from "./article-surface.js";

/** Layers that a reader can switch. */
export type LayerName = "headline" | "sentence" | "quotes" | "names";
export const layerNames: readonly LayerName[] = ["headline", "sentence", "quotes", "names"];

/** Depths that have a look of their own; deeper ones share the last. */
const deepest = 3;

export const canPaint = typeof Highlight === "function" && "highlights" in CSS;

export interface Painting {
  analysis: Analysis | null;
  layers: ReadonlySet<LayerName>;
  /** The place whose sentence is marked: under the pointer, or the caret. */
  pointed: number | null;
  selected: Span | null;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export class Painter {
  private readonly names = new Set<string>();

  constructor(private readonly surface: ArticleSurface) {}

  /** Registers the ranges of what is on or near the screen. */
  paint({ analysis, layers, pointed, selected }: Painting): void {
    if (!canPaint) return;
    const view = this.surface.visibleSpan();
    const groups = new Map<string, Span[]>();
    const add = (name: string, span: Span) => {
      if (!overlaps(span, view)) return;
      const group = groups.get(name);
      if (group) group.push(span);
      else groups.set(name, [span]);
    };
    if (analysis && layers.has("headline")) {
      for (const paragraph of analysis.paragraphs) {
        if (paragraph.role === "headline") add("headline", paragraph);
      }
    }
    if (analysis && layers.has("sentence") && pointed !== null) {
      // A caret after the full stop is still at its sentence; between two it is at the second.
      const sentence = analysis.sentences.findLast((span) => span.start <= pointed && pointed <= span.end);
      if (sentence) add("sentence", sentence);
    }
    if (analysis && layers.has("names")) {
      for (const entity of analysis.entities) {
        for (const mention of entity.mentions) add(`name-${entity.type.toLowerCase()}`, mention);
      }
    }
    if (analysis && layers.has("quotes")) {
      for (const quote of analysis.quotes) {
        if (!quote.closed) add("quote-open", quote);
        else if (quote.scare) add("quote-term", quote);
        else add(`quote-${String(Math.min(quote.depth, deepest))}`, quote);
      }
    }
    if (selected) add("selected", selected);
    this.register(groups);
  }

  private register(groups: Map<string, Span[]>): void {
    for (const name of this.names) {
      if (!groups.has(name)) CSS.highlights.delete(`isnad-${name}`);
    }
    this.names.clear();
    for (const [name, spans] of groups) {
      const ranges = spans.map((span) => this.surface.rangeOf(span)).filter((range) => range !== null);
      const highlight = new Highlight(...ranges);
      highlight.priority = name === "selected" ? 3 : name === "sentence" ? 0 : 1;
      CSS.highlights.set(`isnad-${name}`, highlight);
      this.names.add(name);
    }
  }
}
