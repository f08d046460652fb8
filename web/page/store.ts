// SPDX-License-Identifier: Apache-2.0
// The state of the page, and everything that changes it. Views listen for "change".
import type { Analyzer } from "../src/engine/analyzer.js";
import { IsnadError } from "../src/errors.js";
import type { Analysis, Span } from "../src/types.js";
import { EditHistory } from "./edit-history.js";
import { say, type Locale } from "./i18n.js";
import { isBareAddress, readFile, type Intake } from "./intake.js";
import type { LayerName } from "./painter.js";
import { layerNames } from "./painter.js";
import { applyEdit, shiftSpan, type TextEdit } from "./text-model.js";

export interface Notice {
  text: (locale: Locale) => string;
  kind: "info" | "error";
  retry?: boolean;
}

/** Waits this long after a keystroke, in milliseconds. */
const typingPause = 150;
/** Progress is shown when reading takes longer. */
const patience = 300;

const spanLists = ["paragraphs", "sentences", "quotes"] as const;

/** Findings moved along with an edit until the new ones come; those it touched vanish. */
function shiftAnalysis(analysis: Analysis, edit: TextEdit): Analysis {
  const shifted = { ...analysis, length: analysis.length + edit.text.length - (edit.end - edit.start) };
  for (const list of spanLists) {
    const spans: Span[] = analysis[list];
    Object.assign(shifted, {
      [list]: spans.map((span) => shiftSpan(span, edit) ?? { ...span, end: span.start }),
    });
  }
  return shifted;
}

export class Store extends EventTarget {
  text = "";
  caret: Span = { start: 0, end: 0 };
  /** Counts up when the caret was set by the program rather than the person. */
  caretMoves = 0;
  published = "";
  analysis: Analysis | null = null;
  hovered: number | null = null;
  selected: Span | null = null;
  /** Part done of an analysis that takes long. */
  progress: number | null = null;
  notice: Notice | null = null;
  readonly layers = new Set<LayerName>(layerNames);
  readonly history = new EditHistory();
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly analyzer: Analyzer,
    public locale: Locale,
  ) {
    super();
  }

  changed(): void {
    this.dispatchEvent(new Event("change"));
  }

  edit(edit: TextEdit, typed: boolean): void {
    this.history.add(this.text, edit, this.caret.start, typed, Date.now());
    this.apply(edit, edit.start + edit.text.length);
    if (!typed && isBareAddress(this.text))
      this.notice = { kind: "info", text: (l) => say(l, "bareAddress") };
    else if (this.notice?.kind === "info") this.notice = null;
    this.schedule(typingPause);
  }

  undo(): void {
    this.takeBack(this.history.undo());
  }

  redo(): void {
    this.takeBack(this.history.redo());
  }

  private takeBack(step: { edit: TextEdit; caret: number } | null): void {
    if (!step) return;
    this.apply(step.edit, step.caret);
    this.schedule(0);
  }

  /** Replaces the whole text, as one step that can be undone. */
  replaceText(text: string, published: string): void {
    const edit = { start: 0, end: this.text.length, text };
    this.history.add(this.text, edit, this.caret.start, false, Date.now());
    this.apply(edit, 0);
    this.published = published;
    this.notice = null;
    this.schedule(0);
  }

  async openFile(file: File): Promise<void> {
    this.accept(await readFile(file));
  }

  private accept(intake: Intake): void {
    if (intake.text !== null) this.replaceText(intake.text, "");
    this.notice = { kind: intake.text === null ? "error" : "info", text: intake.notice };
    this.changed();
  }

  setPublished(date: string): void {
    this.published = date;
    this.schedule(0);
    this.changed();
  }

  toggleLayer(layer: LayerName): void {
    if (!this.layers.delete(layer)) this.layers.add(layer);
    this.changed();
  }

  select(span: Span | null): void {
    this.selected = span;
    this.changed();
  }

  private apply(edit: TextEdit, caret: number): void {
    this.text = applyEdit(this.text, edit);
    this.caret = { start: caret, end: caret };
    this.caretMoves++;
    this.selected = this.selected && shiftSpan(this.selected, edit);
    this.hovered = null;
    this.analysis = this.analysis && shiftAnalysis(this.analysis, edit);
    this.changed();
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.timer = setTimeout(() => void this.analyze(), delay);
  }

  retry(): void {
    this.schedule(0);
  }

  cancel(): void {
    this.running?.abort("cancelled by hand");
    this.progress = null;
    this.notice = { kind: "info", text: (locale) => say(locale, "cancelled") };
    this.changed();
  }

  /** Reads the text now. */
  private async analyze(): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.progress = null;
    if (this.text.trim() === "") {
      this.analysis = null;
      this.changed();
      return;
    }
    const show = setTimeout(() => {
      this.progress ??= 0;
      this.changed();
    }, patience);
    try {
      const options = this.published === "" ? {} : { published: this.published };
      const analysis = await this.analyzer.analyze(this.text, {
        ...options,
        signal: running.signal,
        onProgress: (part) => {
          if (this.progress === null || running.signal.aborted) return;
          this.progress = part;
          this.changed();
        },
      });
      if (running.signal.aborted) return;
      this.analysis = analysis;
      if (this.notice?.kind === "error") this.notice = null;
    } catch (cause) {
      if (running.signal.aborted) return;
      this.fail(IsnadError.from(cause, "engine-failed"));
    } finally {
      clearTimeout(show);
      if (this.running === running) {
        this.progress = null;
        this.changed();
      }
    }
  }

  private fail(error: IsnadError): void {
    if (error.code === "bad-published") {
      this.published = "";
      this.notice = { kind: "error", text: (locale) => say(locale, "badPublished") };
      this.schedule(0);
    } else if (error.code === "too-long") {
      this.analysis = null;
      this.notice = { kind: "error", text: (locale) => say(locale, "tooLong") };
    } else {
      this.notice = {
        kind: "error",
        retry: true,
        text: (locale) => say(locale, "failed", { message: error.message }),
      };
    }
  }
}
