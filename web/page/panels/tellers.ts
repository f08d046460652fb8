// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Force } from "isnad";
import { renderCorrections } from "../corrections/list.js";
import { renderVoices } from "../drawings/share-of-voice.js";
import { renderTellerTable, renderTellerTree } from "../drawings/teller-tree.js";
import type { FindingKind, Layer, Mark } from "../findings/finding.js";
import {
  forceName,
  gradeName,
  isNamed,
  sourceIndex,
  sourceKindName,
  sourceName,
  tellings,
  wordCount,
} from "../findings/telling.js";
import { counted, dictionary } from "../i18n.js";
import type { Store } from "../store.js";
import { statement, statementKind, statementRow } from "./statements.js";
import { paged, percent, pictureOrTable, why } from "./parts.js";
import type { Panel } from "./panel.js";

const say = dictionary({
  title: { en: "Tellers", ar: "الرواة" },
  meaning: {
    en: "Who tells: a firm line under the named, a broken one under the unnamed, dots under hearsay; what they tell on a tinted ground.",
    ar: "مَن يروي: خطٌّ متصل تحت المسمّى، ومتقطّع تحت غير المسمّى، ونقاط تحت ما لا قائل له؛ وما يُروى على أرضية ملوّنة.",
  },
  none: { en: "No reported statements in this text.", ar: "لا أقوال منقولة في هذا النص." },
  who: { en: "Who tells through whom", ar: "مَن يروي عمّن" },
  what: { en: "What they tell", ar: "ماذا قالوا" },
  unnamed: { en: "Unnamed in the chain", ar: "في السلسلة من لا يُسمّى" },
  named: { en: "Everybody named", ar: "كلهم مسمَّون" },
  all: { en: "All", ar: "الكل" },
  filter: { en: "Show statements of", ar: "أظهر أقوال" },
  force: { en: "Kind", ar: "نوع القول" },
  anyForce: { en: "any", ar: "أيّ نوع" },
  least: { en: "Confidence at least {part}", ar: "الثقة لا تقل عن {part}" },
  chosen: { en: "Only what hangs on the chosen teller", ar: "ما يتصل بالقائل المختار فقط" },
  nothingLeft: { en: "No statement passes these filters.", ar: "لا قول يطابق هذه الشروط." },
  teller: { en: "Teller", ar: "قائل" },
  basis: { en: "the words that name or describe the teller", ar: "الألفاظ التي تسمّي القائل أو تصفه" },
});

interface Filters {
  who: "all" | "named" | "unnamed";
  force: Force | "";
}
const filtersOf = new WeakMap<Store, Filters>();

const tellerLooks = {
  named: { line: ["#7a2455", "#f0a6cf"], style: "solid", thickness: 2 },
  unnamed: { line: ["#7a2455", "#f0a6cf"], style: "dashed", thickness: 2 },
  hearsay: { line: ["#7a2455", "#f0a6cf"], style: "dotted", thickness: 3 },
  cue: { line: ["#7a2455", "#f0a6cf"], style: "solid", thickness: 1 },
  told: { tint: ["#f7e9ef", "#33252d"] },
} satisfies Layer["looks"];

const tellerLayer: Layer = {
  id: "tellers",
  title: (locale) => say(locale, "title"),
  meaning: (locale) => say(locale, "meaning"),
  looks: tellerLooks,
  lane: 26,
  marks: (analysis) => {
    const marks: Mark[] = [];
    analysis.attributions.forEach((one, index) => {
      const finding = statement(index);
      for (const span of one.content) marks.push({ ...span, look: "told", finding });
      marks.push({ ...one.cue, look: "cue", finding });
    });
    analysis.sources.forEach((source, index) => {
      const look = source.named ? "named" : source.kind === "hearsay" ? "hearsay" : "unnamed";
      for (const span of source.mentions) marks.push({ ...span, look, finding: { kind: "source", index } });
    });
    return marks;
  },
};

const sourceFinding: FindingKind = {
  kind: "source",
  count: (analysis) => analysis.sources.length,
  spans: (analysis, index) => analysis.sources[index]?.mentions ?? [],
  links: (analysis, index) => {
    const source = analysis.sources[index];
    if (!source) return [];
    const entity = analysis.entities.findIndex((other) => other.id === source.entity);
    return [
      ...source.attributions.map(statement),
      ...(entity < 0 ? [] : [{ kind: "entity", index: entity }]),
    ];
  },
  label: (analysis, index, store) =>
    `${say(store.locale, "teller")}: ${sourceName(analysis, analysis.sources[index], (span) => store.words(span), store.locale)}`,
  card: (analysis, index, store) => {
    const source = analysis.sources[index];
    if (!source) return html``;
    const { locale } = store;
    const basis = analysis.attributions.flatMap((one) =>
      one.chain.filter((link) => link.source === source.id).flatMap((link) => link.basis),
    );
    const own = source.attributions.filter(
      (one) => analysis.attributions[one]?.chain.at(-1)?.source === source.id,
    );
    const first = [...new Map(basis.map((span) => [span.start, span])).values()].slice(0, 4);
    const told = [
      sourceKindName(locale, source.kind),
      gradeName(locale, source.grade),
      tellings(locale, own.length, source.attributions.length - own.length),
      source.words > 0 ? `${wordCount(locale, source.words)} (${percent(locale, source.share)})` : "",
    ];
    return html`<p>${told.filter(Boolean).join(" · ")}</p>
      <ul class="findings short">
        ${source.attributions.slice(0, 3).map((one) => statementRow(analysis, one, store))}
      </ul>
      ${first.length > 0 ? why(store, { by: say(locale, "basis"), fired: first }) : nothing}`;
  },
};

/** Statements that pass the filters, in the order of the text. */
function filtered(analysis: Analysis, filters: Filters): number[] {
  return analysis.attributions.flatMap((one, index) => {
    if (filters.who !== "all" && isNamed(one) !== (filters.who === "named")) return [];
    return filters.force === "" || one.force === filters.force ? [index] : [];
  });
}

/** Of some statements those that the chosen teller tells or passes on; all where none is chosen. */
function ofChosen(
  analysis: Analysis,
  { selected }: Store,
  statementsShown: readonly number[],
): readonly number[] {
  if (selected?.kind !== "source") return statementsShown;
  return statementsShown.filter((index) =>
    analysis.attributions[index]?.chain.some((link) => sourceIndex(analysis, link.source) === selected.index),
  );
}

function renderFilters(analysis: Analysis, store: Store, filters: Filters): TemplateResult {
  const { locale } = store;
  const change = (next: Partial<Filters>) => {
    filtersOf.set(store, { ...filters, ...next });
    store.changed();
  };
  const unnamed = analysis.attributions.filter((one) => !isNamed(one)).length;
  const sizes = { all: analysis.attributions.length, named: analysis.attributions.length - unnamed, unnamed };
  const forces = [...new Set(analysis.attributions.map((one) => one.force))];
  return html`<div class="filters">
    <div class="choice" role="group" aria-label=${say(locale, "filter")}>
      ${(["all", "unnamed", "named"] as const).map(
        (who) =>
          html`<button
            type="button"
            aria-pressed=${filters.who === who ? "true" : "false"}
            @click=${() => {
              change({ who });
            }}
          >
            ${say(locale, who)}
            <small
              >${counted(locale, sizes[who], { en: ["{n}", "{n}"], ar: ["{n}", "{n}", "{n}", "{n}", "{n}"] })}</small
            >
          </button>`,
      )}
    </div>
    <label
      >${say(locale, "force")}
      <select
        @change=${(event: Event) => {
          change({ force: (event.target as HTMLSelectElement).value as Force | "" });
        }}
      >
        <option value="" ?selected=${filters.force === ""}>${say(locale, "anyForce")}</option>
        ${forces.map(
          (force) =>
            html`<option value=${force} ?selected=${filters.force === force}>
              ${forceName(locale, force)}
            </option>`,
        )}
      </select>
    </label>
    <label class="least"
      >${say(locale, "least", { part: percent(locale, store.leastConfidence) })}
      <input
        type="range"
        min="0"
        max="0.95"
        step="0.05"
        .value=${String(store.leastConfidence)}
        @change=${(event: Event) => {
          store.setLeastConfidence(Number((event.target as HTMLInputElement).value));
        }}
      />
    </label>
  </div>`;
}

/** Who tells what, through whom: the heart of the page. */
export const tellers: Panel = {
  id: "tellers",
  title: (locale) => say(locale, "title"),
  layers: [tellerLayer],
  kinds: [statementKind, sourceFinding],
  render(analysis, store) {
    const { locale } = store;
    const filters = filtersOf.get(store) ?? { who: "all", force: "" };
    const shown = filtered(analysis, filters);
    const kept = ofChosen(analysis, store, shown);
    const teller = store.selected?.kind === "source";
    if (analysis.attributions.length === 0 && store.leastConfidence === 0) {
      return html`<p>${say(locale, "none")}</p>
        ${renderCorrections(store)}`;
    }
    return html`
      ${renderCorrections(store)} ${renderVoices(analysis, locale)} ${renderFilters(analysis, store, filters)}
      ${
        shown.length === 0
          ? html`<p>${say(locale, "nothingLeft")}</p>`
          : html`<h3>${say(locale, "who")}</h3>
              ${pictureOrTable(
                store,
                "tellers",
                () => renderTellerTree(analysis, shown, store),
                () => renderTellerTable(analysis, shown, store),
              )}
              <h3>${say(locale, "what")}</h3>
              ${teller ? html`<p class="quiet">${say(locale, "chosen")}</p>` : nothing}
              <ul class="findings">
                ${paged(store, "statements", kept, (index) => statementRow(analysis, index, store))}
              </ul>`
      }
    `;
  },
};
