// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from "lit";
import type { Analysis, Time } from "isnad";
import { sayTime, sayTimeValue } from "isnad/words";
import { timelineDrawing } from "../drawings/on-demand.js";
import { renderTimeTable, timelineRows } from "../drawings/time-table.js";
import type { FindingKind, Layer } from "../findings/finding.js";
import { dictionary, formatDate, type Locale } from "../i18n.js";
import { choose, paged, pictureOrTable, why } from "./parts.js";
import type { Panel } from "./panel.js";
import { renderPublished } from "./published.js";

const say = dictionary({
  title: { en: "Timeline", ar: "الخط الزمني" },
  layer: { en: "Times", ar: "الأوقات" },
  meaning: {
    en: "Dates, hours, durations; two lines under what is reckoned from the day of publication, dots under what cannot be placed.",
    ar: "تواريخ وساعات ومدد؛ وخطّان تحت ما يُحسب من يوم النشر، ونقاط تحت ما لا يمكن تعيينه.",
  },
  none: { en: "No times in this text.", ar: "لا أوقات في هذا النص." },
  unplaced: { en: "Without a place on the line", ar: "بلا موضع على الخط" },
  DATE: { en: "day or date", ar: "تاريخ" },
  TIME: { en: "time of day", ar: "وقت من اليوم" },
  DURATION: { en: "duration", ar: "مدة" },
  SET: { en: "recurring", ar: "متكرر" },
  relative: { en: "reckoned from the day of publication", ar: "محسوب من يوم النشر" },
  unresolved: { en: "it is not known when", ar: "لا يُعرف متى" },
  islamic: { en: "by the Hijri calendar", ar: "بالتقويم الهجري" },
  appeared: {
    en: "because the article appeared on {weekday}, {date}",
    ar: "لأن المقال نُشر يوم {weekday} {date}",
  },
  noDay: {
    en: "it counts from the day of publication, and that is not known",
    ar: "لأنه يُحسب من يوم النشر، ويوم النشر غير معروف",
  },
  stated: { en: "the text itself says so", ar: "لأن النص يذكره صراحةً" },
  unclear: { en: "the text does not say which one is meant", ar: "لأن النص لا يبيّن أيَّها المقصود" },
  range: { en: "from {begin} to {end}", ar: "من {begin} إلى {end}" },
});

const line = ["#1b6470", "#7fd0dc"] as const;

const timesLayer: Layer = {
  id: "times",
  title: (locale) => say(locale, "layer"),
  meaning: (locale) => say(locale, "meaning"),
  looks: {
    time: { line, style: "solid", thickness: 1, tint: ["#e2f1f1", "#1f3537"] },
    relative: { line, style: "double", thickness: 1, tint: ["#e2f1f1", "#1f3537"] },
    vague: { line, style: "dotted", thickness: 2 },
  },
  lane: 12,
  marks: (analysis) =>
    analysis.times.map((time, index) => ({
      start: time.start,
      end: time.end,
      look: time.resolved ? (time.relative ? "relative" : "time") : "vague",
      finding: { kind: "time", index },
    })),
};

/** Why a time means what it does. */
function because(analysis: Analysis, time: Time, locale: Locale): string {
  const { value } = analysis.published;
  if (!time.resolved) return say(locale, time.relative && value === null ? "noDay" : "unclear");
  if (!time.relative) return say(locale, "stated");
  if (value === null) return say(locale, "noDay");
  const weekday = formatDate(locale, value, { weekday: "long" });
  return say(locale, "appeared", { weekday, date: formatDate(locale, value) });
}

function remarks(locale: Locale, time: Time): string {
  return [
    say(locale, time.type),
    time.begin !== null && time.end_value !== null
      ? say(locale, "range", {
          begin: sayTimeValue(locale, time.begin),
          end: sayTimeValue(locale, time.end_value),
        })
      : "",
    time.relative ? say(locale, "relative") : "",
    time.calendar === "islamic" ? say(locale, "islamic") : "",
    time.resolved ? "" : say(locale, "unresolved"),
  ]
    .filter(Boolean)
    .join(" · ");
}

const timeKind: FindingKind = {
  kind: "time",
  count: (analysis) => analysis.times.length,
  spans: (analysis, index) => analysis.times.slice(index, index + 1),
  links: () => [],
  label: (analysis, index, store) => {
    const time = analysis.times[index];
    return (time && sayTime(store.locale, time)) || say(store.locale, "unresolved");
  },
  card: (analysis, index, store) => {
    const time = analysis.times[index];
    if (!time) return html``;
    return html`<p>${remarks(store.locale, time)}</p>
      ${time.relative || !time.resolved ? renderPublished(analysis, store, "published-card") : nothing}
      ${why(store, { because: because(analysis, time, store.locale), codes: [time.rule], fired: [time] })}`;
  },
};

/** When it happened. */
export const timeline: Panel = {
  id: "timeline",
  title: (locale) => say(locale, "title"),
  layers: [timesLayer],
  kinds: [timeKind],
  render(analysis, store) {
    const { locale } = store;
    const placed = new Set(timelineRows(analysis).map((row) => row.time));
    const others = analysis.times.map((_, index) => index).filter((index) => !placed.has(index));
    return html`
      ${renderPublished(analysis, store, "published-timeline")}
      ${analysis.times.length === 0 ? html`<p>${say(locale, "none")}</p>` : nothing}
      ${
        placed.size > 0
          ? pictureOrTable(
              store,
              "timeline",
              () => timelineDrawing.draw(store, ({ renderTimeRail }) => renderTimeRail(analysis, store)),
              () => renderTimeTable(analysis, store),
            )
          : nothing
      }
      ${
        others.length > 0
          ? html`<h3>${say(locale, "unplaced")}</h3>
              <ul class="findings">
                ${paged(store, "times", others, (index) => {
                  const time = analysis.times[index];
                  return time
                    ? html`<li>
                        ${choose(
                          store,
                          { kind: "time", index },
                          html`<b dir="auto">${store.words(time)}</b>
                            <small
                              >${[sayTime(locale, time), remarks(locale, time)].filter(Boolean).join(" · ")}</small
                            >`,
                        )}
                      </li>`
                    : nothing;
                })}
              </ul>`
          : nothing
      }
    `;
  },
};
