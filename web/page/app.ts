// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Span } from "isnad";
import { ArticleSurface } from "./article-surface.js";
import { say, type Word } from "./i18n.js";
import { renderNotices } from "./notices.js";
import { Painter } from "./painter.js";
import { panels } from "./panels/index.js";
import type { Panel } from "./panels/panel.js";
import type { Store } from "./store.js";
import { renderLayers, renderSettings, renderToolbar } from "./toolbar.js";
import { renderWelcome } from "./welcome.js";

/** The page: toolbar, article, panels. Drawn in the document's own tree, so that one stylesheet and one policy hold. */
export class IsnadApp extends LitElement {
  store!: Store;
  private panel: Panel = panels[0];
  private surface: ArticleSurface | undefined;
  private painter: Painter | undefined;
  private shownText = "";
  private shownCaretMove = 0;
  /** Where the person moved the caret; nowhere while writing, so that no tint follows the letters. */
  private walkedTo: number | null = null;
  private shownSelected: Span | null = null;
  private sheetOpen = false;
  private dragging = false;

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
  }

  protected override firstUpdated(): void {
    const element = this.querySelector<HTMLElement>("#article");
    if (!element) return;
    const { store } = this;
    this.surface = new ArticleSurface(
      element,
      {
        edit: (edit, typed) => {
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
          const moved = span.start !== store.caret.start || span.end !== store.caret.end;
          if (moved) this.walkedTo = span.start;
          store.caret = span;
          this.followCaret();
          this.paint();
        },
        hover: (offset) => {
          if (store.hovered === offset) return;
          store.hovered = offset;
          this.paint();
        },
      },
      () => {
        this.paint();
      },
    );
    this.painter = new Painter(this.surface);
    this.sync();
  }

  protected override updated(): void {
    this.sync();
  }

  /** Brings the surface in line with the store. */
  private sync(): void {
    const { store, surface } = this;
    if (!surface) return;
    document.documentElement.lang = store.locale;
    document.documentElement.dir = store.locale === "ar" ? "rtl" : "ltr";
    if (this.shownText !== store.text) {
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
    const roles = store.analysis?.paragraphs ?? [];
    let next = 0;
    surface.setLineClasses((line) => {
      while (next < roles.length && (roles[next]?.end ?? 0) <= line.start) next++;
      const paragraph = roles[next];
      return paragraph && paragraph.role !== "body" && paragraph.start < line.end
        ? `role-${paragraph.role}`
        : "";
    });
    surface.element.lang = store.analysis?.language.tag ?? "";
    surface.setDirection(store.analysis?.language.direction ?? null);
    this.paint();
    if (this.shownSelected !== store.selected) {
      this.shownSelected = store.selected;
      this.revealInPanel();
    }
  }

  private paint(): void {
    const { analysis, layers, hovered, selected } = this.store;
    this.painter?.paint({ analysis, layers, pointed: hovered ?? this.walkedTo, selected });
  }

  /** The quotation under the caret is the selected one in the panels. */
  private followCaret(): void {
    const { store } = this;
    const { start, end } = store.caret;
    if (start !== end || !store.analysis) return;
    const inner = store.analysis.quotes.filter((quote) => quote.start <= start && start < quote.end).at(-1);
    const next = inner ?? null;
    if (next?.start !== store.selected?.start || next?.end !== store.selected?.end) store.select(next);
  }

  private readonly dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
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
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.dragging = false;
    void this.store.openFile(file);
  };

  private showPanel(panel: Panel): void {
    this.sheetOpen = this.panel !== panel || !this.sheetOpen;
    this.panel = panel;
    this.requestUpdate();
  }

  private readonly closeSheet = (): void => {
    this.sheetOpen = false;
    this.requestUpdate();
  };

  private readonly tabKey = (event: KeyboardEvent): void => {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const step = event.key === forward ? 1 : event.key === backward ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = (panels.indexOf(this.panel) + step + panels.length) % panels.length;
    this.panel = panels[index] ?? panels[0];
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${this.panel.id}`)?.focus());
  };

  protected override render(): TemplateResult {
    const { store } = this;
    const word = (name: Word) => say(store.locale, name);
    const empty = store.text === "";
    return html`
      <a class="skip" href="#article">${word("skip")}</a>
      <header>
        <div class="brand">
          <h1>${word("title")}</h1>
          <p>${word("tagline")}</p>
        </div>
        ${renderToolbar(store)} ${renderSettings(store)}
      </header>
      ${renderNotices(store)}
      <main>
        <section class="reading" aria-labelledby="article-title">
          <h2 id="article-title" class="hidden">${word("article")}</h2>
          ${empty ? renderWelcome(store) : renderLayers(store)}
          <div
            id="article"
            role="textbox"
            aria-multiline="true"
            aria-label=${word("articleLabel")}
            data-placeholder=${word("placeholder")}
            spellcheck="false"
            tabindex="0"
          ></div>
        </section>
        ${this.renderPanels(word)}
      </main>
      <p class="hidden" role="status">${this.status()}</p>
      ${this.dragging ? html`<div class="drop" aria-hidden="true">${word("drop")}</div>` : nothing}
    `;
  }

  private renderPanels(word: (name: Word) => string): TemplateResult {
    const { store } = this;
    return html`<aside aria-label=${word("panels")} ?data-open=${this.sheetOpen}>
      <div class="tabs">
        <div role="tablist" aria-label=${word("panels")} @keydown=${this.tabKey}>
          ${panels.map(
            (panel) =>
              html`<button
                type="button"
                role="tab"
                id=${`tab-${panel.id}`}
                aria-selected=${panel === this.panel ? "true" : "false"}
                aria-controls="panel"
                tabindex=${panel === this.panel ? 0 : -1}
                @click=${() => {
                  this.showPanel(panel);
                }}
              >
                ${word(panel.title)}
              </button>`,
          )}
        </div>
        <button type="button" class="close" aria-label=${word("closePanels")} @click=${this.closeSheet}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div
        id="panel"
        role="tabpanel"
        aria-labelledby=${`tab-${this.panel.id}`}
        tabindex="0"
        @click=${this.revealSelected}
      >
        ${store.analysis ? this.panel.render(store.analysis, store) : html`<p>${word("nothingYet")}</p>`}
      </div>
    </aside>`;
  }

  /** What is chosen in the article comes into view in the panel; only the panel scrolls, so that the text stays put. */
  private revealInPanel(): void {
    const panel = this.querySelector("#panel");
    const row = panel?.querySelector('[aria-pressed="true"]');
    if (!panel || !row) return;
    const view = panel.getBoundingClientRect();
    const place = row.getBoundingClientRect();
    if (place.top < view.top) panel.scrollTop -= view.top - place.top;
    else if (place.bottom > view.bottom) panel.scrollTop += place.bottom - view.bottom;
  }

  /** What is chosen in a panel comes into view in the article. */
  private readonly revealSelected = (): void => {
    const { selected } = this.store;
    if (selected) this.surface?.scrollTo(selected);
  };

  private status(): string {
    const { analysis, progress, locale } = this.store;
    if (progress !== null) return say(locale, "working");
    if (!analysis) return "";
    const { sentences = 0, quotes = 0 } = analysis.statistics;
    return say(locale, "done", { sentences, quotes });
  }
}
