// SPDX-License-Identifier: Apache-2.0
// The state of the page, and everything that changes it. Views listen for "change".
import { IsnadError, type Analysis, type Analyzer, type OutputFormat, type Span } from "isnad";
import { EditHistory, type HistoryMove } from "./edit-history.js";
import { say, type Locale } from "./i18n.js";
import { isBareAddress, longestText, readFile } from "./intake.js";
import { layerNames, type LayerName } from "./painter.js";
import { remember } from "./preferences.js";
import { applyEdit, shiftAnalysis, shiftSpan, type TextEdit } from "./text-model.js";

export interface Notice {
  text: (locale: Locale) => string;
  kind: "info" | "error";
  retry: boolean;
}

/** Waits this long after a keystroke, in milliseconds. */
const typingPause = 150;
/** Progress is shown when reading takes longer. */
const patience = 300;

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
    if (this.refuseTooLong(this.text.length + edit.text.length - (edit.end - edit.start))) return;
    this.history.add(this.text, edit, this.caret.start, typed, Date.now());
    this.apply(edit, edit.start + edit.text.length);
    if (!typed && isBareAddress(this.text)) this.tell("info", (locale) => say(locale, "bareAddress"));
    else if (this.notice?.kind === "info") this.notice = null;
    this.schedule(typingPause);
  }

  /** The result of the present text in another format; nothing when it failed, which is then told. */
  async write(format: OutputFormat): Promise<string | null> {
    try {
      return await this.analyzer.write(this.text, format, { published: this.published });
    } catch (cause) {
      this.tell("error", () => IsnadError.from(cause, "engine-failed").message);
      return null;
    }
  }

  undo(): void {
    this.move(this.history.undo());
  }

  redo(): void {
    this.move(this.history.redo());
  }

  private move(step: HistoryMove | null): void {
    if (!step) return;
    this.apply(step.edit, step.caret);
    this.published = step.published ?? this.published;
    this.schedule(0);
  }

  /** Replaces the whole text, as one step that can be undone. */
  replaceText(text: string, published: string): void {
    if (this.refuseTooLong(text.length)) return;
    const edit = { start: 0, end: this.text.length, text };
    const dates = { before: this.published, after: published };
    this.history.add(this.text, edit, this.caret.start, false, Date.now(), dates);
    this.published = published;
    this.notice = null;
    this.apply(edit, 0);
    this.schedule(0);
  }

  async openFile(file: File): Promise<void> {
    const intake = await readFile(file);
    if (intake.text !== null) this.replaceText(intake.text, "");
    this.tell(intake.text === null ? "error" : "info", intake.notice);
  }

  /** Says something above the article until it is dismissed or no longer true. */
  tell(kind: Notice["kind"], text: Notice["text"], retry = false): void {
    this.notice = { kind, text, retry };
    this.changed();
  }

  dismiss(): void {
    this.notice = null;
    this.changed();
  }

  private refuseTooLong(length: number): boolean {
    if (length <= longestText) return false;
    this.tell("error", (locale) => say(locale, "tooLong"));
    return true;
  }

  setPublished(date: string): void {
    this.published = date;
    this.schedule(0);
    this.changed();
  }

  setLocale(locale: Locale): void {
    this.locale = locale;
    remember("locale", locale);
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
    const selected = this.selected && shiftSpan(this.selected, edit);
    this.selected = selected && selected.start < selected.end ? selected : null;
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
    this.running?.abort();
    this.progress = null;
    this.tell("info", (locale) => say(locale, "cancelled"));
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
      this.tell("error", (locale) => say(locale, "badPublished"));
      this.schedule(0);
    } else {
      this.tell("error", (locale) => say(locale, "failed", { message: error.message }), true);
    }
  }
}
