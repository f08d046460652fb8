// SPDX-License-Identifier: Apache-2.0
import type { Analyzer } from "isnad";
import { IsnadApp } from "./app.js";
import { keepDrafts, openDraft } from "./draft.js";
import { preferredLocale, say, type Locale } from "./i18n.js";
import { adoptLooks } from "./looks.js";
import { readFragment } from "./output/share.js";
import { layers } from "./panels/index.js";
import { recall } from "./preferences.js";
import { Store } from "./store.js";

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
  void openDraft(store).then(() => {
    keepDrafts(store);
  });

  adoptLooks(layers);
  customElements.define("isnad-app", IsnadApp);
  const app = new IsnadApp();
  app.store = store;
  document.querySelector("#app")?.replaceWith(app);
  void openLink(store);
  addEventListener("hashchange", () => void openLink(store));
}
