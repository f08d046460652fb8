// SPDX-License-Identifier: Apache-2.0
// The timeline as a table; the drawing is in time-rail.ts.
import { html, type TemplateResult } from "lit";
import type { Analysis, Time } from "isnad";
import { sayTime, stretchOf, type Stretch } from "isnad/words";
import { dictionary } from "../i18n.js";
import { choose, context } from "../panels/parts.js";
import type { Store } from "../store.js";

const say = dictionary({
  when: { en: "When", ar: "متى" },
  words: { en: "In the text", ar: "في النص" },
  what: { en: "Sentence", ar: "الجملة" },
});

export interface TimelineRow {
  time: number;
  sentence: number;
  stretch: Stretch;
}

/** Beginning, middle and end of a stretch, as thirds of it. */
const thirds: Partial<Record<string, number>> = { START: 0, MID: 1, END: 2 };

/** Where a found time lies: its range where it has one. */
function stretchOfTime(time: Time): Stretch | null {
  const begin = stretchOf(time.begin);
  const end = stretchOf(time.end_value);
  if (begin && end) return { begin: begin.begin, end: end.end };
  const whole = time.type === "DATE" || time.type === "TIME" ? stretchOf(time.value) : null;
  const third = thirds[time.mod ?? ""];
  if (!whole || third === undefined) return whole;
  const length = (whole.end - whole.begin) / 3;
  return { begin: whole.begin + third * length, end: whole.begin + (third + 1) * length };
}

/** The entries of the timeline that have a place, in their order. */
export function timelineRows(analysis: Analysis): TimelineRow[] {
  const rows: TimelineRow[] = [];
  for (const entry of analysis.timeline) {
    const time = analysis.times[entry.time];
    const stretch = (time && stretchOfTime(time)) ?? stretchOf(entry.value);
    if (stretch) rows.push({ time: entry.time, sentence: entry.sentence, stretch });
  }
  return rows.sort((a, b) => a.stretch.begin - b.stretch.begin || a.time - b.time);
}

/** The same as a table. */
export function renderTimeTable(analysis: Analysis, store: Store): TemplateResult {
  const { locale } = store;
  return html`<table class="grid">
    <thead>
      <tr>
        ${(["when", "words", "what"] as const).map((word) => html`<th scope="col">${say(locale, word)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${timelineRows(analysis).map(({ time, sentence }) => {
        const found = analysis.times[time];
        const told = analysis.sentences[sentence];
        return html`<tr>
          <td>${found ? sayTime(locale, found, "short") : ""}</td>
          <th scope="row">
            ${choose(store, { kind: "time", index: time }, found ? store.words(found) : "", { className: "plain" })}
          </th>
          <td>${found && told ? context(store, told, found) : ""}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
