// SPDX-License-Identifier: Apache-2.0
// What panels and cards are made of.
import { html, nothing, type TemplateResult } from "lit";
import type { Span } from "isnad";
import { keyOf, type Finding } from "../findings/finding.js";
import { dictionary, formatNumber, type Locale } from "../i18n.js";
import type { Store } from "../store.js";

const say = dictionary({
  why: { en: "Why?", ar: "لماذا؟" },
  by: { en: "Found by", ar: "وجده" },
  because: { en: "Reason", ar: "السبب" },
  rule: { en: "Rule", ar: "القاعدة" },
  fired: { en: "Words that fired", ar: "الألفاظ الدالّة" },
  confidence: { en: "Confidence", ar: "درجة الثقة" },
  more: { en: "Show {n} more", ar: "أظهر {n} أخرى" },
  picture: { en: "Picture", ar: "رسم" },
  table: { en: "Table", ar: "جدول" },
  view: { en: "Shown as", ar: "طريقة العرض" },
});

/** A button that chooses a finding everywhere, and shows when it is chosen or hangs together with what is. */
export function choose(
  store: Store,
  finding: Finding,
  content: unknown,
  options: { className?: string; label?: string } = {},
): TemplateResult {
  return html`<button
    type="button"
    class=${options.className ?? "row"}
    aria-pressed=${store.isSelected(finding) ? "true" : "false"}
    aria-label=${options.label ?? nothing}
    ?data-related=${store.isRelated(finding)}
    data-finding=${keyOf(finding)}
    @click=${() => {
      store.toggle(finding);
    }}
  >
    ${content}
  </button>`;
}

/** The words of a span, or of several with «…» between them, cut where they are long. */
export function excerpt(store: Store, spans: Span | readonly Span[], longest = 160): string {
  const words = [spans]
    .flat()
    .map((span) => store.words(span).trim())
    .join(" … ");
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\S*$/, "")}…`;
}

/** What stands around a span within a longer one, its own words marked. */
export function context(store: Store, whole: Span, span: Span, before = 32, after = 64): TemplateResult {
  const ahead = store.words({ start: whole.start, end: Math.max(whole.start, span.start) });
  const behind = store.words({ start: Math.min(whole.end, span.end), end: whole.end });
  const cutAhead = ahead.length <= before ? ahead : `…${ahead.slice(-before).replace(/^\S*/, "")}`;
  const cutBehind = behind.length <= after ? behind : `${behind.slice(0, after).replace(/\S*$/, "")}…`;
  return html`<span class="context" dir="auto"
    >${cutAhead}<mark>${store.words(span)}</mark>${cutBehind}</span
  >`;
}

/** Why something was found. */
export interface Reason {
  /** What decided. */
  by?: string;
  /** What the rule means, in words. */
  because?: string;
  /** The rule and what belongs to it, as the core names them. */
  codes?: readonly (string | null)[];
  fired: readonly Span[];
  confidence?: number;
}

/** The answer to «why?»: the rule, the words that fired, how sure it is. */
export function why(store: Store, { by, because, codes = [], fired, confidence }: Reason): TemplateResult {
  const { locale } = store;
  const rule = codes.filter((code) => code !== null && code !== "").join(" · ");
  return html`<details class="why">
    <summary>${say(locale, "why")}</summary>
    <dl>
      ${
        by === undefined
          ? nothing
          : html`<dt>${say(locale, "by")}</dt>
              <dd>${by}</dd>`
      }
      ${
        because === undefined
          ? nothing
          : html`<dt>${say(locale, "because")}</dt>
              <dd>${because}</dd>`
      }
      ${
        fired.length > 0
          ? html`<dt>${say(locale, "fired")}</dt>
              <dd>
                ${fired.map((span) => html`<q class="fired" dir="auto">${excerpt(store, span, 60)}</q> `)}
              </dd>`
          : nothing
      }
      ${
        confidence === undefined
          ? nothing
          : html`<dt>${say(locale, "confidence")}</dt>
              <dd>${percent(locale, confidence)}</dd>`
      }
      ${
        rule === ""
          ? nothing
          : html`<dt><small>${say(locale, "rule")}</small></dt>
              <dd>
                <small><code dir="ltr">${rule}</code></small>
              </dd>`
      }
    </dl>
  </details>`;
}

/** Parts as hundredths (or, with `digits`, as smaller ones) that add up to 1, by the largest remainders. */
export function roundedShares(parts: readonly number[], digits = 0): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0) return parts.map(() => 0);
  const units = 100 * 10 ** digits;
  const exact = parts.map((part) => (part / whole) * units);
  const rounded = exact.map(Math.floor);
  const missing = units - rounded.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) rounded[index] = (rounded[index] ?? 0) + 1;
  return rounded.map((part) => part / units);
}

export function percent(locale: Locale, part: number): string {
  return formatNumber(locale, part, { style: "percent", maximumFractionDigits: 0 });
}

/** Rows that are drawn before "more" is pressed: a book has thousands. */
const page = 150;
const shownPages = new WeakMap<Store, Map<string, number>>();

/** A list that grows on demand. */
export function paged<T>(
  store: Store,
  id: string,
  items: readonly T[],
  row: (item: T, index: number) => unknown,
): unknown {
  const pages = shownPages.get(store) ?? new Map<string, number>();
  shownPages.set(store, pages);
  const shown = page * (pages.get(id) ?? 1);
  const left = items.length - shown;
  return html`${items.slice(0, shown).map(row)}
  ${
    left > 0
      ? html`<li>
          <button
            type="button"
            class="more"
            @click=${() => {
              pages.set(id, (pages.get(id) ?? 1) + 1);
              store.changed();
            }}
          >
            ${say(store.locale, "more", { n: Math.min(left, page) })}
          </button>
        </li>`
      : nothing
  }`;
}

const asTable = new WeakMap<Store, Set<string>>();

/** A drawing that can also be read as a table. */
export function pictureOrTable(
  store: Store,
  id: string,
  picture: () => unknown,
  table: () => TemplateResult,
): TemplateResult {
  const tables = asTable.get(store) ?? new Set<string>();
  asTable.set(store, tables);
  const isTable = tables.has(id);
  const option = (toTable: boolean, word: "picture" | "table") =>
    html`<button
      type="button"
      aria-pressed=${toTable === isTable ? "true" : "false"}
      @click=${() => {
        if (toTable) tables.add(id);
        else tables.delete(id);
        store.changed();
      }}
    >
      ${say(store.locale, word)}
    </button>`;
  return html`<div class="choice" role="group" aria-label=${say(store.locale, "view")}>
      ${option(false, "picture")}${option(true, "table")}
    </div>
    ${isTable ? table() : picture()}`;
}
