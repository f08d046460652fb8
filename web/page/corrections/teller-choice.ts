// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Analysis, Attribution, Entity, Source } from "isnad";
import { sourceName, speakerOf } from "../findings/telling.js";
import { dictionary } from "../i18n.js";
import type { Store } from "../store.js";
import { giveTo, type Teller } from "./commands.js";

const say = dictionary({
  change: { en: "Change the teller", ar: "غيّر القائل" },
  who: { en: "Who said it?", ar: "مَن القائل؟" },
  someone: { en: "Another name", ar: "اسم آخر" },
  unnamed: { en: "not named in the text", ar: "غير مسمّى في النص" },
  nobody: { en: "nobody yet", ar: "لا أحد بعد" },
  give: { en: "Change", ar: "غيّر" },
});

const canTell = (entity: Entity): boolean => entity.type === "PER" || entity.type === "ORG";

/** Whether a source is somebody: a person, an institution, or one who is described; no place, no product, no hearsay. */
function isSomebody(analysis: Analysis, source: Source): boolean {
  const entity = analysis.entities.find((other) => other.id === source.entity);
  return entity ? canTell(entity) : source.kind !== "hearsay";
}

/** Everybody in the text who could have said it, whoever is taken for its teller first. */
export function candidates(analysis: Analysis, one: Attribution, store: Store): Teller[] {
  const speaker = speakerOf(analysis, one);
  const others = analysis.sources.filter((source) => source !== speaker && isSomebody(analysis, source));
  const tellers = [...(speaker ? [speaker] : []), ...others].map((source): Teller => ({
    name: sourceName(analysis, source, (span) => store.words(span), store.locale),
    named: source.named,
    mention: source.mentions[0] ?? null,
  }));
  const known = new Set(analysis.sources.map((source) => source.entity));
  const people = analysis.entities
    .filter((entity) => canTell(entity) && !known.has(entity.id))
    .map((entity): Teller => ({ name: entity.name, named: true, mention: entity.mentions[0] ?? null }));
  return [...tellers, ...people];
}

/** A form that gives a statement to another teller. */
export function renderTellerChoice(store: Store, analysis: Analysis, one: Attribution): TemplateResult {
  const { locale } = store;
  const known = candidates(analysis, one, store);
  const current = speakerOf(analysis, one) ? 0 : -1;
  const give = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const chosen = Number(form.get("teller"));
    const teller = known[chosen];
    const typed = (form.get("name") as string).trim();
    if (typed !== "") giveTo(store, one, { name: typed, named: form.get("unnamed") === null, mention: null });
    else if (teller && chosen !== current) giveTo(store, one, teller);
  };
  const form = html`<details class="change">
    <summary>${say(locale, "change")}</summary>
    <form @submit=${give}>
      <label
        >${say(locale, "who")}
        <select name="teller">
          ${current < 0 ? html`<option value="-1" selected>${say(locale, "nobody")}</option>` : nothing}
          ${known.map((teller, index) => html`<option value=${index} ?selected=${index === current}>${teller.name}</option>`)}
        </select>
      </label>
      <label>${say(locale, "someone")} <input name="name" dir="auto" autocomplete="off" /></label>
      <label class="check"><input type="checkbox" name="unnamed" /> ${say(locale, "unnamed")}</label>
      <button type="submit" class="primary">${say(locale, "give")}</button>
    </form>
  </details>`;
  // Another statement gets a form of its own, else it would open with what was chosen for this one.
  return html`${keyed(one, form)}`;
}
