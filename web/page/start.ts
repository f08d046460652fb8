// SPDX-License-Identifier: Apache-2.0
import type { Analyzer, Correction } from "isnad";
import { IsnadApp } from "./app.js";
import { preferredLocale, say, type Locale } from "./i18n.js";
import { adoptLooks } from "./looks.js";
import { readFragment } from "./output/share.js";
import { layers } from "./panels/index.js";
import { recall, remember } from "./preferences.js";
import { Store, type Article } from "./store.js";

/** Longer texts are not kept as a draft: storage is small. In code units. */
const longestDraft = 1_000_000;

function readDraft(): Article | null {
  try {
    const draft = JSON.parse(recall("draft") ?? "null") as Partial<Article> | null;
    if (typeof draft?.text !== "string" || typeof draft.published !== "string") return null;
    const corrections: readonly Correction[] = Array.isArray(draft.corrections) ? draft.corrections : [];
    return { text: draft.text, published: draft.published, corrections, id: draft.id };
  } catch {
    return null;
  }
}

function keepDraft(store: Store): void {
  const none: Article = { text: "", published: "", corrections: [] };
  remember("draft", JSON.stringify(store.text.length <= longestDraft ? store.article : none));
}

/** Opens the article that came in the link, and takes it out of the address at once. */
async function openLink(store: Store): Promise<void> {
  const { hash } = location;
  const article = await readFragment(hash);
  if (article === null) return;
  history.replaceState(null, "", location.pathname + location.search);
  if (article === "damaged") store.tell("error", (locale) => say(locale, "linkDamaged"));
  else if (store.open(article)) store.tell("info", (locale) => say(locale, "linkOpened"));
}

/** Draws the page over an analyzer, with the text of the last visit. */
export function startPage(analyzer: Analyzer): void {
  const kept = recall("locale");
  const locale: Locale = kept === "ar" || kept === "en" ? kept : preferredLocale(navigator.languages);
  const theme = recall("theme");
  if (theme) document.documentElement.dataset["theme"] = theme;
  const store = new Store(analyzer, locale);
  const draft = readDraft();
  if (draft && draft.text !== "") store.open(draft);
  addEventListener("pagehide", () => {
    keepDraft(store);
  });

  adoptLooks(layers);
  customElements.define("isnad-app", IsnadApp);
  const app = new IsnadApp();
  app.store = store;
  document.querySelector("#app")?.replaceWith(app);
  void openLink(store);
  addEventListener("hashchange", () => void openLink(store));
}
