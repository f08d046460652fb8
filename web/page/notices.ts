// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { say } from "./i18n.js";
import type { Store } from "./store.js";

/** What the page has to say just now, and how far a long analysis is. */
export function renderNotices(store: Store): TemplateResult {
  const { notice, progress, locale } = store;
  const button = (label: string, press: () => void) =>
    html`<button type="button" @click=${press}>${label}</button>`;
  return html`<div class="notices">
    ${
      notice
        ? html`<div class="notice" role="alert" data-kind=${notice.kind} ?data-passing=${notice.passing}>
            <p>${notice.text(locale)}</p>
            ${
              notice.action === null
                ? nothing
                : button(say(locale, notice.action), () => {
                    if (notice.action === "undo") store.undo();
                    else store.retry();
                  })
            }
            ${button(say(locale, "dismiss"), () => {
              store.dismiss();
            })}
          </div>`
        : nothing
    }
    ${
      progress === null
        ? nothing
        : html`<div class="notice progress">
            <label for="progress">${say(locale, "working")}</label>
            <progress id="progress" max="1" .value=${progress}></progress>
            ${button(say(locale, "cancel"), () => {
              store.cancel();
            })}
          </div>`
    }
  </div>`;
}
