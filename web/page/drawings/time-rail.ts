// SPDX-License-Identifier: Apache-2.0
// The timeline: a rail on which every time stands where it lies from the day of publication, near days far apart and
// far years close together, and a row for each time with a line to its place.
import { html, nothing, svg, type TemplateResult } from "lit";
import { scaleSymlog } from "d3-scale";
import { curveBumpX, line } from "d3-shape";
import type { Analysis } from "isnad";
import { formatDate, sayTime, stretchOf, type Stretch } from "isnad/words";
import { dictionary, type Locale } from "../i18n.js";
import { choose, context } from "../panels/parts.js";
import type { Store } from "../store.js";
import { timelineRows, type TimelineRow } from "./time-table.js";

const say = dictionary({
  drawing: { en: "Times in their order", ar: "الأوقات بترتيبها" },
  published: { en: "Published", ar: "النشر" },
});

const rowHeight = 82;
const railWidth = 72;
const day = 86_400_000;
/** A drawing is no place for thousands; the table has them. */
const mostRows = 60;

const leader = line().curve(curveBumpX);

function renderRail(rows: readonly TimelineRow[], published: Stretch | null, locale: Locale): TemplateResult {
  const height = rows.length * rowHeight;
  const anchor = published?.begin ?? rows[Math.floor(rows.length / 2)]?.stretch.begin ?? 0;
  const days = rows.flatMap(({ stretch }) => [(stretch.begin - anchor) / day, (stretch.end - anchor) / day]);
  const place = scaleSymlog([Math.min(-1, ...days), Math.max(1, ...days)], [10, height - 10]).constant(3);
  const y = (time: number) => place((time - anchor) / day);
  const rtl = locale === "ar";
  const rail = rtl ? railWidth - 14 : 14;
  const edge = rtl ? 0 : railWidth;
  return html`<svg class="rail" width=${railWidth} height=${height} aria-hidden="true" focusable="false">
    <line class="axis" x1=${rail} x2=${rail} y1="4" y2=${height - 4} />
    ${rows.map(({ stretch }, index) => {
      const from = y(stretch.begin);
      const to = Math.max(from, y(stretch.end - 1));
      const row = index * rowHeight + rowHeight / 2;
      const path = leader([
        [rail, from],
        [edge, row],
      ]);
      return svg`<path class="leader" d=${path ?? ""} />
        <line class="stretch" x1=${rail} x2=${rail} y1=${from} y2=${to + 0.5} />`;
    })}
    ${published ? svg`<circle class="published" cx=${rail} cy=${y(anchor)} r="6" />` : nothing}
  </svg>`;
}

/** The drawing. */
export function renderTimeRail(analysis: Analysis, store: Store): TemplateResult {
  const { locale } = store;
  const rows = timelineRows(analysis).slice(0, mostRows);
  const published = stretchOf(analysis.published.value?.slice(0, 10) ?? null);
  return html`<div class="timeline" role="group" aria-label=${say(locale, "drawing")}>
      ${renderRail(rows, published, locale)}
      <ol>
        ${rows.map(({ time, sentence }) => {
          const found = analysis.times[time];
          const told = analysis.sentences[sentence];
          return html`<li>
            ${choose(
              store,
              { kind: "time", index: time },
              html`<b>${found ? sayTime(locale, found, "short") : ""}</b>
                ${found && told ? context(store, told, found) : nothing}`,
              { className: "node" },
            )}
          </li>`;
        })}
      </ol>
    </div>
    ${
      published
        ? html`<p class="rail-key">
            <span class="dot-published"></span> ${say(locale, "published")}:
            ${formatDate(locale, analysis.published.value ?? "")}
          </p>`
        : nothing
    }`;
}
