// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { diffArrays } from "diff";
import { dictionary, formatNumber, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { tellersAcross, versionChanges, type Change } from "./compare.js";
import type { Entry, KeptFigure, KeptStatement } from "./entry.js";

const say = dictionary({
  tellers: { en: "Tellers in these articles", ar: "الرواة في هذه المقالات" },
  teller: { en: "Teller", ar: "القائل" },
  article: { en: "Article {n}", ar: "المقال {n}" },
  none: { en: "No tellers in these articles.", ar: "لا رواة في هذه المقالات." },
  changes: { en: "What changed from article 1 to article 2", ar: "ما تغيّر من المقال 1 إلى المقال 2" },
  statements: { en: "Statements", ar: "الأقوال" },
  figures: { en: "Figures", ar: "الأرقام" },
  gone: { en: "gone", ar: "حُذف" },
  come: { en: "new", ar: "جديد" },
  changed: { en: "changed", ar: "تغيّر" },
  goneTellers: { en: "Tellers gone: {names}", ar: "رواة غابوا: {names}" },
  newTellers: { en: "New tellers: {names}", ar: "رواة جدد: {names}" },
  same: { en: "Nothing changed here.", ar: "لم يتغيّر شيء هنا." },
  unnamed: { en: "unnamed", ar: "غير مسمّى" },
});

/** The words of two texts, those that went and those that came marked. */
function difference(before: string, after: string): TemplateResult {
  const parts = diffArrays(before.split(/(?<=\s)/), after.split(/(?<=\s)/));
  return html`<span dir="auto"
    >${parts.map(({ value, added, removed }) => {
      const words = value.join("");
      return added ? html`<ins>${words}</ins>` : removed ? html`<del>${words}</del>` : words;
    })}</span
  >`;
}

const tellersOf = (one: KeptStatement) => one.tellers.join(" → ");

function change<T>(
  locale: Locale,
  one: Change<T>,
  show: (item: T) => unknown,
  both: (a: T, b: T) => unknown,
): TemplateResult {
  const { before, after } = one;
  const word = before === null ? "come" : after === null ? "gone" : "changed";
  return html`<li data-change=${word}>
    <small>${say(locale, word)}</small>
    ${before !== null && after !== null ? both(before, after) : show((before ?? after) as T)}
  </li>`;
}

function changeList<T>(
  locale: Locale,
  title: "statements" | "figures",
  changes: readonly Change<T>[],
  show: (item: T) => unknown,
  both: (a: T, b: T) => unknown,
): TemplateResult {
  return html`<h4>${say(locale, title)}</h4>
    ${
      changes.length === 0
        ? html`<p class="quiet">${say(locale, "same")}</p>`
        : html`<ul class="changes">
            ${changes.map((one) => change(locale, one, show, both))}
          </ul>`
    }`;
}

function renderVersions(locale: Locale, before: Entry, after: Entry): TemplateResult {
  const { statements, tellers, figures } = versionChanges(before, after);
  const comma = locale === "ar" ? "، " : ", ";
  const tellerLine = (word: "goneTellers" | "newTellers", names: string[]) =>
    names.length === 0 ? nothing : html`<p dir="auto">${say(locale, word, { names: names.join(comma) })}</p>`;
  return html`<h3>${say(locale, "changes")}</h3>
    ${tellerLine("goneTellers", tellers.gone)} ${tellerLine("newTellers", tellers.come)}
    ${changeList<KeptStatement>(
      locale,
      "statements",
      statements,
      (one) => html`<b dir="auto">${tellersOf(one)}</b> <span dir="auto">${one.content}</span>`,
      (a, b) => html`<b>${difference(tellersOf(a), tellersOf(b))}</b> ${difference(a.content, b.content)}`,
    )}
    ${changeList<KeptFigure>(
      locale,
      "figures",
      figures,
      (figure) => html`<span dir="auto">${figure.text}</span>`,
      (a, b) => difference(a.text, b.text),
    )}`;
}

/** Which tellers stand in which articles; of two articles also what changed from one to the other. */
export function renderComparison(store: Store, entries: readonly Entry[]): TemplateResult {
  const { locale } = store;
  const rows = tellersAcross(entries);
  const [before, after] = entries;
  return html`
    <ol class="compared">
      ${entries.map((entry) => html`<li dir="auto">${entry.title}</li>`)}
    </ol>
    ${before && after && entries.length === 2 ? renderVersions(locale, before, after) : nothing}
    <h3>${say(locale, "tellers")}</h3>
    ${
      rows.length === 0
        ? html`<p>${say(locale, "none")}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${say(locale, "tellers")}>
            <table class="grid">
              <thead>
                <tr>
                  <th scope="col">${say(locale, "teller")}</th>
                  ${entries.map((_, place) => html`<th scope="col">${say(locale, "article", { n: place + 1 })}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row" dir="auto">
                        ${row.name} ${row.named ? nothing : html`<small>${say(locale, "unnamed")}</small>`}
                      </th>
                      ${row.statements.map((n) => html`<td class="number">${n === 0 ? "–" : formatNumber(locale, n)}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  `;
}
