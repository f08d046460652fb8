// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Analysis, Span } from "isnad";
import { ArticleSurface } from "./article-surface.js";
import { Card } from "./card.js";
import type { Finding } from "./findings/finding.js";
import { say } from "./i18n.js";
import { readFiles } from "./intake/drop.js";
import { renderLibrary } from "./library/view.js";
import { renderHelp } from "./help.js";
import { renderNotices } from "./notices.js";
import { renderReport } from "./output/report.js";
import { Painter } from "./painter.js";
import { PanelView } from "./panel-view.js";
import { kindOf, panelOf } from "./panels/index.js";
import type { Store } from "./store.js";
import { renderLayers, renderSettings, renderToolbar } from "./toolbar.js";
import { renderWelcome } from "./welcome.js";

/** The page: toolbar, article, panels. Drawn in the document's own tree, so that one stylesheet and one policy hold. */
export class IsnadApp extends LitElement {
  store!: Store;
  private readonly panels = new PanelView(() => {
    this.requestUpdate();
  });
  private surface: ArticleSurface | undefined;
  private painter: Painter | undefined;
  private card: Card | undefined;
  private shownText: string | null = null;
  private shownAnalysis: Analysis | null = null;
  private shownCaretMove = 0;
  private shownSelected: Finding | null = null;
  /** Where the person moved the caret; nowhere while writing, so that no tint follows the letters. */
  private walkedTo: number | null = null;
  private hovered: number | null = null;
  /** The finding that the keys walked to, for those who hear the page. */
  private told = "";
  private dragging = false;
  private printing = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener("change", () => {
      this.requestUpdate();
    });
    addEventListener("dragover", this.dragOver);
    addEventListener("dragleave", this.dragLeave);
    addEventListener("drop", this.drop);
    addEventListener("beforeprint", this.print);
    addEventListener("afterprint", this.print);
  }

  protected override firstUpdated(): void {
    const element = this.querySelector<HTMLElement>("#article");
    if (!element) return;
    const { store } = this;
    this.surface = new ArticleSurface(
      element,
      {
        edit: (edit, typed) => {
          this.card?.close();
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
          this.follow(offset);
        },
      },
      () => {
        this.paint();
      },
    );
    this.painter = new Painter(this.surface, store);
    this.card = new Card(
      store,
      (finding) => {
        this.showInPanel(finding);
      },
      () => {
        element.focus({ preventScroll: true });
      },
    );
    this.append(this.card.element);
    element.addEventListener("keydown", this.walk);
    this.sync();
  }

  protected override updated(): void {
    this.sync();
    this.card?.update();
  }

  /** Brings the surface in line with the store. */
  private sync(): void {
    const { store, surface } = this;
    if (!surface) return;
    this.showLocale();
    const edited = this.shownText !== store.text;
    if (edited) {
      this.shownText = store.text;
      this.walkedTo = null;
      surface.setText(store.text);
    }
    if (this.shownCaretMove !== store.caretMoves) {
      this.shownCaretMove = store.caretMoves;
      if (surface.element.contains(document.activeElement) || document.activeElement === document.body) {
        surface.select(store.caret);
      }
    }
    if (edited || this.shownAnalysis !== store.analysis) {
      this.shownAnalysis = store.analysis;
      this.showRoles(surface);
    }
    this.paint();
    if (this.shownSelected !== store.selected) {
      this.shownSelected = store.selected;
      this.panels.reveal(this);
    }
  }

  /** Only where it changed: to write it again would have every line of a long text styled anew. */
  private showLocale(): void {
    const root = document.documentElement;
    const { locale } = this.store;
    if (root.lang === locale) return;
    root.lang = locale;
    root.dir = locale === "ar" ? "rtl" : "ltr";
  }

  private showRoles(surface: ArticleSurface): void {
    const { store } = this;
    const roles = (store.analysis?.paragraphs ?? []).map((one) => ({ ...store.place(one), role: one.role }));
    let next = 0;
    surface.setLineClasses((line) => {
      while (next < roles.length && (roles[next]?.end ?? 0) <= line.start) next++;
      const paragraph = roles[next];
      return paragraph && paragraph.role !== "body" && paragraph.start < line.end
        ? `role-${paragraph.role}`
        : "";
    });
    const language = store.analysis?.language.tag ?? "";
    if (surface.element.lang !== language) surface.element.lang = language;
    surface.setDirection(store.analysis?.language.direction ?? null);
  }

  private paint(): void {
    this.painter?.paint(this.hovered ?? this.walkedTo);
  }

  // From the article to the findings

  private placeOf(span: Span | undefined): DOMRect | null {
    return (span && this.surface?.rangeOf(this.store.place(span))?.getBoundingClientRect()) ?? null;
  }

  private follow(offset: number | null): void {
    if (this.hovered === offset) return;
    this.hovered = offset;
    this.paint();
    const marks = offset === null ? [] : (this.painter?.marksAt(offset) ?? []);
    this.card?.point(
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
    const marks = this.painter?.marksAt(span.start) ?? [];
    const findings = marks.map((mark) => mark.finding);
    if (findings[0]) store.select(findings[0]);
    else if (store.selected) store.select(null);
    this.card?.pin(findings, this.placeOf(marks[0]));
  }

  /** F8 walks from finding to finding, F2 goes into the card. */
  private readonly walk = (event: KeyboardEvent): void => {
    if (event.key === "F2") {
      event.preventDefault();
      this.card?.focus();
      return;
    }
    if (event.key !== "F8") return;
    event.preventDefault();
    const mark = this.painter?.markBeside(this.store.caret.start, event.shiftKey ? -1 : 1);
    if (!mark) return;
    const { start } = this.store.place(mark);
    this.surface?.scrollTo({ start, end: start });
    this.surface?.select({ start, end: start });
    const { analysis } = this.store;
    this.told = analysis ? kindOf(mark.finding).label(analysis, mark.finding.index, this.store) : "";
    this.requestUpdate();
  };

  private showInPanel(finding: Finding): void {
    const panel = panelOf(finding);
    this.store.select(finding);
    if (!panel) return;
    this.panels.open(panel);
    void this.updateComplete.then(() => {
      this.panels.reveal(this);
      this.querySelector<HTMLElement>("#panel [aria-pressed='true'][data-finding]")?.focus({
        preventScroll: true,
      });
    });
  }

  /** What is chosen in a panel or a drawing comes into view in the article. */
  private readonly revealSelected = (event: Event): void => {
    const chosen = (event.target as Element).closest("[data-finding]");
    const { selected } = this.store;
    const [place] = selected && chosen ? this.store.placesOf(selected) : [];
    if (place) this.surface?.scrollTo(place);
  };

  // Files and paper

  private readonly dragOver = (event: DragEvent): void => {
    const types = event.dataTransfer?.types ?? [];
    if (!types.includes("Files") && !types.includes("text/uri-list")) return;
    event.preventDefault();
    if (!this.dragging) {
      this.dragging = true;
      this.requestUpdate();
    }
  };

  private readonly dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget !== null) return;
    this.dragging = false;
    this.requestUpdate();
  };

  private readonly drop = (event: DragEvent): void => {
    this.dragging = false;
    if (event.dataTransfer && readFiles(this.store, event.dataTransfer)) event.preventDefault();
    this.requestUpdate();
  };

  private readonly print = (event: Event): void => {
    this.printing = event.type === "beforeprint" && this.store.analysis !== null;
    this.toggleAttribute("data-printing", this.printing);
    this.requestUpdate();
    this.performUpdate();
  };

  protected override render(): TemplateResult {
    const { store } = this;
    const { locale } = store;
    return html`
      <a class="skip" href="#article">${say(locale, "skip")}</a>
      <header>
        <div class="brand">
          <h1>${say(locale, "title")}</h1>
          <p>${say(locale, "tagline")}</p>
        </div>
        ${renderToolbar(store)} ${renderSettings(store)}
      </header>
      ${renderNotices(store)}
      <main>
        <section class="reading" aria-labelledby="article-title">
          <h2 id="article-title" class="hidden">${say(locale, "article")}</h2>
          ${store.text === "" ? renderWelcome(store) : renderLayers(store)}
          <div
            id="article"
            role="textbox"
            aria-multiline="true"
            aria-label=${say(locale, "articleLabel")}
            aria-describedby="article-keys"
            data-placeholder=${say(locale, "placeholder")}
            spellcheck="false"
            tabindex="0"
          ></div>
          <p id="article-keys" class="hidden">${say(locale, "articleKeys")}</p>
        </section>
        ${this.panels.render(store, this.revealSelected)}
      </main>
      <p class="hidden" role="status">${this.told || this.status()}</p>
      ${this.dragging ? html`<div class="drop" aria-hidden="true">${say(locale, "drop")}</div>` : nothing}
      ${renderLibrary(store)} ${renderHelp(store)}
      ${this.printing && store.analysis ? renderReport(store, store.analysis) : nothing}
    `;
  }

  private status(): string {
    const { analysis, progress, locale } = this.store;
    if (progress !== null) return say(locale, "working");
    if (!analysis) return "";
    const { sentences = 0 } = analysis.statistics;
    return say(locale, "done", {
      sentences,
      quotes: analysis.quotes.length,
      statements: analysis.attributions.length,
    });
  }
}
