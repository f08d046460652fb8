// SPDX-License-Identifier: Apache-2.0
// Reported statements: what they are called, their cards, their rows.
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Attribution, Span } from "isnad";
import { rejectStatement } from "../corrections/commands.js";
import { renderTellerChoice } from "../corrections/teller-choice.js";
import type { Finding, FindingKind } from "../findings/finding.js";
import { chainNames, gradeName, isNamed, manner, sourceIndex, sourceOf } from "../findings/telling.js";
import { dictionary } from "../i18n.js";
import { copyCitation } from "../output/citation.js";
import type { Store } from "../store.js";
import { choose, excerpt, percent, why } from "./parts.js";

const say = dictionary({
  chain: { en: "Chain of tellers, outermost first", ar: "سلسلة الرواة، من الأبعد إلى القائل" },
  noChain: { en: "No teller is given.", ar: "لم يُذكر قائل." },
  to: { en: "told to", ar: "المخاطَب" },
  venue: { en: "where", ar: "المقام" },
  when: { en: "when", ar: "الوقت" },
  denies: { en: "denies", ar: "ينفي" },
  denied: { en: "denied by", ar: "ينفيه" },
  detached: {
    en: "the cue stands alone: what was said is missing",
    ar: "عبارة إسناد مبتورة: القول نفسه غائب",
  },
  because: { en: "these words report what somebody tells", ar: "هذه الألفاظ تنقل كلام قائل" },
  reject: { en: "Remove: not a statement", ar: "احذف: ليس قولًا" },
  cite: { en: "Copy as citation", ar: "انسخ استشهادًا" },
  sure: { en: "{part} sure", ar: "بثقة {part}" },
  statement: { en: "Statement", ar: "قول" },
  direct: { en: "word for word", ar: "بنصّه" },
  indirect: { en: "in the writer's words", ar: "بمعناه" },
  mixed: { en: "partly word for word", ar: "بعضه بنصّه" },
});

export const statement = (index: number): Finding => ({ kind: "statement", index });

/** The chain as one line. */
export function chainLine(analysis: Analysis, one: Attribution, store: Store): string {
  const arrow = store.locale === "ar" ? " ← " : " → ";
  return chainNames(analysis, one, (span) => store.words(span), store.locale).join(arrow);
}

/** The parts of what is said, else the words that announce it. */
function contents(one: Attribution): readonly Span[] {
  return one.content.length > 0 ? one.content : [one.cue];
}

/** Where the statement begins in the text. */
export function firstWords(one: Attribution): Span {
  return one.content[0] ?? one.cue;
}

function renderChain(analysis: Analysis, one: Attribution, store: Store): TemplateResult {
  const { locale } = store;
  if (one.chain.length === 0) return html`<p>${say(locale, "noChain")}</p>`;
  const names = chainNames(analysis, one, (span) => store.words(span), locale);
  return html`<ol class="chain" aria-label=${say(locale, "chain")}>
    ${one.chain.map((link, index) => {
      const source = sourceOf(analysis, link);
      return html`<li data-named=${link.named ? "yes" : "no"}>
        ${choose(store, { kind: "source", index: sourceIndex(analysis, link.source) }, names[index], { className: "plain" })}
        ${source ? html`<small>${gradeName(locale, source.grade)}</small>` : nothing}
      </li>`;
    })}
  </ol>`;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt>
    <dd dir="auto">${value}</dd>`;
}

function renderFacts(analysis: Analysis, index: number, store: Store): TemplateResult {
  const one = analysis.attributions[index];
  if (!one) return html``;
  const { locale } = store;
  const deniedBy = analysis.attributions.findIndex((other) => other.denies === index);
  const tie = (other: number) => {
    const told = analysis.attributions[other];
    return told
      ? choose(store, statement(other), excerpt(store, firstWords(told), 60), { className: "plain" })
      : nothing;
  };
  return html`<dl class="facts">
    ${one.addressee ? fact(say(locale, "to"), store.words(one.addressee)) : nothing}
    ${one.venue ? fact(say(locale, "venue"), store.words(one.venue)) : nothing}
    ${
      one.time !== null && analysis.times[one.time]
        ? fact(
            say(locale, "when"),
            choose(
              store,
              { kind: "time", index: one.time },
              store.words(analysis.times[one.time] ?? one.cue),
              {
                className: "plain",
              },
            ),
          )
        : nothing
    }
    ${one.denies !== null ? fact(say(locale, "denies"), tie(one.denies)) : nothing}
    ${deniedBy >= 0 ? fact(say(locale, "denied"), tie(deniedBy)) : nothing}
  </dl>`;
}

/** What can be done about a statement. */
function renderActions(analysis: Analysis, one: Attribution, store: Store): TemplateResult {
  const { locale } = store;
  return html`<div class="actions">
      <button
        type="button"
        @click=${() => {
          rejectStatement(store, one);
        }}
      >
        ${say(locale, "reject")}
      </button>
      <button type="button" @click=${() => void copyCitation(store, analysis, one)}>
        ${say(locale, "cite")}
      </button>
    </div>
    ${renderTellerChoice(store, analysis, one)}`;
}

/** The kind of finding that a reported statement is. */
export const statementKind: FindingKind = {
  kind: "statement",
  count: (analysis) => analysis.attributions.length,
  spans: (analysis, index) => {
    const one = analysis.attributions[index];
    return one ? [...one.content, one.cue].sort((a, b) => a.start - b.start) : [];
  },
  links: (analysis, index) => {
    const one = analysis.attributions[index];
    if (!one) return [];
    return [
      ...one.chain.map((link) => ({ kind: "source", index: sourceIndex(analysis, link.source) })),
      ...(one.time === null ? [] : [{ kind: "time", index: one.time }]),
      ...(one.denies === null ? [] : [statement(one.denies)]),
    ];
  },
  label: (analysis, index, store) => {
    const one = analysis.attributions[index];
    if (!one) return say(store.locale, "statement");
    const { locale } = store;
    const form = say(locale, one.form);
    // «Statement: says» would say the same twice.
    if (one.force === "say" && one.modality === "asserted") return `${say(locale, "statement")} (${form})`;
    return `${say(locale, "statement")}: ${manner(locale, one)} (${form})`;
  },
  card: (analysis, index, store) => {
    const one = analysis.attributions[index];
    if (!one) return html``;
    const { locale } = store;
    const fired = [one.cue, ...one.chain.flatMap((link) => link.basis)];
    return html`
      ${renderChain(analysis, one, store)} ${renderFacts(analysis, index, store)}
      ${one.detached && one.content.length === 0 ? html`<p class="warn">${say(locale, "detached")}</p>` : nothing}
      ${why(store, { because: say(locale, "because"), codes: [one.rule, one.lemma], fired, confidence: one.confidence })}
      ${renderActions(analysis, one, store)}
    `;
  },
};

/** A row of a list of statements. */
export function statementRow(
  analysis: Analysis,
  index: number,
  store: Store,
): TemplateResult | typeof nothing {
  const one = analysis.attributions[index];
  if (!one) return nothing;
  return html`<li>
    ${choose(
      store,
      statement(index),
      html`<b dir="auto" data-named=${isNamed(one) ? "yes" : "no"}>${chainLine(analysis, one, store)}</b>
        <q dir="auto"
          >${excerpt(store, contents(one), store.isSelected(statement(index)) ? Infinity : undefined)}</q
        >
        <small
          >${[manner(store.locale, one), one.confidence < 1 ? say(store.locale, "sure", { part: percent(store.locale, one.confidence) }) : ""].filter(Boolean).join(" · ")}</small
        >`,
    )}
    ${store.isSelected(statement(index)) ? renderActions(analysis, one, store) : nothing}
  </li>`;
}
