// SPDX-License-Identifier: Apache-2.0
// The card of what is under the pointer or the caret. It stays while the pointer is on it, and Escape closes it.
import { html, nothing, render, type TemplateResult } from "lit";
import { keyOf, type Finding } from "./findings/finding.js";
import { dictionary } from "./i18n.js";
import { kindOf, panelOf } from "./panels/index.js";
import type { Store } from "./store.js";

const say = dictionary({
  card: { en: "About this place", ar: "عن هذا الموضع" },
  close: { en: "Close", ar: "أغلق" },
  list: { en: "Show in “{panel}”", ar: "أظهره في «{panel}»" },
});

/** Rests this long before the card opens or closes, in milliseconds. */
const openAfter = 220;
const closeAfter = 260;
/** A place may lie in many findings; a card is no panel. */
const mostFindings = 3;
const margin = 8;
/** Heights of a card, in pixels. */
const largest = 352;
const least = 140;

export class Card {
  readonly element = document.createElement("section");
  private findings: readonly Finding[] = [];
  private wanted = "";
  private corrections: Store["corrections"] = [];
  private pinned = false;
  /** The words that it stands at, as they lie in the document. */
  private place: DOMRect | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store,
    private readonly openPanel: (finding: Finding) => void,
    private readonly backToText: () => void,
  ) {
    this.element.className = "card";
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.element.addEventListener("pointerenter", () => {
      clearTimeout(this.timer);
    });
    this.element.addEventListener("pointerleave", () => {
      if (!this.pinned && !this.element.contains(document.activeElement)) this.rest(null, closeAfter);
    });
    // What is unfolded must not run over the edge of the window.
    this.element.addEventListener(
      "toggle",
      () => {
        if (!this.element.hidden && this.place) this.moveTo(this.place);
      },
      true,
    );
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.element.hidden) return;
      const inside = this.element.contains(document.activeElement);
      this.close();
      if (inside) this.backToText();
    });
  }

  /** Opens after a short rest over `findings`, closes after one over none. A pinned card stays until another is. */
  point(findings: readonly Finding[], place: DOMRect | null): void {
    if (this.pinned || this.element.contains(document.activeElement)) return;
    const key = findings.map(keyOf).join();
    if (key === this.wanted) return;
    this.wanted = key;
    if (findings.length === 0 || !place) this.rest(null, closeAfter);
    else {
      this.rest(() => {
        this.show(findings, place);
      }, openAfter);
    }
  }

  /** Opens at once and stays. */
  pin(findings: readonly Finding[], place: DOMRect | null): void {
    clearTimeout(this.timer);
    if (findings.length === 0 || !place) {
      this.close();
      return;
    }
    this.pinned = true;
    this.show(findings, place);
  }

  private rest(then: (() => void) | null, after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (then) then();
      else this.close();
    }, after);
  }

  close(): void {
    clearTimeout(this.timer);
    this.pinned = false;
    this.wanted = "";
    this.findings = [];
    this.element.hidden = true;
    render(nothing, this.element);
  }

  focus(): void {
    if (this.element.hidden) return;
    this.pinned = true;
    this.element.focus();
  }

  /** Draws anew what changed while it is open. */
  update(): void {
    const { analysis } = this.store;
    if (this.element.hidden) return;
    // After a correction the places in the analysis are others.
    const other = this.corrections !== this.store.corrections;
    if (!analysis || other || this.findings.some((one) => one.index >= kindOf(one).count(analysis))) {
      const inside = this.element.contains(document.activeElement);
      this.close();
      if (inside) this.backToText();
    } else render(this.content(), this.element);
  }

  private show(findings: readonly Finding[], place: DOMRect): void {
    this.findings = findings.slice(0, mostFindings);
    this.corrections = this.store.corrections;
    this.element.hidden = false;
    render(this.content(), this.element);
    this.place = new DOMRect(place.x + scrollX, place.y + scrollY, place.width, place.height);
    this.moveTo(this.place);
  }

  /** Below the words, or above where there is more room; never over them, and scrolled within where it is longer. */
  private moveTo(place: DOMRect): void {
    const { style } = this.element;
    const top = place.top - scrollY;
    const bottom = place.bottom - scrollY;
    style.maxBlockSize = `${String(largest)}px`;
    const wanted = this.element.offsetHeight;
    const roomBelow = innerHeight - bottom - 2 * margin;
    const roomAbove = top - 2 * margin;
    const below = wanted <= roomBelow || roomBelow >= roomAbove;
    const height = Math.min(wanted, Math.max(least, below ? roomBelow : roomAbove));
    style.maxBlockSize = `${String(height)}px`;
    const width = this.element.offsetWidth;
    const wide = document.documentElement.clientWidth;
    const left = (document.documentElement.dir === "rtl" ? place.right - width : place.left) - scrollX;
    style.left = `${String(Math.max(margin, Math.min(left, wide - width - margin)) + scrollX)}px`;
    style.top = `${String((below ? bottom + margin : top - height - margin) + scrollY)}px`;
  }

  private content(): TemplateResult {
    const { store } = this;
    const { locale, analysis } = store;
    this.element.setAttribute("aria-label", say(locale, "card"));
    if (!analysis) return html``;
    return html`${this.findings.map((finding) => {
        const kind = kindOf(finding);
        const panel = panelOf(finding);
        return html`<div class="about" data-kind=${finding.kind}>
          <h3 dir="auto">${kind.label(analysis, finding.index, store)}</h3>
          ${kind.card(analysis, finding.index, store)}
          ${
            panel
              ? html`<button
                  type="button"
                  class="plain to-panel"
                  @click=${() => {
                    this.openPanel(finding);
                  }}
                >
                  ${say(locale, "list", { panel: panel.title(locale) })}
                </button>`
              : nothing
          }
        </div>`;
      })}
      <button
        type="button"
        class="close"
        aria-label=${say(locale, "close")}
        @click=${() => {
          this.close();
          this.backToText();
        }}
      >
        <span aria-hidden="true">×</span>
      </button>`;
  }
}
