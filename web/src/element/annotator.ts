// SPDX-License-Identifier: Apache-2.0
// Reads a piece of a page, analyses it whenever it changes, marks the findings in place, and knows which one a reader
// points at. Needs no custom element; <isnad-article> is this with an interface.
import type { AnalyzeOptions, Analyzer } from "../engine/analyzer.js";
import { IsnadError } from "../errors.js";
import type { Analysis } from "../types.js";
import { isUnder, placeUnder } from "./caret.js";
import { readDomText, type DomText } from "./dom-text.js";
import { ArticleHighlights } from "./highlights.js";
import { findingsOf, placesAt, placesOf, type Finding, type LayerName, type Place } from "./layers.js";

/** What a host asks for. */
export interface AnnotatorSettings {
  published: string;
  language: string;
  layers: readonly LayerName[];
}

/** Whoever shows it hears of what happens. */
export interface AnnotatorEvents {
  analysed: (analysis: Analysis, text: string) => void;
  failed: (error: IsnadError) => void;
  selected: (finding: Finding | null) => void;
  /** Something that is shown has changed. */
  changed: () => void;
}

/** A host that writes in its content is waited for so long, in milliseconds. */
const pause = 150;

export class Annotator {
  state: "reading" | "ready" | { failed: string } = "reading";
  analysis: Analysis | null = null;
  findings: readonly Finding[] = [];
  selected: Finding | null = null;
  /** What the reader points at or has walked to, the innermost first. */
  pointed: readonly Place[] = [];
  private dom: DomText | null = null;
  private places: readonly Place[] = [];
  private settings: AnnotatorSettings = { published: "", language: "", layers: [] };
  private readonly highlights = new ArticleHighlights();
  private readonly observer: MutationObserver;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: Element,
    private readonly analyzer: Analyzer,
    private readonly events: AnnotatorEvents,
  ) {
    this.observer = new MutationObserver(() => {
      this.schedule(pause);
    });
  }

  /** The text as it was read. */
  get text(): string {
    return this.dom?.text ?? "";
  }

  start(settings: AnnotatorSettings): void {
    this.settings = settings;
    const what = { childList: true, characterData: true, subtree: true };
    this.observer.observe(this.root, what);
    this.schedule(0);
  }

  /** New settings: layers are only painted anew, everything else is read anew. */
  change(settings: AnnotatorSettings): void {
    const { published, language } = this.settings;
    this.settings = settings;
    if (published !== settings.published || language !== settings.language) this.schedule(0);
    else if (this.analysis) this.find(this.analysis);
  }

  /** Takes back everything; it cannot be started again. */
  stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.observer.disconnect();
    this.highlights.clear();
    this.dom = null;
    this.analysis = null;
    this.findings = this.places = this.pointed = [];
    this.selected = null;
  }

  /** Reads what the page shows now. */
  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), delay);
  }

  private async read(): Promise<void> {
    const dom = readDomText(this.root);
    const { published, language } = this.settings;
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    const options: AnalyzeOptions = { signal: running.signal };
    if (published !== "") options.published = published;
    if (language !== "") options.language = language;
    try {
      const analysis = await this.analyzer.analyze(dom.text, options);
      if (running.signal.aborted) return;
      this.dom = dom;
      this.analysis = analysis;
      this.state = "ready";
      this.find(analysis);
      this.events.analysed(analysis, dom.text);
    } catch (cause) {
      if (running.signal.aborted) return;
      const error = IsnadError.from(cause, "engine-failed");
      this.state = { failed: error.message };
      this.events.changed();
      this.events.failed(error);
    }
  }

  private find(analysis: Analysis): void {
    this.findings = findingsOf(analysis, this.settings.layers);
    this.places = placesOf(this.findings);
    this.pointed = [];
    this.selected = null;
    const ranges = new Map<string, Range[]>();
    for (const { finding, span } of this.places) {
      const range = this.dom?.rangeOf(span);
      if (!range) continue;
      const known = ranges.get(finding.look);
      if (known) known.push(range);
      else ranges.set(finding.look, [range]);
    }
    this.highlights.replace(ranges);
    this.events.changed();
  }

  /** Marks a finding wherever it stands, and none other. */
  select(finding: Finding | null): void {
    if (finding === this.selected) return;
    this.selected = finding;
    const ranges = (finding?.spans ?? []).map((span) => this.dom?.rangeOf(span)).filter((range) => !!range);
    this.highlights.set("selected", ranges);
    this.events.changed();
    this.events.selected(finding);
  }

  /** Points at what stands under a point of the window; false when there is nothing. */
  pointAt(x: number, y: number): boolean {
    const place = placeUnder(x, y, this.root.getRootNode());
    const offset = place && this.dom ? this.dom.offsetOf(place.node, place.offset) : null;
    // A point in the right half of a letter belongs to the place behind it.
    const near = offset === null ? [] : [offset, offset - 1].flatMap((at) => placesAt(this.places, at));
    const found = near.filter(({ span }, index) => {
      const range = near.findIndex((other) => other.span === span) === index ? this.dom?.rangeOf(span) : null;
      return !!range && isUnder(range, x, y);
    });
    this.point(found);
    return found.length > 0;
  }

  /** Points at the next place of another finding, or at the one before; cue and teller side by side are not told twice. */
  walk(step: 1 | -1): Place | null {
    const [now] = this.pointed;
    let index = now ? this.places.indexOf(now) + step : step > 0 ? 0 : this.places.length - 1;
    while (now && this.places[index]?.finding === now.finding) index += step;
    const place = this.places[index] ?? now;
    if (!place) return null;
    this.point([place]);
    this.select(place.finding);
    return place;
  }

  /** Points at these places. */
  point(places: readonly Place[]): void {
    const same =
      places.length === this.pointed.length && places.every((place, at) => place === this.pointed[at]);
    if (same) return;
    this.pointed = places;
    this.events.changed();
  }

  /** Where a span is shown. */
  rangeOf(place: Place): Range | null {
    return this.dom?.rangeOf(place.span) ?? null;
  }
}
