// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ArticleView } from "./article-view.js";
import { renderDateline } from "./dateline.js";
import type { Finding } from "./findings/finding.js";
import { say } from "./i18n.js";
import { DropTarget } from "./intake/drop-target.js";
import { libraryPart } from "./library/index.js";
import { renderHelp } from "./help.js";
import { renderNotices } from "./notices.js";
import { PassingNotice } from "./passing-notice.js";
import { Printing } from "./output/printing.js";
import { PanelView } from "./panel-view.js";
import { panelOf } from "./panels/index.js";
import { timeline } from "./panels/timeline.js";
import type { Store } from "./store.js";
import { renderLayers, renderSettings, renderToolbar } from "./toolbar.js";
import { renderWelcome } from "./welcome.js";

/** The page: toolbar, article, panels. Drawn in the document's own tree, so that one stylesheet and one policy hold. */
export class IsnadApp extends LitElement {
  store!: Store;
  private readonly panels = new PanelView(() => {
    this.requestUpdate();
  });
  private readonly dropTarget = new DropTarget(this, () => this.store);
  private article: ArticleView | undefined;
  private passing: PassingNotice | undefined;
  private shownSelected: Finding | null = null;
  /** Whether the focus was within the panel before it was drawn anew. */
  private inPanel = false;

  constructor() {
    super();
    new Printing(this, () => this.store);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener("change", () => {
      this.requestUpdate();
    });
  }

  protected override willUpdate(): void {
    this.inPanel = this.querySelector("#panel")?.contains(document.activeElement) ?? false;
    // Only where it changed: to write it again would have every line of a long text styled anew.
    const root = document.documentElement;
    const { locale } = this.store;
    if (root.lang === locale) return;
    root.lang = locale;
    root.dir = locale === "ar" ? "rtl" : "ltr";
  }

  protected override updated(): void {
    const { store } = this;
    const element = this.querySelector<HTMLElement>("#article");
    if (!this.article && element) {
      this.article = new ArticleView(element, store, (finding) => {
        this.showInPanel(finding);
      });
      this.append(this.article.cardElement);
    }
    this.article?.update();
    this.passing ??= new PassingNotice(store);
    this.passing.update();
    if (this.shownSelected !== store.selected) {
      this.shownSelected = store.selected;
      this.panels.reveal(this);
    }
    // The pressed button may be gone with its row; whoever pressed it goes on from here.
    if (this.inPanel && document.activeElement === document.body) {
      this.querySelector<HTMLElement>("#panel")?.focus({ preventScroll: true });
    }
  }

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

  private readonly setPublished = (): void => {
    this.panels.open(timeline);
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("#published-timeline")?.focus();
    });
  };

  /** What is chosen in a panel or a drawing comes into view in the article. */
  private readonly revealSelected = (event: Event): void => {
    const { selected } = this.store;
    if (selected && (event.target as Element).closest("[data-finding]")) this.article?.reveal(selected);
  };

  protected override render(): TemplateResult {
    const { store } = this;
    const { locale } = store;
    return html`
      <a class="skip" href="#article">${say(locale, "skip")}</a>
      <header>
        <div class="brand">
          <h1>${say(locale, "title")}</h1>
          ${store.text === "" ? nothing : html`<p>${say(locale, "tagline")}</p>`}
        </div>
        ${renderToolbar(store)} ${renderSettings(store)}
      </header>
      ${store.modal === null ? renderNotices(store) : nothing}
      <main>
        <section class="reading" aria-labelledby="article-title">
          <h2 id="article-title" class="hidden">${say(locale, "article")}</h2>
          ${
            store.text === ""
              ? renderWelcome(store)
              : html`${renderLayers(store)} ${renderDateline(store, this.setPublished)}`
          }
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
      <p class="hidden" role="status">${this.article?.told || this.status()}</p>
      ${this.dropTarget.dragging ? html`<div class="drop" aria-hidden="true">${say(locale, "drop")}</div>` : nothing}
      ${libraryPart.ready?.renderLibrary(store)} ${libraryPart.ready?.renderOtherVersion(store)}
      ${renderHelp(store)}
    `;
  }

  private status(): string {
    const { analysis, progress, locale } = this.store;
    if (progress !== null) return say(locale, "working");
    if (!analysis) return "";
    const { sentences = 0 } = analysis.statistics;
    return say(locale, "done", {
      sentences,
      quotes: analysis.statistics["quotes"] ?? 0,
      statements: analysis.attributions.length,
    });
  }
}
