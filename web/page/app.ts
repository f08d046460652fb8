// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ArticleSurface } from "./article-surface.js";
import { say, type Locale, type Word } from "./i18n.js";
import { canPaint, layerNames, Painter, type LayerName } from "./painter.js";
import { panels } from "./panels/index.js";
import type { Panel } from "./panels/panel.js";
import { remember } from "./preferences.js";
import { samples, type SampleName } from "./samples/index.js";
import type { Store } from "./store.js";

const layerWords: Record<LayerName, Word> = {
  headline: "layerHeadline",
  sentence: "layerSentence",
  quotes: "layerQuotes",
};

/** The page: toolbar, article, panels. Drawn in the document's own tree, so that one stylesheet and one policy hold. */
export class IsnadApp extends LitElement {
  store!: Store;
  private panel: Panel = panels[0];
  private surface: ArticleSurface | undefined;
  private painter: Painter | undefined;
  private shownText = "";
  private shownCaretMove = 0;
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
        caret: (span) => {
          store.caret = span;
          this.followCaret();
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
      return paragraph && paragraph.start < line.end ? `role-${paragraph.role}` : "";
    });
    surface.element.lang = store.analysis?.language.tag ?? "";
    this.paint();
  }

  private paint(): void {
    const { analysis, layers, hovered, selected } = this.store;
    this.painter?.paint({ analysis, layers, hovered, selected });
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

  private openSample(name: SampleName): void {
    const sample = samples[name];
    this.store.replaceText(sample.text, sample.published);
  }

  private setLocale(locale: Locale): void {
    this.store.locale = locale;
    remember("locale", locale);
    this.store.changed();
  }

  private toggleTheme(): void {
    const root = document.documentElement;
    const dark = root.dataset["theme"]
      ? root.dataset["theme"] === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset["theme"] = dark ? "light" : "dark";
    remember("theme", root.dataset["theme"]);
  }

  private showPanel(panel: Panel): void {
    this.sheetOpen = this.panel !== panel || !this.sheetOpen;
    this.panel = panel;
    this.requestUpdate();
  }

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
    const word = (name: Word) => say(this.store.locale, name);
    return html`
      <a class="skip" href="#article">${word("skip")}</a>
      <header>
        <div class="brand">
          <h1>${word("title")}</h1>
          <p>${word("tagline")}</p>
        </div>
        ${this.renderToolbar(word)}
      </header>
      ${this.renderNotice(word)}
      <main>
        <section class="reading" aria-labelledby="article-title">
          <h2 id="article-title" class="hidden">${word("article")}</h2>
          ${this.store.text === "" ? this.renderWelcome(word) : nothing}
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

  private renderToolbar(word: (name: Word) => string): TemplateResult {
    const { store } = this;
    return html`<div class="toolbar" role="toolbar" aria-label=${word("title")}>
      <button
        type="button"
        @click=${() => {
          this.openSample("ar");
        }}
      >
        ${word("sampleAr")}
      </button>
      <button
        type="button"
        @click=${() => {
          this.openSample("en");
        }}
      >
        ${word("sampleEn")}
      </button>
      <label class="button">
        ${word("open")}
        <input type="file" accept=".txt,.md,text/plain,text/markdown" @change=${this.fileChosen} />
      </label>
      <button
        type="button"
        ?disabled=${!store.history.canUndo}
        @click=${() => {
          store.undo();
        }}
      >
        ${word("undo")}
      </button>
      <button
        type="button"
        ?disabled=${!store.history.canRedo}
        @click=${() => {
          store.redo();
        }}
      >
        ${word("redo")}
      </button>
      <button
        type="button"
        ?disabled=${store.text === ""}
        @click=${() => {
          store.replaceText("", "");
        }}
      >
        ${word("clear")}
      </button>
      <fieldset class="layers">
        <legend>${word("layers")}</legend>
        ${layerNames.map(
          (layer) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${store.layers.has(layer)}
                ?disabled=${!canPaint}
                @change=${() => {
                  store.toggleLayer(layer);
                }}
              />
              <span class=${`swatch ${layer}`}>${word(layerWords[layer])}</span>
            </label>`,
        )}
      </fieldset>
      <span class="spring"></span>
      <button
        type="button"
        @click=${() => {
          this.toggleTheme();
        }}
      >
        ${word("theme")}
      </button>
      <button
        type="button"
        lang=${store.locale === "ar" ? "en" : "ar"}
        @click=${() => {
          this.setLocale(store.locale === "ar" ? "en" : "ar");
        }}
      >
        ${word("switchLanguage")}
      </button>
    </div>`;
  }

  private readonly fileChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.store.openFile(file);
    input.value = "";
  };

  private renderNotice(word: (name: Word) => string): TemplateResult {
    const { notice, progress, locale } = this.store;
    return html`
      ${
        notice
          ? html`<div class="notice" role="alert" data-kind=${notice.kind}>
              <p>${notice.text(locale)}</p>
              ${
                notice.retry
                  ? html`<button
                      type="button"
                      @click=${() => {
                        this.store.retry();
                      }}
                    >
                      ${word("retry")}
                    </button>`
                  : nothing
              }
              <button
                type="button"
                @click=${() => {
                  this.store.notice = null;
                  this.store.changed();
                }}
              >
                ${word("dismiss")}
              </button>
            </div>`
          : nothing
      }
      ${
        progress === null
          ? nothing
          : html`<div class="notice progress">
              <label for="progress">${word("working")}</label>
              <progress id="progress" max="1" .value=${progress}></progress>
              <button
                type="button"
                @click=${() => {
                  this.store.cancel();
                }}
              >
                ${word("cancel")}
              </button>
            </div>`
      }
    `;
  }

  private renderWelcome(word: (name: Word) => string): TemplateResult {
    return html`<div class="welcome">
      <p>${word("firstSteps")}</p>
      <p>${word("private")}</p>
      ${canPaint ? nothing : html`<p>${word("noHighlights")}</p>`}
    </div>`;
  }

  private renderPanels(word: (name: Word) => string): TemplateResult {
    const { store } = this;
    return html`<aside aria-label=${word("panels")} ?data-open=${this.sheetOpen}>
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
