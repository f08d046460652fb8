// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import type { Analysis } from "isnad";
import { sayTimeValue } from "isnad/words";
import { dictionary } from "./i18n.js";
import type { Store } from "./store.js";

const say = dictionary({
  known: { en: "Published {date}", ar: "تاريخ النشر: {date}" },
  unknown: { en: "Publication date unknown: set it", ar: "تاريخ النشر غير معروف: حدِّده" },
  wanted: {
    en: "Publication date unknown: set it, and “{words}” gets its date",
    ar: "تاريخ النشر غير معروف: حدِّده ليُعرف تاريخ «{words}»",
  },
});

/** Words that only the day of publication could place: a weekday such as «Tuesday» before any other. */
function waiting(analysis: Analysis, store: Store): string | undefined {
  const times = analysis.times.filter(
    (one) => !one.resolved && (one.relative || one.value?.startsWith("XXXX-W") === true),
  );
  const time = times.find((one) => one.value?.startsWith("XXXX-W")) ?? times[0];
  return time && store.words(time);
}

/** The day of publication above the article: everything relative rests on it. A press leads to where it is set. */
export function renderDateline(store: Store, setIt: () => void): TemplateResult {
  const { analysis, locale } = store;
  const date = store.published || (analysis?.published.value ?? "");
  const words = analysis && date === "" ? waiting(analysis, store) : undefined;
  const label =
    date !== ""
      ? say(locale, "known", { date: sayTimeValue(locale, date.slice(0, 10)) })
      : words === undefined
        ? say(locale, "unknown")
        : say(locale, "wanted", { words });
  return html`<p class="dateline">
    <button
      type="button"
      class="plain"
      ?data-wanted=${words !== undefined}
      ?disabled=${!analysis}
      @click=${setIt}
    >
      ${label}
    </button>
  </p>`;
}
