// SPDX-License-Identifier: Apache-2.0
import { html } from "lit";
import type { Analysis } from "../../src/types.js";
import { say } from "../i18n.js";
import type { Store } from "../store.js";
import type { Panel } from "./panel.js";

/** More would make the page slow; the download has everything. In characters. */
const shownLength = 60_000;

function download(json: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  link.download = "isnad.json";
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

async function copy(json: string, store: Store): Promise<void> {
  try {
    await navigator.clipboard.writeText(json);
    store.notice = { kind: "info", text: (locale) => say(locale, "copied") };
  } catch {
    store.notice = { kind: "error", text: (locale) => say(locale, "copyFailed") };
  }
  store.changed();
}

function pretty(analysis: Analysis): string {
  return JSON.stringify(analysis, null, 1);
}

/** The result as it is. */
export const raw: Panel = {
  id: "raw",
  title: "raw",
  render(analysis, store) {
    const json = pretty(analysis);
    const cut = json.length > shownLength;
    return html`
      <div class="actions">
        <button type="button" @click=${() => void copy(json, store)}>${say(store.locale, "copy")}</button>
        <button
          type="button"
          @click=${() => {
            download(json);
          }}
        >
          ${say(store.locale, "download")}
        </button>
      </div>
      <pre dir="ltr" lang="en" tabindex="0" aria-label="JSON">
${json.slice(0, shownLength)}${cut ? "…" : ""}</pre>
    `;
  },
};
