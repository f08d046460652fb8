// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import type { Entity, EntityType, Span } from "isnad";
import { formatNumber, regionName, say, type Word } from "../i18n.js";
import type { Store } from "../store.js";
import type { Panel } from "./panel.js";

const groups: readonly [EntityType, Word][] = [
  ["PER", "people"],
  ["ORG", "organisations"],
  ["LOC", "places"],
  ["MISC", "otherNames"],
];

function isSelected(span: Span, store: Store): boolean {
  return store.selected?.start === span.start && store.selected.end === span.end;
}

/** The mention behind the one that is chosen, so that pressing again walks through the article. */
function nextMention(entity: Entity, store: Store): Span | null {
  const chosen = entity.mentions.findIndex((mention) => isSelected(mention, store));
  return entity.mentions[(chosen + 1) % entity.mentions.length] ?? null;
}

function row(entity: Entity, store: Store): TemplateResult {
  const { locale } = store;
  const remarks = [
    entity.role ?? "",
    entity.country === null ? "" : regionName(locale, entity.country),
    entity.also.join(locale === "ar" ? "، " : ", "),
  ].filter((remark) => remark !== "");
  const chosen = entity.mentions.some((mention) => isSelected(mention, store));
  return html`<li>
    <button
      type="button"
      aria-pressed=${chosen ? "true" : "false"}
      @click=${() => {
        store.select(nextMention(entity, store));
      }}
    >
      <b dir="auto">${entity.name}</b>
      <span>${formatNumber(locale, entity.mentions.length)}</span>
      ${remarks.length > 0 ? html`<small dir="auto">${remarks.join(" · ")}</small>` : ""}
    </button>
  </li>`;
}

/** Who and what is named, each under one name; choosing one walks through its mentions. */
export const names: Panel = {
  id: "names",
  title: "names",
  render(analysis, store) {
    if (analysis.entities.length === 0) return html`<p>${say(store.locale, "noNames")}</p>`;
    return html`${groups.map(([type, title]) => {
      const found = analysis.entities.filter((entity) => entity.type === type);
      if (found.length === 0) return "";
      return html`<h3>${say(store.locale, title)}</h3>
        <ul class="findings">
          ${found.map((entity) => row(entity, store))}
        </ul>`;
    })}`;
  },
};
