// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { say, type Word } from "./i18n.js";
import { canPaint } from "./painter.js";
import { samples, type SampleName } from "./samples/index.js";
import type { Store } from "./store.js";

/** What stands on the page before there is a text: what it does, and a way to see it. */
export function renderWelcome(store: Store): TemplateResult {
  const { locale } = store;
  const word = (name: Word) => say(locale, name);
  const sample = (name: SampleName, label: Word, main: boolean) =>
    html`<button
      type="button"
      class=${main ? "primary" : ""}
      @click=${() => {
        store.open({ ...samples[name], corrections: [] });
      }}
    >
      ${word(label)}
    </button>`;
  return html`<div class="welcome">
    <p class="lead">${word("tagline")}</p>
    <p>${word("firstSteps")}</p>
    <div class="actions">
      ${locale === "ar" ? sample("ar", "sampleAr", true) : sample("en", "sampleEn", true)}
      ${locale === "ar" ? sample("en", "sampleEn", false) : sample("ar", "sampleAr", false)}
    </div>
    <p class="quiet">${word("private")}</p>
    ${canPaint ? nothing : html`<p>${word("noHighlights")}</p>`}
  </div>`;
}
