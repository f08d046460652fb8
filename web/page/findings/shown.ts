// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Correction, Span } from "isnad";
import { applyOverlay } from "../corrections/overlay.js";
import { kindOf, kinds } from "../panels/index.js";
import type { TextEdit } from "../text-model.js";
import { Drift } from "./drift.js";
import { keyOf, sameFinding, type Finding } from "./finding.js";
import { Links } from "./links.js";

/**
 * What was found in the text, with the reader's corrections over it, and what of it is chosen. Findings keep the places
 * where they were read; `place` says where their words are now. Views listen for "change".
 */
export class ShownFindings extends EventTarget {
  text = "";
  corrections: readonly Correction[] = [];
  /** Which corrections find their place in the present text. */
  applied: readonly boolean[] = [];
  /** What is shown: what was read, with the corrections, above the least confidence. Spans lie in the text as read. */
  analysis: Analysis | null = null;
  /** Findings below this are left out, 0 to 1. */
  leastConfidence = 0;
  selected: Finding | null = null;
  private read: Analysis | null = null;
  private readText = "";
  private drift = new Drift();
  private links: Links | undefined;
  private related: ReadonlySet<string> = new Set();

  changed(): void {
    this.dispatchEvent(new Event("change"));
  }

  /** Takes what was found in `text`; what was chosen stays chosen where it is found again. */
  protected take(analysis: Analysis | null, text: string): void {
    const chosen = this.selected && this.placesOf(this.selected)[0];
    this.read = analysis;
    this.readText = text;
    this.drift = new Drift();
    this.derive();
    if (this.selected && chosen) this.select(this.findingOf(this.selected.kind, chosen));
    this.changed();
  }

  /** Lets what was found follow its words through an edit. */
  protected follow(edit: TextEdit): void {
    this.drift.add(edit);
  }

  /** Works out anew what is shown. */
  protected derive(): void {
    const shown = this.read && applyOverlay(this.read, this.readText, this.corrections, this.leastConfidence);
    this.analysis = shown?.analysis ?? null;
    this.applied = shown?.applied ?? [];
    this.links = undefined;
    this.related = this.selected ? this.relatedTo(this.selected) : new Set();
  }

  setLeastConfidence(least: number): void {
    this.leastConfidence = least;
    this.select(null);
    this.derive();
    this.changed();
  }

  // Where it is

  /** Where a span of the analysis lies in the present text. */
  place(span: Span): Span {
    return this.drift.place(span);
  }

  /** Where a place of the present text lies in the analysis. */
  origin(span: Span): Span {
    return { start: this.drift.origin(span.start), end: this.drift.origin(span.end) };
  }

  /** The words of a span of the analysis. */
  words(span: Span): string {
    const { start, end } = this.place(span);
    return this.text.slice(start, end);
  }

  /** The words of a finding, in the present text. */
  placesOf(finding: Finding): Span[] {
    const spans = this.analysis ? kindOf(finding).spans(this.analysis, finding.index) : [];
    return spans.map((span) => this.place(span)).filter((span) => span.start < span.end);
  }

  /** The finding of a kind whose words begin where `place` does. */
  private findingOf(kind: string, place: Span): Finding | null {
    const { analysis } = this;
    if (!analysis) return null;
    const { count, spans } = kindOf({ kind, index: 0 });
    for (let index = 0; index < count(analysis); index++) {
      if (spans(analysis, index).some((span) => span.start === place.start)) return { kind, index };
    }
    return null;
  }

  // What is chosen

  /** Chooses a finding everywhere, or nothing. */
  select(finding: Finding | null): void {
    this.selected = finding;
    this.related = finding ? this.relatedTo(finding) : new Set();
    this.changed();
  }

  toggle(finding: Finding): void {
    this.select(sameFinding(finding, this.selected) ? null : finding);
  }

  isSelected(finding: Finding): boolean {
    return sameFinding(finding, this.selected);
  }

  /** Whether a finding hangs together with the chosen one. */
  isRelated(finding: Finding): boolean {
    return this.related.has(keyOf(finding));
  }

  /** Findings tied to one. */
  tiedTo(finding: Finding): readonly Finding[] {
    if (!this.analysis) return [];
    this.links ??= new Links(this.analysis, kinds);
    return this.links.of(finding);
  }

  private relatedTo(finding: Finding): Set<string> {
    return new Set(this.tiedTo(finding).map(keyOf));
  }
}
