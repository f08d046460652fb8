// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import type { Locale } from "./i18n.js";
import { layers } from "./panels/index.js";

/** What the marks of each layer mean. */
export function renderMeanings(locale: Locale): TemplateResult {
  return html`<dl class="meanings">
    ${layers.map(
      (layer) =>
        html`<div>
          <dt><span class=${`swatch ${layer.id}`}>${layer.title(locale)}</span></dt>
          <dd>${layer.meaning(locale)}</dd>
        </div>`,
    )}
  </dl>`;
}
