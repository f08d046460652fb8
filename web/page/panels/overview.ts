// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "isnad";
import type { FindingKind } from "../findings/finding.js";
import { dictionary, formatNumber, languageName, say as frame, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { choose, excerpt, roundedShares } from "./parts.js";
import type { Panel } from "./panel.js";
import { renderPublished } from "./published.js";

const say = dictionary({
  title: { en: "Overview", ar: "نظرة عامة" },
  language: { en: "Language", ar: "اللغة" },
  outlet: { en: "Outlet", ar: "جهة النشر" },
  structure: { en: "Paragraphs", ar: "الفقرات" },
  counts: { en: "Counts", ar: "الأعداد" },
  headline: { en: "Headline", ar: "عنوان" },
  byline: { en: "Byline", ar: "اسم الكاتب" },
  dateline: { en: "Dateline", ar: "مكان الخبر ومصدره" },
  body: { en: "Body", ar: "متن" },
  note: { en: "Note", ar: "حاشية" },
  characters: { en: "Characters", ar: "الحروف والعلامات" },
  letters: { en: "Letters", ar: "الحروف" },
  words: { en: "Words", ar: "الكلمات" },
  numbers: { en: "Numbers", ar: "الأرقام" },
  sentences: { en: "Sentences", ar: "الجمل" },
  paragraphs: { en: "Paragraphs", ar: "الفقرات" },
  quotes: { en: "Quotations", ar: "الاقتباسات" },
  quotedWords: { en: "Quoted words", ar: "الكلمات المقتبسة" },
});

const counts = [
  "words",
  "sentences",
  "paragraphs",
  "quotes",
  "quotedWords",
  "numbers",
  "letters",
  "characters",
] as const;

/** Smaller shares are names and slips. */
const leastShare = 0.005;

const paragraphKind: FindingKind = {
  kind: "paragraph",
  count: (analysis) => analysis.paragraphs.length,
  spans: (analysis, index) => analysis.paragraphs.slice(index, index + 1),
  links: () => [],
  label: (analysis, index, store) => say(store.locale, analysis.paragraphs[index]?.role ?? "body"),
  card: () => html``,
};

const outletKind: FindingKind = {
  kind: "outlet",
  count: (analysis) => (analysis.outlet ? 1 : 0),
  spans: (analysis) => (analysis.outlet ? [analysis.outlet.span] : []),
  links: () => [],
  label: (analysis, _index, store) => `${say(store.locale, "outlet")}: ${analysis.outlet?.name ?? ""}`,
  card: () => html``,
};

function languageShares(analysis: Analysis, locale: Locale): TemplateResult {
  const shares = analysis.language.shares.filter((entry) => entry.share >= leastShare);
  const shown = roundedShares(
    shares.map((entry) => entry.share),
    1,
  );
  return html`<ul class="shares">
    ${shares.map(
      (entry, index) =>
        html`<li>
          <span lang=${locale}>${languageName(locale, entry.tag)}</span>
          <meter min="0" max="1" .value=${entry.share} aria-label=${languageName(locale, entry.tag)}></meter>
          <span
            >${formatNumber(locale, shown[index] ?? 0, { style: "percent", maximumFractionDigits: 1 })}</span
          >
        </li>`,
    )}
  </ul>`;
}

function roles(analysis: Analysis, store: Store): TemplateResult {
  return html`<ul class="findings">
    ${analysis.paragraphs.map((paragraph, index) =>
      paragraph.role === "body"
        ? nothing
        : html`<li>
            ${choose(
              store,
              { kind: "paragraph", index },
              html`<b>${say(store.locale, paragraph.role)}</b>
                <span dir="auto">${excerpt(store, paragraph)}</span>`,
            )}
          </li>`,
    )}
  </ul>`;
}

/** What the text is: language, date, outlet, parts, counts. */
export const overview: Panel = {
  id: "overview",
  title: (locale) => say(locale, "title"),
  kinds: [paragraphKind, outletKind],
  render(analysis, store) {
    const { locale } = store;
    return html`
      ${renderPublished(analysis, store, "published-overview")}
      <h3>${say(locale, "language")}</h3>
      ${languageShares(analysis, locale)}
      <h3>${say(locale, "outlet")}</h3>
      ${
        analysis.outlet
          ? choose(
              store,
              { kind: "outlet", index: 0 },
              html`<span dir="auto">${analysis.outlet.name}</span>`,
              {
                className: "plain",
              },
            )
          : html`<p>${frame(locale, "unknown")}</p>`
      }
      <h3>${say(locale, "structure")}</h3>
      ${roles(analysis, store)}
      <h3>${say(locale, "counts")}</h3>
      <table class="grid">
        <tbody>
          ${counts.map(
            (name) =>
              html`<tr>
                <th scope="row">${say(locale, name)}</th>
                <td class="number">${formatNumber(locale, analysis.statistics[name] ?? 0)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  },
};
