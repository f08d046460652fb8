// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { say } from "./i18n.js";
import { renderMeanings } from "./meanings.js";
import { panels } from "./panels/index.js";
import type { Panel } from "./panels/panel.js";
import type { Store } from "./store.js";

/** The panels: beside the article where there is room, else a sheet from below. */
export class PanelView {
  private panel: Panel = panels[0];
  private sheetOpen = false;

  constructor(private readonly changed: () => void) {}

  open(panel: Panel): void {
    this.sheetOpen = true;
    this.turnTo(panel);
  }

  /** Another panel begins at its top. */
  private turnTo(panel: Panel): void {
    if (this.panel !== panel) document.querySelector("#panel")?.scrollTo(0, 0);
    this.panel = panel;
    this.changed();
    requestAnimationFrame(() => {
      document.querySelector(`#tab-${panel.id}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }

  private press(panel: Panel): void {
    this.sheetOpen = this.panel !== panel || !this.sheetOpen;
    this.turnTo(panel);
  }

  private readonly close = (): void => {
    this.sheetOpen = false;
    this.changed();
  };

  private readonly walk = (event: KeyboardEvent): void => {
    const rtl = document.documentElement.dir === "rtl";
    const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 };
    const here = panels.indexOf(this.panel);
    const target =
      event.key === "Home" ? 0 : event.key === "End" ? panels.length - 1 : here + (steps[event.key] ?? 0);
    if (target === here) return;
    event.preventDefault();
    this.turnTo(panels[(target + panels.length) % panels.length] ?? panels[0]);
    const { id } = this.panel;
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#tab-${id}`)?.focus());
  };

  render(store: Store, reveal: (event: Event) => void): TemplateResult {
    const { locale } = store;
    const sheet = this.sheetOpen && store.text !== "";
    if (document.documentElement.hasAttribute("data-sheet") !== sheet) {
      document.documentElement.toggleAttribute("data-sheet", sheet);
    }
    if (store.text === "") {
      return html`<aside aria-labelledby="meanings-title" class="legend">
        <h2 id="meanings-title">${say(locale, "meanings")}</h2>
        ${renderMeanings(locale)}
      </aside>`;
    }
    return html`<aside aria-label=${say(locale, "panels")} ?data-open=${this.sheetOpen}>
      <div class="tabs">
        <div role="tablist" aria-label=${say(locale, "panels")} @keydown=${this.walk}>
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
                  this.press(panel);
                }}
              >
                ${panel.title(locale)}
              </button>`,
          )}
        </div>
        <button type="button" class="close" aria-label=${say(locale, "closePanels")} @click=${this.close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div
        id="panel"
        role="tabpanel"
        aria-labelledby=${`tab-${this.panel.id}`}
        tabindex="0"
        data-panel=${this.panel.id}
        @click=${reveal}
      >
        ${
          store.analysis
            ? this.panel.render(store.analysis, store)
            : html`<p class="nothing">${say(locale, store.progress === null ? "nothingYet" : "working")}</p>`
        }
      </div>
    </aside>`;
  }

  /**
   * What was chosen comes into view in the panel with its buttons; only the panel scrolls, so that the text stays put. A
   * row that was pressed there moves no further than its buttons need.
   */
  reveal(root: ParentNode): void {
    const panel = root.querySelector("#panel");
    const row = panel?.querySelector('[aria-pressed="true"][data-finding]');
    if (!panel || !row) return;
    const view = panel.getBoundingClientRect();
    const { top } = row.getBoundingClientRect();
    const { bottom } = (row.closest(".findings > li") ?? row).getBoundingClientRect();
    if (top < view.top) {
      if (!panel.contains(document.activeElement)) panel.scrollTop -= view.top - top;
    } else if (bottom > view.bottom) {
      // Where both do not fit, the beginning is what is read.
      panel.scrollTop += Math.min(bottom - view.bottom, top - view.top);
    }
  }
}
