// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Analysis } from "isnad";
import { say } from "../i18n.js";
import type { Store } from "../store.js";
import type { Panel } from "./panel.js";

/** More would make the page slow; the download has everything. In characters. */
const shownLength = 60_000;

function download(content: string, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

async function copy(json: string, store: Store): Promise<void> {
  try {
    await navigator.clipboard.writeText(json);
    store.tell("info", (locale) => say(locale, "copied"));
  } catch {
    store.tell("error", (locale) => say(locale, "copyFailed"));
  }
}

async function downloadWords(store: Store): Promise<void> {
  const words = await store.write("conllu");
  if (words !== null) download(words, "isnad.conllu", "text/plain;charset=utf-8");
}

function pretty(analysis: Analysis): string {
  return JSON.stringify(analysis, null, 1);
}

function show(json: string, store: Store): TemplateResult {
  const cut = json.length > shownLength;
  return html`
    <div class="actions">
      <button type="button" @click=${() => void copy(json, store)}>${say(store.locale, "copy")}</button>
      <button
        type="button"
        @click=${() => {
          download(json, "isnad.json", "application/json");
        }}
      >
        ${say(store.locale, "download")}
      </button>
      <button type="button" @click=${() => void downloadWords(store)}>
        ${say(store.locale, "downloadConllu")}
      </button>
    </div>
    <pre dir="ltr" lang="en" tabindex="0" aria-label="JSON">
${json.slice(0, shownLength)}${cut ? "…" : ""}</pre>
  `;
}

/** The result as it is. */
export const raw: Panel = {
  id: "raw",
  title: "raw",
  render(analysis, store) {
    // Written anew only for a new result: the page is drawn again at every key.
    return html`${guard([analysis, store.locale], () => show(pretty(analysis), store))}`;
  },
};
