// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Entity, EntityType, Span } from "isnad";
import { merge, split } from "../corrections/commands.js";
import { renderCorrections } from "../corrections/list.js";
import { namePairs, renderNamePairs } from "../drawings/name-pairs.js";
import { networkDrawing } from "../drawings/on-demand.js";
import type { FindingKind, Layer, Look } from "../findings/finding.js";
import { counted, dictionary, regionName, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { choose, paged, pictureOrTable, why } from "./parts.js";
import type { Panel } from "./panel.js";

const say = dictionary({
  title: { en: "Names", ar: "الأسماء" },
  people: {
    en: "A firm line under names of people, wherever they stand.",
    ar: "خطٌّ متصل تحت أسماء الأشخاص حيثما وردت.",
  },
  places: { en: "Dots under countries, towns, rivers.", ar: "نقاط تحت البلدان والمدن والأنهار." },
  organisations: {
    en: "A broken line under institutions, companies, media; small dots under other names.",
    ar: "خطٌّ متقطّع تحت المؤسسات والشركات ووسائل الإعلام، ونقاط صغيرة تحت أسماء أخرى.",
  },
  none: { en: "No names in this text.", ar: "لا أسماء في هذا النص." },
  PER: { en: "People", ar: "الأشخاص" },
  ORG: { en: "Organisations", ar: "المؤسسات" },
  LOC: { en: "Places", ar: "الأماكن" },
  MISC: { en: "Other names", ar: "أسماء أخرى" },
  person: { en: "Person", ar: "شخص" },
  organisation: { en: "Organisation", ar: "مؤسسة" },
  place: { en: "Place", ar: "مكان" },
  other: { en: "Name", ar: "اسم" },
  model: { en: "the model of names, with its lists of names", ar: "نموذج الأسماء وقوائمه" },
  together: { en: "Who stands together", ar: "مَن ورد مع مَن" },
  called: { en: "Referred to as", ar: "يُشار إليه بـ" },
  merge: { en: "Same as another", ar: "هو نفسه اسم آخر" },
  same: { en: "It is the same as", ar: "هو نفسه" },
  join: { en: "Join", ar: "اجمع" },
  split: { en: "“{name}” is somebody else", ar: "«{name}» غير هذا" },
});

/** Forms of one name that its card shows. */
const mostForms = 4;

const types: readonly EntityType[] = ["PER", "ORG", "LOC", "MISC"];
const typeWords = { PER: "person", ORG: "organisation", LOC: "place", MISC: "other" } as const;

function nameLayer(
  id: string,
  word: "PER" | "ORG" | "LOC",
  meaning: "people" | "organisations" | "places",
  looks: Record<string, Look>,
): Layer {
  return {
    id,
    title: (locale) => say(locale, word),
    meaning: (locale) => say(locale, meaning),
    looks,
    lane: 12,
    marks: (analysis) =>
      analysis.entities.flatMap((entity, index) =>
        entity.type in looks
          ? entity.mentions.map(({ start, end }) => ({
              start,
              end,
              look: entity.type,
              finding: { kind: "entity", index },
            }))
          : [],
      ),
  };
}

const nameLayers = [
  nameLayer("people", "PER", "people", {
    PER: { line: ["#8a3b12", "#f0a37a"], style: "solid", thickness: 2 },
  }),
  nameLayer("places", "LOC", "places", {
    LOC: { line: ["#1f6b4a", "#86d3ae"], style: "dotted", thickness: 2 },
  }),
  nameLayer("organisations", "ORG", "organisations", {
    ORG: { line: ["#5b3a8c", "#c5a8f0"], style: "dashed", thickness: 2 },
    MISC: { line: ["#6b5a1f", "#d9c27a"], style: "dotted", thickness: 1 },
  }),
];

function mentions(locale: Locale, n: number): string {
  return counted(locale, n, {
    en: ["{n} mention", "{n} mentions"],
    ar: ["مرة واحدة", "مرتان", "{n} مرات", "{n} مرة", "{n} مرة"],
  });
}

function remarks(entity: Entity, locale: Locale): string[] {
  return [
    entity.role ?? "",
    entity.country === null ? "" : regionName(locale, entity.country),
    entity.also.join(locale === "ar" ? "، " : ", "),
  ].filter(Boolean);
}

/** The forms that a name has in the text, each once. */
function forms(entity: Entity, store: Store): Span[] {
  return [...new Map(entity.mentions.map((span) => [store.words(span), span])).values()];
}

function renderJoining(analysis: Analysis, entity: Entity, store: Store): TemplateResult {
  const { locale } = store;
  const others = analysis.entities.filter((other) => other !== entity && other.type === entity.type);
  const [own] = entity.mentions;
  const different = forms(entity, store);
  return html`${
    others.length > 0 && own
      ? html`<details class="change">
          <summary>${say(locale, "merge")}</summary>
          <form
            @submit=${(event: SubmitEvent) => {
              event.preventDefault();
              const chosen = Number(new FormData(event.target as HTMLFormElement).get("other"));
              const into = others[chosen]?.mentions[0];
              if (into) merge(store, own, into);
            }}
          >
            <label
              >${say(locale, "same")}
              <select name="other">
                ${others.map((other, place) => html`<option value=${place}>${other.name}</option>`)}
              </select>
            </label>
            <button type="submit" class="primary">${say(locale, "join")}</button>
          </form>
        </details>`
      : nothing
  }
  ${
    different.length > 1
      ? html`<div class="actions">
          ${different.map(
            (span) =>
              html`<button
                type="button"
                @click=${() => {
                  split(store, span);
                }}
              >
                ${say(locale, "split", { name: store.words(span) })}
              </button>`,
          )}
        </div>`
      : nothing
  }`;
}

const entityKind: FindingKind = {
  kind: "entity",
  count: (analysis) => analysis.entities.length,
  spans: (analysis, index) => {
    const entity = analysis.entities[index];
    return entity ? [...entity.mentions, ...entity.references].sort((a, b) => a.start - b.start) : [];
  },
  links: () => [],
  label: (analysis, index, store) => {
    const entity = analysis.entities[index];
    return entity ? `${say(store.locale, typeWords[entity.type])}: ${entity.name}` : "";
  },
  card: (analysis, index, store) => {
    const entity = analysis.entities[index];
    if (!entity) return html``;
    const { locale } = store;
    return html`<p dir="auto">
        ${[mentions(locale, entity.mentions.length), ...remarks(entity, locale)].join(" · ")}
      </p>
      ${
        entity.references.length > 0
          ? html`<p class="quiet">
              ${say(locale, "called")}:
              ${[...new Set(entity.references.map((span) => store.words(span)))].join(" · ")}
            </p>`
          : nothing
      }
      ${why(store, {
        by: say(locale, "model"),
        fired: forms(entity, store).slice(0, mostForms),
        confidence: entity.confidence,
      })}
      ${renderJoining(analysis, entity, store)}`;
  },
};

function row(analysis: Analysis, index: number, store: Store): TemplateResult | typeof nothing {
  const entity = analysis.entities[index];
  if (!entity) return nothing;
  const { locale } = store;
  return html`<li>
    ${choose(
      store,
      { kind: "entity", index },
      html`<b dir="auto">${entity.name}</b>
        <small dir="auto"
          >${[mentions(locale, entity.mentions.length), ...remarks(entity, locale)].join(" · ")}</small
        >`,
    )}
  </li>`;
}

/** Who and what is named, each under one name, and who stands with whom. */
export const names: Panel = {
  id: "names",
  title: (locale) => say(locale, "title"),
  layers: nameLayers,
  kinds: [entityKind],
  render(analysis, store) {
    const { locale } = store;
    if (analysis.entities.length === 0) return html`<p>${say(locale, "none")}</p>`;
    return html`
      ${
        namePairs(analysis).length > 0
          ? html`<h3>${say(locale, "together")}</h3>
              ${pictureOrTable(
                store,
                "names",
                () =>
                  networkDrawing.draw(store, ({ renderNameNetwork }) => renderNameNetwork(analysis, store)),
                () => renderNamePairs(analysis, store),
              )}`
          : nothing
      }
      ${types.map((type) => {
        const found = analysis.entities
          .map((_, index) => index)
          .filter((index) => analysis.entities[index]?.type === type);
        if (found.length === 0) return nothing;
        return html`<h3>${say(locale, type)}</h3>
          <ul class="findings">
            ${paged(store, type, found, (index) => row(analysis, index, store))}
          </ul>`;
      })}
      ${renderCorrections(store)}
    `;
  },
};
