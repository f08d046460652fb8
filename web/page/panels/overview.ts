// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, ParagraphRole } from "isnad";
import { formatNumber, languageName, say, type Locale, type Word } from "../i18n.js";
import type { Store } from "../store.js";
import type { Panel } from "./panel.js";

const roleWords: Record<ParagraphRole, Word> = {
  headline: "roleHeadline",
  byline: "roleByline",
  dateline: "roleDateline",
  body: "roleBody",
  note: "roleNote",
};

const counts = [
  "words",
  "sentences",
  "paragraphs",
  "quotes",
  "quotedWords",
  "numbers",
  "letters",
  "characters",
] as const satisfies readonly Word[];

/** Smaller shares are names and slips. */
const leastShare = 0.005;

function languageShares(analysis: Analysis, locale: Locale): TemplateResult {
  const shares = analysis.language.shares.filter((entry) => entry.share >= leastShare);
  return html`<ul class="shares">
    ${shares.map(
      (entry) =>
        html`<li>
          <span lang=${locale}>${languageName(locale, entry.tag)}</span>
          <meter min="0" max="1" .value=${entry.share} aria-label=${languageName(locale, entry.tag)}></meter>
          <span>${formatNumber(locale, entry.share, { style: "percent", maximumFractionDigits: 1 })}</span>
        </li>`,
    )}
  </ul>`;
}

function roles(analysis: Analysis, locale: Locale, store: Store): TemplateResult {
  return html`<ul class="findings">
    ${analysis.paragraphs.map((paragraph) =>
      paragraph.role === "body"
        ? nothing
        : html`<li>
            <button
              type="button"
              @click=${() => {
                store.select(paragraph);
              }}
            >
              <b>${say(locale, roleWords[paragraph.role])}</b>
              <span dir="auto">${store.text.slice(paragraph.start, paragraph.end)}</span>
            </button>
          </li>`,
    )}
  </ul>`;
}

/** What the text is: language, date, outlet, parts, counts. */
export const overview: Panel = {
  id: "overview",
  title: "overview",
  render(analysis, store) {
    const { locale } = store;
    const outlet = analysis.outlet;
    return html`
      <h3>${say(locale, "language")}</h3>
      ${languageShares(analysis, locale)}
      <h3><label for="published">${say(locale, "published")}</label></h3>
      <input
        id="published"
        type="date"
        .value=${store.published.slice(0, 10)}
        @change=${(event: Event) => {
          store.setPublished((event.target as HTMLInputElement).value);
        }}
      />
      <h3>${say(locale, "outlet")}</h3>
      ${
        outlet
          ? html`<button
              type="button"
              class="plain"
              dir="auto"
              @click=${() => {
                store.select(outlet.span);
              }}
            >
              ${outlet.name}
            </button>`
          : html`<p>${say(locale, "unknown")}</p>`
      }
      <h3>${say(locale, "structure")}</h3>
      ${roles(analysis, locale, store)}
      <h3>${say(locale, "counts")}</h3>
      <table class="counts">
        <tbody>
          ${counts.map(
            (name) =>
              html`<tr>
                <th scope="row">${say(locale, name)}</th>
                <td>${formatNumber(locale, analysis.statistics[name] ?? 0)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  },
};
