// SPDX-License-Identifier: Apache-2.0
// Whose words the article is made of: named tellers, unnamed ones, the writer; as one bar with its figures.
import { html, svg, type TemplateResult } from "lit";
import type { Analysis } from "isnad";
import { isNamed, speakerOf } from "../findings/telling.js";
import { dictionary, type Locale } from "../i18n.js";
import { percent, roundedShares } from "../panels/parts.js";

const say = dictionary({
  title: { en: "Share of voice", ar: "نصيب كل طرف من الكلام" },
  named: { en: "named tellers", ar: "رواة مسمَّون" },
  unnamed: { en: "unnamed tellers", ar: "رواة غير مسمَّين" },
  own: { en: "the writer", ar: "كلام الكاتب نفسه" },
});

const order = ["named", "unnamed", "own"] as const;

/** Parts of the words of a text, which add up to 1. */
export type Voices = Record<(typeof order)[number], number>;

/** What the words of each teller come to, by how well the whole chain is named; a teller's share lies evenly on its statements. */
export function voicesOf(analysis: Analysis): Voices {
  const spoken = new Map<number, number>();
  for (const one of analysis.attributions) {
    const id = speakerOf(analysis, one)?.id;
    if (id !== undefined) spoken.set(id, (spoken.get(id) ?? 0) + 1);
  }
  const voices: Voices = { named: 0, unnamed: 0, own: 0 };
  for (const one of analysis.attributions) {
    const speaker = speakerOf(analysis, one);
    if (speaker) voices[isNamed(one) ? "named" : "unnamed"] += speaker.share / (spoken.get(speaker.id) ?? 1);
  }
  voices.own = Math.max(0, 1 - voices.named - voices.unnamed);
  return voices;
}

/** The bar; its figures stand below it, for those too who do not see it. */
export function renderVoices(analysis: Analysis, locale: Locale): TemplateResult {
  const voices = voicesOf(analysis);
  const total = voices.named + voices.unnamed + voices.own;
  const width = (part: number) => `${String((100 * part) / total)}%`;
  const shown = roundedShares(order.map((voice) => voices[voice]));
  let before = 0;
  const pieces = order.map((voice) => {
    const from = locale === "ar" ? total - before - voices[voice] : before;
    before += voices[voice];
    return svg`<rect data-voice=${voice} x=${width(from)} width=${width(voices[voice])} height="12" />`;
  });
  return html`<div class="voices" role="group" aria-label=${say(locale, "title")}>
    <svg width="100%" height="12" aria-hidden="true" focusable="false">${pieces}</svg>
    <ul>
      ${order.map(
        (voice, index) =>
          html`<li>
            <svg width="12" height="12" aria-hidden="true" focusable="false">
              <rect data-voice=${voice} width="12" height="12" />
            </svg>
            ${percent(locale, shown[index] ?? 0)} ${say(locale, voice)}
          </li>`,
      )}
    </ul>
  </div>`;
}
