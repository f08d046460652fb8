// SPDX-License-Identifier: Apache-2.0
import type { Analyzer } from "isnad";
import { IsnadApp } from "./app.js";
import { preferredLocale, type Locale } from "./i18n.js";
import { recall, remember } from "./preferences.js";
import { Store } from "./store.js";

/** Longer texts are not kept as a draft: storage is small. In code units. */
const longestDraft = 1_000_000;

interface Draft {
  text: string;
  published: string;
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    "published" in value &&
    typeof value.published === "string"
  );
}

function readDraft(): Draft | null {
  try {
    const draft: unknown = JSON.parse(recall("draft") ?? "null");
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** Draws the page over an analyzer, with the text of the last visit. */
export function startPage(analyzer: Analyzer): void {
  const kept = recall("locale");
  const locale: Locale = kept === "ar" || kept === "en" ? kept : preferredLocale(navigator.languages);
  const theme = recall("theme");
  if (theme) document.documentElement.dataset["theme"] = theme;
  const store = new Store(analyzer, locale);
  const draft = readDraft();
  if (draft && draft.text !== "") store.replaceText(draft.text, draft.published);
  addEventListener("pagehide", () => {
    const text = store.text.length <= longestDraft ? store.text : "";
    remember("draft", JSON.stringify({ text, published: store.published } satisfies Draft));
  });

  customElements.define("isnad-app", IsnadApp);
  const app = new IsnadApp();
  app.store = store;
  document.querySelector("#app")?.replaceWith(app);
}
