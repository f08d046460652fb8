// SPDX-License-Identifier: Apache-2.0
import { render } from "lit-html";
import type { Analyzer } from "../engine/analyzer.js";
import type { IsnadError } from "../errors.js";
import { createAnalyzer } from "../index.js";
import type { Analysis } from "../types.js";
import { adoptSheet, dropSheet } from "./adopted-sheet.js";
import { Annotator } from "./annotator.js";
import { placeCard } from "./card-place.js";
import { describe } from "./describe.js";
import { layerNames, type Finding, type LayerName } from "./layers.js";
import { acquireAnalyzer, releaseAnalyzer } from "./shared-analyzer.js";
import { sheets } from "./styles.js";
import { renderView } from "./views.js";
import { localeAt, say } from "./words.js";

/** The events of `<isnad-article>`; all bubble and cross shadow trees. */
export interface IsnadArticleEventMap {
  /** The content was read, for the first time or again. Offsets are those of `text`. */
  "isnad-analysis": CustomEvent<{ analysis: Analysis; text: string }>;
  /** The reader chose a finding, or let go of it. */
  "isnad-select": CustomEvent<{ finding: Finding | null }>;
  /** The content could not be read. */
  "isnad-error": CustomEvent<{ error: IsnadError }>;
}

/** Without a document the class can be imported, but not used. */
const Base =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ??
  (Object as unknown as typeof HTMLElement);

/**
 * Shows the anatomy of the article that it holds: who says what, which names, times and figures. The content stays the
 * host's own; findings are marked in it by the CSS Custom Highlight API, which changes no element.
 *
 * @tag isnad-article
 * @attr {string} published - publication date of the article, ISO 8601
 * @attr {string} lang - language of the article; found when not given
 * @attr {string} layers - what to mark, separated by spaces; by default everything
 * @attr {boolean} panel - shows the findings as a list below the article
 * @slot - the article
 * @event {CustomEvent<{ analysis: Analysis; text: string }>} isnad-analysis - the content was read
 * @event {CustomEvent<{ finding: Finding | null }>} isnad-select - the reader chose a finding, or let go of it
 * @event {CustomEvent<{ error: IsnadError }>} isnad-error - the content could not be read
 * @csspart card - what is said of the finding under the pointer
 * @csspart card-finding - one of the findings on the card
 * @csspart card-title - the headline of a finding on the card
 * @csspart panel - the list of findings
 * @csspart panel-title - the title of the list
 * @csspart layer - the findings of one layer in the list
 * @csspart finding - a finding in the list, a button
 * @csspart walker - the button from which the arrow keys walk through the findings; shown while it has the focus
 * @cssprop --isnad-sources - colour of tellers
 * @cssprop --isnad-quotes - colour of quotations
 * @cssprop --isnad-quotes-tint - ground of quotations
 * @cssprop --isnad-quotes-deep-tint - ground of quotations within quotations
 * @cssprop --isnad-terms - colour of terms in quotation marks
 * @cssprop --isnad-people - colour of people
 * @cssprop --isnad-organisations - colour of organisations
 * @cssprop --isnad-places - colour of places
 * @cssprop --isnad-times - colour of times
 * @cssprop --isnad-figures - colour of figures
 * @cssprop --isnad-issues - colour of broken places
 * @cssprop --isnad-selected - ground of the chosen finding
 * @cssprop --isnad-selected-ink - letters of the chosen finding
 * @cssprop --isnad-ground - ground of card and panel
 * @cssprop --isnad-ink - letters of card and panel
 * @cssprop --isnad-quiet - quiet letters of card and panel
 * @cssprop --isnad-rule - lines of card and panel
 * @cssprop --isnad-font - font of card and panel
 */
export class IsnadArticle extends Base {
  /** The attributes that are heard. */
  static readonly observedAttributes = ["published", "lang", "layers", "panel"];

  /** Makes the analyzer that all elements of the page share; set it before the first element is connected. */
  static createAnalyzer: () => Analyzer = () => createAnalyzer();

  private annotator: Annotator | undefined;
  private madeBy: (() => Analyzer) | undefined;
  private tree: Document | ShadowRoot | undefined;
  private said = "";
  private drawing = false;

  /** Publication date, ISO 8601; empty when unknown. */
  get published(): string {
    return this.getAttribute("published")?.trim() ?? "";
  }
  set published(date: string) {
    this.toggleAttributeTo("published", date);
  }

  /** What is marked and listed; names that are none are left out. */
  get layers(): readonly LayerName[] {
    const names = this.getAttribute("layers");
    if (names === null) return layerNames;
    return layerNames.filter((name) => names.split(/\s+/).includes(name));
  }
  set layers(names: readonly LayerName[]) {
    this.setAttribute("layers", names.join(" "));
  }

  /** Whether the findings are listed below the article. */
  get panel(): boolean {
    return this.hasAttribute("panel");
  }
  set panel(shown: boolean) {
    this.toggleAttribute("panel", shown);
  }

  /** The result; null while there is none. */
  get analysis(): Analysis | null {
    return this.annotator?.analysis ?? null;
  }

  /** The text that was read, to which the offsets of `analysis` belong. */
  get text(): string {
    return this.annotator?.text ?? "";
  }

  /** What is marked, layer by layer. */
  get findings(): readonly Finding[] {
    return this.annotator?.findings ?? [];
  }

  /** The chosen finding. */
  get selected(): Finding | null {
    return this.annotator?.selected ?? null;
  }
  set selected(finding: Finding | null) {
    this.annotator?.select(finding);
  }

  connectedCallback(): void {
    const { slotted, own } = sheets();
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [own];
    this.tree = this.getRootNode() as Document | ShadowRoot;
    adoptSheet(this.tree, slotted);
    this.madeBy = (this.constructor as typeof IsnadArticle).createAnalyzer;
    this.annotator = new Annotator(this, acquireAnalyzer(this.madeBy), {
      analysed: (analysis, text) => this.tell("isnad-analysis", { analysis, text }),
      failed: (error) => this.tell("isnad-error", { error }),
      selected: (finding) => this.tell("isnad-select", { finding }),
      changed: () => {
        this.draw();
      },
    });
    this.annotator.start(this.settings());
    this.addEventListener("pointermove", this.pointerMoved);
    this.addEventListener("pointerleave", this.pointerLeft);
    this.addEventListener("click", this.clicked);
    this.draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener("pointermove", this.pointerMoved);
    this.removeEventListener("pointerleave", this.pointerLeft);
    this.removeEventListener("click", this.clicked);
    this.annotator?.stop();
    this.annotator = undefined;
    if (this.tree) dropSheet(this.tree, sheets().slotted);
    if (this.madeBy) releaseAnalyzer(this.madeBy);
    this.tree = this.madeBy = undefined;
    this.said = "";
  }

  attributeChangedCallback(): void {
    this.annotator?.change(this.settings());
    if (this.annotator) this.draw();
  }

  /** Typed for the events of this element. */
  override addEventListener<Name extends keyof IsnadArticleEventMap>(
    type: Name,
    listener: (this: IsnadArticle, event: IsnadArticleEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    // The overloads above are the types; this only hands on.
    listener: never,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  private settings() {
    const { published, layers } = this;
    return { published, language: this.getAttribute("lang") ?? "", layers };
  }

  private toggleAttributeTo(name: string, value: string): void {
    if (value === "") this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  private tell<Name extends keyof IsnadArticleEventMap>(
    name: Name,
    detail: IsnadArticleEventMap[Name]["detail"],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Draws once, however much has changed. */
  private draw(): void {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      this.drawNow();
    });
  }

  private drawNow(): void {
    const { shadowRoot, annotator, said } = this;
    if (!shadowRoot || !annotator) return;
    const { text, findings, selected, state, pointed } = annotator;
    const view = {
      locale: localeAt(this),
      text,
      layers: this.layers,
      findings,
      selected,
      card: [...new Set(pointed.map(({ finding }) => finding))],
      said,
      panel: this.panel,
      state,
      select: this.choose,
      walk: this.walk,
      leave: this.leave,
    };
    render(renderView(view), shadowRoot);
    const card = shadowRoot.querySelector<HTMLElement>(".card");
    const [place] = pointed;
    if (card) placeCard(card, place ? annotator.rangeOf(place) : null);
  }

  private readonly pointerMoved = (event: PointerEvent): void => {
    // Fingers choose by touching; the pointer of a mouse points by standing.
    if (event.pointerType !== "touch") this.pointAt(event);
  };

  private readonly pointerLeft = (): void => {
    this.annotator?.point([]);
  };

  private readonly clicked = (event: MouseEvent): void => {
    const { annotator, shadowRoot } = this;
    const inside = event
      .composedPath()
      .some(
        (node) => node instanceof Element && node.getRootNode() === shadowRoot && node.tagName !== "SLOT",
      );
    if (!annotator || inside) return;
    const found = this.pointAt(event);
    annotator.select(found ? (annotator.pointed[0]?.finding ?? null) : null);
  };

  private pointAt(event: MouseEvent): boolean {
    return this.annotator?.pointAt(event.clientX, event.clientY) ?? false;
  }

  /** From the panel: the finding comes into view. */
  private readonly choose = (finding: Finding | null): void => {
    const { annotator } = this;
    if (!annotator) return;
    annotator.select(finding);
    const [span] = finding?.spans ?? [];
    if (finding && span) this.reveal(annotator.rangeOf({ finding, span }));
  };

  private readonly walk = (event: KeyboardEvent): void => {
    const { annotator } = this;
    if (!annotator) return;
    if (event.key === "Escape") {
      this.leave();
      return;
    }
    const rightToLeft = annotator.analysis?.language.direction === "rtl";
    const forward = ["ArrowDown", rightToLeft ? "ArrowLeft" : "ArrowRight"].includes(event.key);
    if (!forward && !["ArrowUp", "ArrowLeft", "ArrowRight"].includes(event.key)) return;
    event.preventDefault();
    const place = annotator.walk(forward ? 1 : -1);
    if (!place) return;
    const locale = localeAt(this);
    const { kind, title, facts } = describe(place.finding, annotator.text, locale);
    this.said = [
      say(locale, kind),
      title,
      ...facts.map(([name, fact]) => `${say(locale, name)}: ${fact}`),
    ].join(". ");
    this.reveal(annotator.rangeOf(place));
    this.draw();
  };

  private readonly leave = (): void => {
    this.said = "";
    this.annotator?.point([]);
    this.annotator?.select(null);
  };

  private reveal(range: Range | null): void {
    const box = range?.getBoundingClientRect();
    if (!box || (box.top >= 0 && box.bottom <= innerHeight)) return;
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }
}
