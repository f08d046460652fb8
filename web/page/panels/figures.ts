// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Quantity, QuantityKind } from "isnad";
import type { FindingKind, Layer } from "../findings/finding.js";
import { dictionary, formatNumber, type Locale } from "../i18n.js";
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
  what: { en: "Of what", ar: "المعدود" },
  kind: { en: "Kind", ar: "النوع" },
  show: { en: "Show", ar: "أظهر" },
  all: { en: "all kinds", ar: "كل الأنواع" },
  number: { en: "number", ar: "عدد" },
  count: { en: "count", ar: "معدود" },
  money: { en: "money", ar: "مبلغ" },
  percent: { en: "percentage", ar: "نسبة" },
  measure: { en: "measure", ar: "قياس" },
  ordinal: { en: "rank", ar: "ترتيب" },
  score: { en: "score", ar: "نتيجة" },
  approx: { en: "about", ar: "نحو" },
  more: { en: "more than", ar: "أكثر من" },
  less: { en: "less than", ar: "أقل من" },
  "at-least": { en: "at least", ar: "لا يقل عن" },
  "at-most": { en: "at most", ar: "لا يزيد على" },
  vague: { en: "not exact", ar: "غير محدد" },
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

const currency = /^[A-Z]{3}$/;

function number(locale: Locale, quantity: Quantity, value: number): string {
  if (quantity.kind === "percent") {
    return formatNumber(locale, value / 100, { style: "percent", maximumFractionDigits: 2 });
  }
  if (quantity.kind === "money" && quantity.unit !== null && currency.test(quantity.unit)) {
    return formatNumber(locale, value, {
      style: "currency",
      currency: quantity.unit,
      minimumFractionDigits: 0,
    });
  }
  return formatNumber(locale, value, { maximumFractionDigits: 4 });
}

/** What a quantity comes to, as the interface writes it. */
export function sayQuantity(locale: Locale, quantity: Quantity): string {
  const { value, low, high, mod } = quantity;
  const amount =
    value !== null
      ? number(locale, quantity, value)
      : low !== null && high !== null
        ? `${number(locale, quantity, low)}–${number(locale, quantity, high)}`
        : low !== null
          ? `≥ ${number(locale, quantity, low)}`
          : high !== null
            ? `≤ ${number(locale, quantity, high)}`
            : say(locale, "vague");
  return mod === null ? amount : `${say(locale, mod)} ${amount}`;
}

function unitName(locale: Locale, { kind, unit }: Quantity): string {
  if (unit === null || kind === "percent") return "";
  if (kind === "money" && currency.test(unit)) {
    return new Intl.DisplayNames(locale, { type: "currency", fallback: "code" }).of(unit) ?? unit;
  }
  return unit;
}

const figureKind: FindingKind = {
  kind: "figure",
  count: (analysis) => analysis.quantities.length,
  spans: (analysis, index) => analysis.quantities.slice(index, index + 1),
  links: () => [],
  label: (analysis, index, store) => {
    const quantity = analysis.quantities[index];
    if (!quantity) return "";
    return [sayQuantity(store.locale, quantity), unitName(store.locale, quantity)]
      .filter(Boolean)
      .join(" · ");
  },
  card: (analysis, index, store) => {
    const quantity = analysis.quantities[index];
    if (!quantity) return html``;
    return html`<p>${say(store.locale, quantity.kind)}</p>
      ${why(store, quantity.rule, [quantity])}`;
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
            ${(["text", "value", "what", "kind"] as const).map((word) => html`<th scope="col">${say(locale, word)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ quantity, index }) =>
              html`<tr>
                <th scope="row">
                  ${choose(store, { kind: "figure", index }, store.words(quantity), { className: "plain" })}
                </th>
                <td class="number">${sayQuantity(locale, quantity)}</td>
                <td dir="auto">${unitName(locale, quantity)}</td>
                <td>${say(locale, quantity.kind)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  },
};
