// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "isnad";
import { sayTimeValue } from "isnad/words";
import { dictionary } from "../i18n.js";
import type { Store } from "../store.js";

const say = dictionary({
  published: { en: "Published on", ar: "تاريخ النشر" },
  fromText: { en: "{date}: found in the text.", ar: "{date}: مأخوذ من النص." },
  fromOption: { en: "{date}: set here, not taken from the text.", ar: "{date}: محدَّد هنا، لا مأخوذ من النص." },
  fromNone: {
    en: "Not known. Set it, and words such as “yesterday” or “Tuesday” get their calendar day.",
    ar: "غير معروف. حدِّده ليُعرف أيُّ يوم هو «أمس» أو «الثلاثاء».",
  },
  reset: { en: "Use what the text says", ar: "اعتمد ما في النص" },
});

/** Whether a field of dates holds a whole day: while a year is typed it reads 0002, 0020, 0202. */
export function isWholeDate(value: string): boolean {
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value);
}

/** The publication date: found in the text or set; everything relative moves with it. */
export function renderPublished(analysis: Analysis | null, store: Store, id: string): TemplateResult {
  const { locale } = store;
  const found = analysis?.published;
  const shown = store.published || (found?.from === "text" ? (found.value ?? "") : "");
  const source = shown === "" ? "fromNone" : store.published === "" ? "fromText" : "fromOption";
  const day = shown.slice(0, 10);
  const typed = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (isWholeDate(value)) store.setPublished(value);
  };
  // An empty field may be one that is being typed anew; it counts once the field is left. What makes no day goes.
  const left = (event: Event) => {
    const field = event.target as HTMLInputElement;
    if (field.value === "" && !field.validity.badInput) store.setPublished("");
    else if (!isWholeDate(field.value)) field.value = day;
    store.history.settle();
  };
  return html`<div class="published-on">
    <label for=${id}>${say(locale, "published")}</label>
    <input
      id=${id}
      type="date"
      max="9999-12-31"
      .value=${day}
      @change=${typed}
      @blur=${left}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Enter") left(event);
      }}
    />
    ${
      store.published === ""
        ? nothing
        : html`<button
            type="button"
            @click=${() => {
              store.setPublished("");
              store.history.settle();
            }}
          >
            ${say(locale, "reset")}
          </button>`
    }
    <small>${say(locale, source, { date: shown === "" ? "" : sayTimeValue(locale, day) })}</small>
  </div>`;
}
