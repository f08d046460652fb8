// SPDX-License-Identifier: Apache-2.0
// A finding is one thing that the analysis found; panels, cards and drawings all speak of findings.
import type { TemplateResult } from "lit";
import type { Analysis, Span } from "isnad";
import type { Locale } from "../i18n.js";
import type { Store } from "../store.js";

/** One thing found: a kind and the index in the analysis' array of that kind. */
export interface Finding {
  kind: string;
  index: number;
}

/** A finding as a key of maps and attributes. */
export function keyOf(finding: Finding): string {
  return `${finding.kind}-${String(finding.index)}`;
}

export function sameFinding(a: Finding | null, b: Finding | null): boolean {
  return a?.kind === b?.kind && a?.index === b?.index;
}

/** What the page must know of a kind of finding. */
export interface FindingKind {
  kind: string;
  count: (analysis: Analysis) => number;
  /** The words that are this finding. */
  spans: (analysis: Analysis, index: number) => Span[];
  /** What it is tied to; ties count in both directions. */
  links: (analysis: Analysis, index: number) => Finding[];
  /** One line that says what it is. */
  label: (analysis: Analysis, index: number, store: Store) => string;
  /** What its card says below that line. */
  card: (analysis: Analysis, index: number, store: Store) => TemplateResult;
}

/** How a mark looks; every mark of a layer has one of its looks. */
export interface Look {
  /** Tint and line as [light, dark] colours. */
  tint?: readonly [string, string];
  line?: readonly [string, string];
  style?: "solid" | "dashed" | "dotted" | "double" | "wavy";
  /** Of the line, in pixels. */
  thickness?: number;
}

/** A stretch of the text in the look of a layer. */
export interface Mark extends Span {
  look: string;
  finding: Finding;
}

/** What can be painted over the article and switched. */
export interface Layer {
  id: string;
  title(locale: Locale): string;
  /** What its marks mean, for the first visit. */
  meaning(locale: Locale): string;
  looks: Record<string, Look>;
  /** Distance of its lines from the letters, so that layers do not run into each other; in hundredths of an em. */
  lane: number;
  marks(analysis: Analysis): Mark[];
}
