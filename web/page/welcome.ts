// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { say, type Word } from "./i18n.js";
import { canPaint, type LayerName } from "./painter.js";
import { samples, type SampleName } from "./samples/index.js";
import type { Store } from "./store.js";

const looks: readonly { layer: LayerName; word: Word; meaning: Word }[] = [
  { layer: "headline", word: "layerHeadline", meaning: "headlineMeaning" },
  { layer: "sentence", word: "layerSentence", meaning: "sentenceMeaning" },
  { layer: "quotes", word: "layerQuotes", meaning: "quotesMeaning" },
];

/** What stands on the page before there is a text: what it does, and a way to see it. */
export function renderWelcome(store: Store): TemplateResult {
  const word = (name: Word) => say(store.locale, name);
  const sample = (name: SampleName, label: Word) =>
    html`<button
      type="button"
      class="primary"
      @click=${() => {
        store.replaceText(samples[name].text, samples[name].published);
      }}
    >
      ${word(label)}
    </button>`;
  const [first, second] =
    store.locale === "ar"
      ? [sample("ar", "sampleAr"), sample("en", "sampleEn")]
      : [sample("en", "sampleEn"), sample("ar", "sampleAr")];
  return html`<div class="welcome">
    <p class="lead">${word("tagline")}</p>
    <p>${word("firstSteps")}</p>
    <dl>
      ${looks.map(
        ({ layer, word: name, meaning }) =>
          html`<div>
            <dt><span class=${`swatch ${layer}`}>${word(name)}</span></dt>
            <dd>${word(meaning)}</dd>
          </div>`,
      )}
    </dl>
    <div class="actions">${first}${second}</div>
    <p class="quiet">${word("private")}</p>
    ${canPaint ? nothing : html`<p>${word("noHighlights")}</p>`}
  </div>`;
}
