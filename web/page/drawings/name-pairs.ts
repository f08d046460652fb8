// SPDX-License-Identifier: Apache-2.0
// Names that stand in one sentence, as a table; the drawing is in name-network.ts.
import { html, type TemplateResult } from "lit";
import type { Analysis } from "isnad";
import { SpanIndex } from "../findings/span-index.js";
import { counted, dictionary, type Locale } from "../i18n.js";
import { choose } from "../panels/parts.js";
import type { Store } from "../store.js";

const say = dictionary({
  one: { en: "Name", ar: "الاسم" },
  other: { en: "Together with", ar: "مع" },
  often: { en: "Sentences", ar: "الجمل" },
});

export interface Pair {
  one: number;
  other: number;
  sentences: number;
}

const pairsOf = new WeakMap<Analysis, Pair[]>();

/** Which entities stand in one sentence, and in how many; the most frequent pairs first. */
export function namePairs(analysis: Analysis): Pair[] {
  const known = pairsOf.get(analysis);
  if (known) return known;
  const mentions = new SpanIndex(
    analysis.entities.flatMap((entity, index) =>
      [...entity.mentions, ...entity.references].map(({ start, end }) => ({ start, end, index })),
    ),
  );
  const counts = new Map<string, Pair>();
  for (const sentence of analysis.sentences) {
    const present = [...new Set(mentions.touching(sentence).map(({ index }) => index))].sort((a, b) => a - b);
    present.forEach((one, place) => {
      for (const other of present.slice(place + 1)) {
        const key = `${String(one)} ${String(other)}`;
        const pair = counts.get(key) ?? { one, other, sentences: 0 };
        pair.sentences++;
        counts.set(key, pair);
      }
    });
  }
  const pairs = [...counts.values()].sort(
    (a, b) => b.sentences - a.sentences || a.one - b.one || a.other - b.other,
  );
  pairsOf.set(analysis, pairs);
  return pairs;
}

function sentences(locale: Locale, n: number): string {
  return counted(locale, n, {
    en: ["{n} sentence", "{n} sentences"],
    ar: ["جملة واحدة", "جملتان", "{n} جمل", "{n} جملة", "{n} جملة"],
  });
}

const mostPairs = 200;

/** The same as a table. */
export function renderNamePairs(analysis: Analysis, store: Store): TemplateResult {
  const { locale } = store;
  const name = (index: number) =>
    choose(store, { kind: "entity", index }, analysis.entities[index]?.name ?? "", { className: "plain" });
  return html`<table class="grid">
    <thead>
      <tr>
        ${(["one", "other", "often"] as const).map((word) => html`<th scope="col">${say(locale, word)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${namePairs(analysis)
        .slice(0, mostPairs)
        .map(
          ({ one, other, sentences: n }) =>
            html`<tr>
              <th scope="row">${name(one)}</th>
              <td>${name(other)}</td>
              <td>${sentences(locale, n)}</td>
            </tr>`,
        )}
    </tbody>
  </table>`;
}
