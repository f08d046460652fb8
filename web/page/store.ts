// SPDX-License-Identifier: Apache-2.0
// The state of the page, and everything that changes it. Views listen for "change".
import {
  IsnadError,
  type Analysis,
  type Analyzer,
  type Correction,
  type CsvTable,
  type OutputFormat,
  type Span,
} from "isnad";
import { EditHistory, type Companions, type HistoryMove } from "./edit-history.js";
import { ShownFindings } from "./findings/shown.js";
import { say, type Locale } from "./i18n.js";
import { isBareAddress } from "./intake/address.js";
import type { Intake } from "./intake/intake.js";
import { defaultLoud, layers } from "./panels/index.js";
import { recall, remember } from "./preferences.js";
import { Reader } from "./reader.js";
import { applyEdit, longestText, type TextEdit } from "./text-model.js";

export interface Notice {
  text: (locale: Locale) => string;
  kind: "info" | "error";
  /** What can be done about it, beside the words. */
  action: "retry" | "undo" | null;
  /** Goes away by itself: it only says that what was asked for was done. */
  passing: boolean;
}

/** An article as it is kept, shared and opened. */
export interface Article {
  text: string;
  published: string;
  corrections: readonly Correction[];
  /** Its key in the library, once it was kept there. */
  id?: string | undefined;
  shape?: Shape | undefined;
}

/** How an article was set when it was last read, so that nothing jumps before it is read again. */
export type Shape = Pick<Analysis, "language" | "paragraphs">;

function shapeOf({ language, paragraphs }: Analysis): Shape {
  return { language, paragraphs: paragraphs.filter(({ role }) => role !== "body") };
}

/** How many layers may be loud at once: more cannot be told apart. */
export const mostLoud = 3;

/** What was switched on at the last visit; a layer may be gone since. */
function rememberedLayers(): string[] | undefined {
  const known = new Set(layers.map((layer) => layer.id));
  return recall("layers")
    ?.split(" ")
    .filter((id) => known.has(id));
}

export class Store extends ShownFindings {
  caret: Span = { start: 0, end: 0 };
  /** Counts up when the caret was set by the program rather than the person. */
  caretMoves = 0;
  published = "";
  notice: Notice | null = null;
  /** What lies over the page and keeps the focus, by its id. */
  modal: string | null = null;
  /** The layers that are painted. */
  loud: readonly string[] = rememberedLayers() ?? defaultLoud;
  readonly history = new EditHistory();
  /** Key in the library of the article that is open. */
  libraryId: string | undefined;
  /** Of the open article, until it is read. */
  shape: Shape | undefined;
  private readonly reader: Reader;

  constructor(
    private readonly analyzer: Analyzer,
    public locale: Locale,
  ) {
    super();
    this.reader = new Reader(analyzer, {
      read: (analysis, text) => {
        // Only that reading failed is over now; what else was told is still true.
        if (this.notice?.action === "retry") this.notice = null;
        this.take(analysis, text);
      },
      failed: (error) => {
        this.fail(error);
      },
      progressed: () => {
        this.changed();
      },
    });
  }

  // The text

  edit(edit: TextEdit, typed: boolean): void {
    if (this.refuseTooLong(this.text.length + edit.text.length - (edit.end - edit.start))) return;
    this.history.add(this.text, edit, this.caret.start, typed, Date.now());
    this.shape = undefined;
    this.apply(edit, edit.start + edit.text.length);
    if (!typed && isBareAddress(this.text)) this.tell("info", (locale) => say(locale, "bareAddress"));
    else if (this.notice?.kind === "info") this.notice = null;
    this.schedule(true);
  }

  undo(): void {
    this.move(this.history.undo());
  }

  redo(): void {
    this.move(this.history.redo());
  }

  private move(step: HistoryMove | null): void {
    if (!step) return;
    this.forgetOffer();
    if (step.edit) this.apply(step.edit, step.caret);
    if (step.companions) this.companions = step.companions;
    this.derive();
    this.schedule(false);
    this.changed();
  }

  /** Replaces the whole article, as one step that can be undone. */
  open(article: Article): boolean {
    if (this.refuseTooLong(article.text.length)) return false;
    const edit = { start: 0, end: this.text.length, text: article.text };
    const before = this.companions;
    this.published = article.published;
    this.corrections = article.corrections;
    this.libraryId = article.id;
    this.shape = article.shape;
    this.history.add(this.text, edit, this.caret.start, false, Date.now(), {
      before,
      after: this.companions,
    });
    this.notice = null;
    this.selected = null;
    this.apply(edit, 0);
    this.schedule(false);
    return true;
  }

  private get companions(): Companions {
    return { published: this.published, corrections: this.corrections, libraryId: this.libraryId };
  }

  private set companions(next: Companions) {
    ({ published: this.published, corrections: this.corrections, libraryId: this.libraryId } = next);
  }

  openIntake(intake: Intake): void {
    if (intake.text !== null && !this.open({ ...intake, text: intake.text, corrections: [] })) return;
    this.tell(intake.text === null ? "error" : "info", intake.notice);
  }

  private refuseTooLong(length: number): boolean {
    if (length <= longestText) return false;
    this.tell("error", (locale) => say(locale, "tooLong"));
    return true;
  }

  private apply(edit: TextEdit, caret: number): void {
    this.text = applyEdit(this.text, edit);
    this.caret = { start: caret, end: caret };
    this.caretMoves++;
    this.follow(edit);
    this.changed();
  }

  // What was read

  private schedule(typing: boolean): void {
    this.reader.schedule(this.text, this.published, typing);
  }

  retry(): void {
    this.schedule(false);
  }

  /** What is found in the present text, once it has been read; nothing where that failed or was cancelled. */
  async whenRead(): Promise<Analysis | null> {
    while (this.reader.pending) {
      await new Promise((resolve) => {
        this.addEventListener("change", resolve, { once: true });
      });
    }
    const { analysis, text } = this;
    return analysis?.length === text.length ? analysis : null;
  }

  get progress(): number | null {
    return this.reader.progress;
  }

  cancel(): void {
    this.reader.cancel();
    this.tell("info", (locale) => say(locale, "cancelled"));
  }

  private fail(error: IsnadError): void {
    if (error.code === "bad-published") {
      this.published = "";
      this.tell("error", (locale) => say(locale, "badPublished"));
      this.schedule(false);
    } else {
      this.tell("error", (locale) => say(locale, "failed", { message: error.message }), "retry");
    }
  }

  /** Sets the day of publication, or takes it away; until that is settled, days that follow are one step. */
  setPublished(date: string): void {
    if (date === this.published) return;
    this.alongside({ ...this.companions, published: date }, true);
    this.schedule(false);
  }

  /** Adds a correction, or takes one back; a step that can be undone. */
  correct(corrections: readonly Correction[]): void {
    this.alongside({ ...this.companions, corrections });
  }

  private alongside(after: Companions, typed = false): void {
    this.forgetOffer();
    this.history.addCompanions(this.companions, after, Date.now(), typed);
    this.companions = after;
    this.derive();
    this.changed();
  }

  // How it looks

  /** Whether a layer can be switched on beside those that are on. */
  hasRoomFor(layer: string): boolean {
    return this.loud.includes(layer) || this.loud.length < mostLoud;
  }

  toggleLayer(layer: string): void {
    if (!this.hasRoomFor(layer)) return;
    this.loud = this.loud.includes(layer)
      ? this.loud.filter((other) => other !== layer)
      : [...this.loud, layer];
    remember("layers", this.loud.join(" "));
    this.changed();
  }

  setLocale(locale: Locale): void {
    this.locale = locale;
    remember("locale", locale);
    this.changed();
  }

  /** Lays something over the page, or takes it away. */
  showModal(id: string | null): void {
    this.modal = id;
    this.changed();
  }

  /** Says something until it is dismissed or no longer true. */
  tell(kind: Notice["kind"], text: Notice["text"], action: Notice["action"] = null): void {
    this.notice = { kind, text, action, passing: false };
    this.changed();
  }

  /** Says for a moment that something was done. */
  tellBriefly(text: Notice["text"]): void {
    this.notice = { kind: "info", text, action: null, passing: true };
    this.changed();
  }

  /** What «Undo» beside a notice would take back is no longer the last step. */
  private forgetOffer(): void {
    if (this.notice?.action === "undo") this.notice = null;
  }

  dismiss(): void {
    this.notice = null;
    this.changed();
  }

  /** What is found in a text that is not the open one; nothing when it failed, which is then told. */
  async readApart(text: string): Promise<Analysis | null> {
    try {
      return await this.analyzer.analyze(text, this.published === "" ? {} : { published: this.published });
    } catch (cause) {
      this.tell("error", () => IsnadError.from(cause, "engine-failed").message);
      return null;
    }
  }

  // What leaves

  /** The result of the present text as the core writes it; nothing when it failed, which is then told. */
  async write(format: OutputFormat, table?: CsvTable): Promise<string | null> {
    try {
      const options = {
        ...(this.published === "" ? {} : { published: this.published }),
        ...(table === undefined ? {} : { table }),
      };
      return await this.analyzer.write(this.text, format, options);
    } catch (cause) {
      this.tell("error", () => IsnadError.from(cause, "engine-failed").message);
      return null;
    }
  }

  get article(): Article {
    return {
      text: this.text,
      published: this.published,
      corrections: this.corrections,
      id: this.libraryId,
      shape: this.analysis?.length === this.text.length ? shapeOf(this.analysis) : this.shape,
    };
  }
}
