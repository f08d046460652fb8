// SPDX-License-Identifier: Apache-2.0
// The report: the annotated article with its findings, for paper and for a file that needs no program.
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Span } from "isnad";
import { sayFigure, sayTime } from "isnad/words";
import { describeCorrection } from "../corrections/list.js";
import { timelineRows } from "../drawings/time-table.js";
import {
  chainNames,
  forceName,
  gradeName,
  modalityName,
  sourceName,
  statements,
} from "../findings/telling.js";
import { dictionary, formatDate, formatNumber } from "../i18n.js";
import type { Store } from "../store.js";
import { splitLines } from "../text-model.js";
import { markUp, type ReportMark } from "./marks.js";

const say = dictionary({
  published: { en: "Published on {date}", ar: "نُشر في {date}" },
  tellers: { en: "Tellers", ar: "الرواة" },
  statements: { en: "Statements", ar: "الأقوال" },
  timeline: { en: "Timeline", ar: "الزمن" },
  figures: { en: "Figures", ar: "الأرقام" },
  names: { en: "Names", ar: "الأسماء" },
  corrections: { en: "Corrections by the reader", ar: "تصويبات القارئ" },
  legend: {
    en: "In the text: tellers underlined (broken where unnamed), their statements numbered on a tinted ground, times in green, figures in ochre.",
    ar: "في النص: تحت الرواة خط (متقطع لغير المسمّى)، وأقوالهم مرقّمة على أرضية ملوّنة، والأوقات بالأخضر، والأرقام بالأصفر الداكن.",
  },
  made: {
    en: "Made by Isnad on the reader’s own device; found by rules and models, to be checked against the text.",
    ar: "أعدّه «إسناد» على جهاز القارئ؛ وجدته قواعد ونماذج، فراجعه على النص.",
  },
});

function marksOf(analysis: Analysis): ReportMark[] {
  const mark = (span: Span, look: string, note = ""): ReportMark => ({
    start: span.start,
    end: span.end,
    look,
    note,
  });
  return [
    ...analysis.attributions.flatMap((one, index) =>
      one.content.map((span, part) => mark(span, "told", part === 0 ? String(index + 1) : "")),
    ),
    ...analysis.sources.flatMap((source) =>
      source.mentions.map((span) => mark(span, source.named ? "named" : "unnamed")),
    ),
    ...analysis.times.map((time) => mark(time, "time")),
    ...analysis.quantities.map((quantity) => mark(quantity, "figure")),
  ];
}

function renderArticle(analysis: Analysis, text: string): TemplateResult {
  const marks = marksOf(analysis).sort((a, b) => a.start - b.start);
  const roles = analysis.paragraphs;
  return html`<article lang=${analysis.language.tag} dir=${analysis.language.direction}>
    ${splitLines(text)
      .filter((line) => line.text.trim() !== "")
      .map((line) => {
        const role = roles.find(
          (one) => one.start < line.start + line.text.length && line.start < one.end,
        )?.role;
        const parts = markUp(line, marks).map(({ words, looks, notes }) =>
          looks.length === 0
            ? words
            : html`<span class=${looks.join(" ")}
                >${notes.map((note) => html`<sup>${note}</sup>`)}${words}</span
              >`,
        );
        return html`<p class=${role ?? "body"}>${parts}</p>`;
      })}
  </article>`;
}

function renderFindings(store: Store, analysis: Analysis): TemplateResult {
  const { locale } = store;
  const words = (span: Span) => store.words(span);
  const section = (title: Parameters<typeof say>[1], content: unknown) =>
    html`<section>
      <h2>${say(locale, title)}</h2>
      ${content}
    </section>`;
  const told = analysis.sources.filter((source) => source.attributions.length > 0);
  const arrow = locale === "ar" ? " ← " : " → ";
  return html`
    ${
      told.length > 0
        ? section(
            "tellers",
            html`<ul>
              ${told.map(
                (source) =>
                  html`<li dir="auto">
                    <b>${sourceName(analysis, source, words, locale)}</b> · ${gradeName(locale, source.grade)}
                    · ${statements(locale, source.attributions.length)} ·
                    ${formatNumber(locale, source.share, { style: "percent" })}
                  </li>`,
              )}
            </ul>`,
          )
        : nothing
    }
    ${
      analysis.attributions.length > 0
        ? section(
            "statements",
            html`<ol>
              ${analysis.attributions.map(
                (one) =>
                  html`<li dir="auto">
                    <b>${chainNames(analysis, one, words, locale).join(arrow)}</b>
                    (${[forceName(locale, one.force), modalityName(locale, one.modality)].filter(Boolean).join(" · ")}):
                    ${one.content.map(words).join(" … ")}
                  </li>`,
              )}
            </ol>`,
          )
        : nothing
    }
    ${
      timelineRows(analysis).length > 0
        ? section(
            "timeline",
            html`<ul>
              ${timelineRows(analysis).map(({ time }) => {
                const found = analysis.times[time];
                return found
                  ? html`<li dir="auto"><b>${sayTime(locale, found)}</b> · ${words(found)}</li>`
                  : nothing;
              })}
            </ul>`,
          )
        : nothing
    }
    ${
      analysis.quantities.length > 0
        ? section(
            "figures",
            html`<ul>
              ${analysis.quantities.map(
                (quantity) =>
                  html`<li dir="auto"><b>${words(quantity)}</b> · ${sayFigure(locale, quantity)}</li>`,
              )}
            </ul>`,
          )
        : nothing
    }
    ${
      analysis.entities.length > 0
        ? section(
            "names",
            html`<p dir="auto">${analysis.entities.map((entity) => entity.name).join(" · ")}</p>`,
          )
        : nothing
    }
    ${
      store.corrections.length > 0
        ? section(
            "corrections",
            html`<ul>
              ${store.corrections.map((one) => html`<li dir="auto">${describeCorrection(locale, one)}</li>`)}
            </ul>`,
          )
        : nothing
    }
  `;
}

/** The report as part of a page. */
export function renderReport(store: Store, analysis: Analysis): TemplateResult {
  const { locale } = store;
  const published = analysis.published.value;
  return html`<div class="report" lang=${locale} dir=${locale === "ar" ? "rtl" : "ltr"}>
    <p class="about">
      ${[
        analysis.outlet?.name,
        published === null ? "" : say(locale, "published", { date: formatDate(locale, published) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
    ${renderArticle(analysis, store.text)}
    <p class="about">${say(locale, "legend")}</p>
    ${renderFindings(store, analysis)}
    <p class="about">${say(locale, "made")}</p>
  </div>`;
}
