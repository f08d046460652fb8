// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from "lit";
import type { Quote, Span } from "isnad";
import type { FindingKind, Layer } from "../findings/finding.js";
import { dictionary, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { choose, excerpt, paged, why } from "./parts.js";
import type { Panel } from "./panel.js";
import { chainLine, statement } from "./statements.js";

const say = dictionary({
  title: { en: "Quotes", ar: "الاقتباسات" },
  meaning: {
    en: "One line under a quotation, two under one within it, dots under a term, a wave where the mark is never closed.",
    ar: "خطٌّ تحت الاقتباس، وخطّان تحت اقتباس داخله، ونقاط تحت المصطلح، وموجة حيث لم تُغلق العلامة.",
  },
  none: { en: "No quotations in this text.", ar: "لا اقتباسات في هذا النص." },
  quotation: { en: "Quotation", ar: "اقتباس" },
  term: { en: "Term or title in marks", ar: "مصطلح أو اسم بين علامتين" },
  nested: { en: "within another", ar: "داخل اقتباس آخر" },
  open: { en: "never closed", ar: "لم يُغلق" },
  isTerm: { en: "term or title", ar: "مصطلح أو اسم" },
  pair: { en: "a pair of quotation marks", ar: "علامتا تنصيص متقابلتان" },
  single: { en: "a quotation mark without its fellow", ar: "علامة تنصيص بلا مقابل" },
  orphan: { en: "nobody is named as its speaker", ar: "لم يُذكر قائله" },
});

/** Depths that have a look of their own; deeper ones share the last. */
const deepest = 3;
const line = ["#2b5b94", "#8fb8e6"] as const;

function lookOf(quote: Quote): string {
  if (!quote.closed) return "open";
  return quote.scare ? "term" : String(Math.min(quote.depth, deepest));
}

const quotesLayer: Layer = {
  id: "quotes",
  title: (locale) => say(locale, "title"),
  meaning: (locale) => say(locale, "meaning"),
  looks: {
    "1": { tint: ["#dfe8f3", "#22364d"], line, style: "solid", thickness: 1 },
    "2": { tint: ["#cbdcf0", "#2b4766"], line, style: "double", thickness: 1 },
    "3": { tint: ["#b5cdea", "#34587f"], line, style: "double", thickness: 2 },
    term: { line: ["#6b5a1f", "#d9c27a"], style: "dotted", thickness: 2 },
    open: { line: ["#a61b12", "#ff8f80"], style: "wavy", thickness: 1 },
  },
  lane: 40,
  marks: (analysis) =>
    analysis.quotes.map((quote, index) => ({
      start: quote.start,
      end: quote.end,
      look: lookOf(quote),
      finding: { kind: "quote", index },
    })),
};

function remarks(quote: Quote, locale: Locale): string[] {
  return [
    quote.depth > 1 ? say(locale, "nested") : "",
    quote.closed ? "" : say(locale, "open"),
    quote.scare ? say(locale, "isTerm") : "",
  ].filter(Boolean);
}

/** The marks around a quotation; what was never closed has only the first. */
function marksOf({ start, end, closed }: Quote): Span[] {
  const first = { start: start - 1, end: start };
  return closed ? [first, { start: end, end: end + 1 }] : [first];
}

const quoteKind: FindingKind = {
  kind: "quote",
  count: (analysis) => analysis.quotes.length,
  spans: (analysis, index) => analysis.quotes.slice(index, index + 1),
  links: (analysis, index) => {
    const told = analysis.quotes[index]?.attribution;
    return told === null || told === undefined ? [] : [statement(told)];
  },
  label: (analysis, index, store) =>
    say(store.locale, analysis.quotes[index]?.scare === true ? "term" : "quotation"),
  card: (analysis, index, store) => {
    const quote = analysis.quotes[index];
    if (!quote) return html``;
    const { locale } = store;
    const told = quote.attribution === null ? undefined : analysis.attributions[quote.attribution];
    return html`
      ${
        told && quote.attribution !== null
          ? html`<p>
              ${choose(store, statement(quote.attribution), chainLine(analysis, told, store), { className: "plain" })}
            </p>`
          : quote.scare
            ? nothing
            : html`<p>${say(locale, "orphan")}</p>`
      }
      ${remarks(quote, locale).length > 0 ? html`<p class="quiet">${remarks(quote, locale).join(" · ")}</p>` : nothing}
      ${why(store, { by: say(locale, quote.closed ? "pair" : "single"), fired: marksOf(quote) })}
    `;
  },
};

function speaker(quote: Quote, store: Store): string {
  const { analysis } = store;
  const told = quote.attribution === null ? undefined : analysis?.attributions[quote.attribution];
  return analysis && told ? chainLine(analysis, told, store) : "";
}

/** Every quotation; choosing one marks it in the article. */
export const quotes: Panel = {
  id: "quotes",
  title: (locale) => say(locale, "title"),
  layers: [quotesLayer],
  kinds: [quoteKind],
  render(analysis, store) {
    const { locale } = store;
    const shown = analysis.quotes
      .map((quote, index) => ({ quote, index }))
      .filter(({ quote }) => quote.start < quote.end);
    if (shown.length === 0) return html`<p>${say(locale, "none")}</p>`;
    return html`<ul class="findings">
      ${paged(store, "quotes", shown, ({ quote, index }) => {
        const notes = [speaker(quote, store), ...remarks(quote, locale)].filter(Boolean);
        return html`<li data-depth=${Math.min(quote.depth, deepest)}>
          ${choose(
            store,
            { kind: "quote", index },
            html`<q dir="auto"
                >${excerpt(store, quote, store.isSelected({ kind: "quote", index }) ? Infinity : 400)}</q
              >
              ${notes.length > 0 ? html`<small dir="auto">${notes.join(" · ")}</small>` : nothing}`,
          )}
        </li>`;
      })}
    </ul>`;
  },
};
