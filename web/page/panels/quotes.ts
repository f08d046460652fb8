// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import type { Quote } from "isnad";
import { say } from "../i18n.js";
import type { Store } from "../store.js";
import type { Panel } from "./panel.js";

function isSelected(quote: Quote, store: Store): boolean {
  return store.selected?.start === quote.start && store.selected.end === quote.end;
}

function row(quote: Quote, store: Store): TemplateResult {
  const remarks = [
    quote.depth > 1 ? say(store.locale, "quoteNested") : "",
    quote.closed ? "" : say(store.locale, "quoteOpen"),
    quote.scare ? say(store.locale, "quoteTerm") : "",
  ].filter((remark) => remark !== "");
  return html`<li>
    <button
      type="button"
      aria-pressed=${isSelected(quote, store) ? "true" : "false"}
      data-depth=${quote.depth}
      @click=${() => {
        store.select(isSelected(quote, store) ? null : quote);
      }}
    >
      <q dir="auto">${store.text.slice(quote.start, quote.end)}</q>
      ${remarks.length > 0 ? html`<small>${remarks.join(" · ")}</small>` : ""}
    </button>
  </li>`;
}

/** Every quotation; choosing one marks it in the article. */
export const quotes: Panel = {
  id: "quotes",
  title: "quotes",
  render(analysis, store) {
    const shown = analysis.quotes.filter((quote) => quote.start < quote.end);
    if (shown.length === 0) return html`<p>${say(store.locale, "noQuotes")}</p>`;
    return html`<ul class="findings">
      ${shown.map((quote) => row(quote, store))}
    </ul>`;
  },
};
