// SPDX-License-Identifier: Apache-2.0
// What an analysis found, as things that can be marked in a text, pointed at and listed.
import type { Analysis, Attribution, Entity, Issue, Quantity, Quote, Span, Time } from "../types.js";

/** Kinds of findings that a host can ask for, in the order in which they are listed. */
export const layerNames = [
  "sources",
  "quotes",
  "people",
  "organisations",
  "places",
  "times",
  "figures",
  "issues",
] as const;
export type LayerName = (typeof layerNames)[number];

interface Items {
  sources: Attribution;
  quotes: Quote;
  people: Entity;
  organisations: Entity;
  places: Entity;
  times: Time;
  figures: Quantity;
  issues: Issue;
}

/** A finding of one layer: its item in the analysis, and where it stands in the text. */
export type Finding = {
  [Layer in LayerName]: {
    layer: Layer;
    item: Items[Layer];
    /** In the order of the text, at least one. */
    spans: Span[];
    /** Its look: the name of the highlight without the prefix. */
    look: string;
  };
}[LayerName];

/** Quotations deeper than this share a look. */
const deepest = 3;

function quoteLook(quote: Quote): string {
  if (!quote.closed) return "quote-open";
  return quote.scare ? "quote-term" : `quote-${String(Math.min(quote.depth, deepest))}`;
}

function spansOf(attribution: Attribution): Span[] {
  const tellers = attribution.chain.map((link) => link.span).filter((span) => span !== null);
  return [attribution.cue, ...tellers].sort((a, b) => a.start - b.start);
}

const entityTypes = { people: "PER", organisations: "ORG", places: "LOC" } as const;

function entities(analysis: Analysis, layer: keyof typeof entityTypes): Finding[] {
  return analysis.entities
    .filter((item) => item.type === entityTypes[layer])
    .map((item) => ({ layer, item, spans: item.mentions, look: layer }));
}

const makers: { [Layer in LayerName]: (analysis: Analysis) => Finding[] } = {
  sources: ({ attributions }) =>
    attributions.map((item) => ({ layer: "sources", item, spans: spansOf(item), look: "sources" })),
  quotes: ({ quotes }) =>
    quotes.map((item) => ({ layer: "quotes", item, spans: [item], look: quoteLook(item) })),
  people: (analysis) => entities(analysis, "people"),
  organisations: (analysis) => entities(analysis, "organisations"),
  places: (analysis) => entities(analysis, "places"),
  times: ({ times }) => times.map((item) => ({ layer: "times", item, spans: [item], look: "times" })),
  figures: ({ quantities }) =>
    quantities.map((item) => ({ layer: "figures", item, spans: [item], look: "figures" })),
  issues: ({ issues }) =>
    issues.map((item) => ({ layer: "issues", item, spans: [item], look: `issue-${item.severity}` })),
};

/** The findings of these layers, layer by layer. */
export function findingsOf(analysis: Analysis, layers: readonly LayerName[]): Finding[] {
  return layerNames
    .filter((layer) => layers.includes(layer))
    .flatMap((layer) => makers[layer](analysis))
    .filter((finding) => finding.spans.some((span) => span.start < span.end));
}

/** A place where a finding stands. */
export interface Place {
  finding: Finding;
  span: Span;
}

/** Every place of every finding, in the order of the text; of two that begin together the longer first. */
export function placesOf(findings: readonly Finding[]): Place[] {
  return findings
    .flatMap((finding) => finding.spans.map((span) => ({ finding, span })))
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The places that cover an offset, the innermost first. */
export function placesAt(places: readonly Place[], offset: number): Place[] {
  return places.filter(({ span }) => span.start <= offset && offset < span.end).reverse();
}
