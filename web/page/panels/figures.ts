// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { QuantityKind } from "isnad";
import { sayFigure, sayFigureUnit } from "isnad/words";
import type { FindingKind, Layer } from "../findings/finding.js";
import { dictionary } from "../i18n.js";
import type { Store } from "../store.js";
import { choose, why } from "./parts.js";
import type { Panel } from "./panel.js";

const say = dictionary({
  title: { en: "Figures", ar: "الأرقام" },
  meaning: {
    en: "Amounts of money, people, things; percentages.",
    ar: "مبالغ وأعداد ناس وأشياء ونسب مئوية.",
  },
  none: { en: "No figures in this text.", ar: "لا أرقام في هذا النص." },
  text: { en: "In the text", ar: "في النص" },
  value: { en: "Value", ar: "القيمة" },
  what: { en: "Of what", ar: "الوحدة" },
  kind: { en: "Kind", ar: "النوع" },
  show: { en: "Show", ar: "أظهر" },
  all: { en: "all kinds", ar: "كل الأنواع" },
  number: { en: "number", ar: "رقم" },
  count: { en: "count", ar: "عدد" },
  money: { en: "money", ar: "مبلغ" },
  percent: { en: "percentage", ar: "نسبة" },
  measure: { en: "measure", ar: "قياس" },
  ordinal: { en: "rank", ar: "ترتيب" },
  score: { en: "score", ar: "نتيجة" },
});

const figuresLayer: Layer = {
  id: "figures",
  title: (locale) => say(locale, "title"),
  meaning: (locale) => say(locale, "meaning"),
  looks: {
    figure: { line: ["#6b5a1f", "#d9c27a"], style: "dotted", thickness: 2, tint: ["#f6efd6", "#37311c"] },
  },
  lane: 12,
  marks: (analysis) =>
    analysis.quantities.map(({ start, end }, index) => ({
      start,
      end,
      look: "figure",
      finding: { kind: "figure", index },
    })),
};

const figureKind: FindingKind = {
  kind: "figure",
  count: (analysis) => analysis.quantities.length,
  spans: (analysis, index) => analysis.quantities.slice(index, index + 1),
  links: () => [],
  label: (analysis, index, store) => {
    const quantity = analysis.quantities[index];
    if (!quantity) return "";
    return [sayFigure(store.locale, quantity), sayFigureUnit(store.locale, quantity)]
      .filter(Boolean)
      .join(" · ");
  },
  card: (analysis, index, store) => {
    const quantity = analysis.quantities[index];
    if (!quantity) return html``;
    return html`<p>${say(store.locale, quantity.kind)}</p>
      ${why(store, { codes: [quantity.rule, quantity.unit], fired: [quantity] })}`;
  },
};

const shownKind = new WeakMap<Store, QuantityKind | "">();

function renderKinds(kinds: readonly QuantityKind[], store: Store): TemplateResult {
  const { locale } = store;
  const shown = shownKind.get(store) ?? "";
  return html`<label class="filters"
    >${say(locale, "show")}
    <select
      @change=${(event: Event) => {
        shownKind.set(store, (event.target as HTMLSelectElement).value as QuantityKind | "");
        store.changed();
      }}
    >
      <option value="" ?selected=${shown === ""}>${say(locale, "all")}</option>
      ${kinds.map((kind) => html`<option value=${kind} ?selected=${shown === kind}>${say(locale, kind)}</option>`)}
    </select>
  </label>`;
}

/** Drawn at once; the file has the rest. */
const mostRows = 500;

/** How much, how many. */
export const figures: Panel = {
  id: "figures",
  title: (locale) => say(locale, "title"),
  layers: [figuresLayer],
  kinds: [figureKind],
  render(analysis, store) {
    const { locale } = store;
    if (analysis.quantities.length === 0) return html`<p>${say(locale, "none")}</p>`;
    const kinds = [...new Set(analysis.quantities.map((quantity) => quantity.kind))];
    const shown = shownKind.get(store) ?? "";
    const rows = analysis.quantities
      .map((quantity, index) => ({ quantity, index }))
      .filter(({ quantity }) => shown === "" || quantity.kind === shown)
      .slice(0, mostRows);
    return html`${kinds.length > 1 ? renderKinds(kinds, store) : nothing}
      <table class="grid">
        <thead>
          <tr>
            ${(["text", "value", "what", "kind"] as const).map((word) => html`<th scope="col" class=${word}>${say(locale, word)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ quantity, index }) =>
              html`<tr>
                <th scope="row">
                  ${choose(store, { kind: "figure", index }, store.words(quantity), { className: "plain" })}
                </th>
                <td class="number">${sayFigure(locale, quantity)}</td>
                <td dir="auto">${sayFigureUnit(locale, quantity)}</td>
                <td class="kind">${say(locale, quantity.kind)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  },
};
