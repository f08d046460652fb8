// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import type { Analysis, Attribution } from "isnad";
import { sourceName, speakerOf } from "../findings/telling.js";
import { dictionary } from "../i18n.js";
import type { Store } from "../store.js";
import { giveTo, type Teller } from "./commands.js";

const say = dictionary({
  change: { en: "Change the teller", ar: "غيّر القائل" },
  who: { en: "Who said it?", ar: "مَن القائل؟" },
  someone: { en: "Another name", ar: "اسم آخر" },
  unnamed: { en: "not named in the text", ar: "غير مسمّى في النص" },
  give: { en: "Change", ar: "غيّر" },
});

/** Everybody in the text who could have said it. */
function candidates(analysis: Analysis, one: Attribution, store: Store): Teller[] {
  const speaker = speakerOf(analysis, one);
  const tellers = analysis.sources
    .filter((source) => source !== speaker)
    .map((source): Teller => ({
      name: sourceName(analysis, source, (span) => store.words(span), store.locale),
      named: source.named,
      mention: source.mentions[0] ?? null,
    }));
  const known = new Set(analysis.sources.map((source) => source.entity));
  const people = analysis.entities
    .filter((entity) => (entity.type === "PER" || entity.type === "ORG") && !known.has(entity.id))
    .map((entity): Teller => ({ name: entity.name, named: true, mention: entity.mentions[0] ?? null }));
  return [...tellers, ...people];
}

/** A form that gives a statement to another teller. */
export function renderTellerChoice(store: Store, analysis: Analysis, one: Attribution): TemplateResult {
  const { locale } = store;
  const known = candidates(analysis, one, store);
  const give = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const chosen = known[Number(form.get("teller"))];
    const typed = (form.get("name") as string).trim();
    if (typed !== "") giveTo(store, one, { name: typed, named: form.get("unnamed") === null, mention: null });
    else if (chosen) giveTo(store, one, chosen);
  };
  return html`<details class="change">
    <summary>${say(locale, "change")}</summary>
    <form @submit=${give}>
      <label
        >${say(locale, "who")}
        <select name="teller">
          ${known.map((teller, index) => html`<option value=${index}>${teller.name}</option>`)}
        </select>
      </label>
      <label>${say(locale, "someone")} <input name="name" dir="auto" autocomplete="off" /></label>
      <label class="check"><input type="checkbox" name="unnamed" /> ${say(locale, "unnamed")}</label>
      <button type="submit" class="primary">${say(locale, "give")}</button>
    </form>
  </details>`;
}
