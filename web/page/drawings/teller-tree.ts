// SPDX-License-Identifier: Apache-2.0
// The chains of tellers as one tree, from the outlet to those whose words they are, with the share of each beside it.
import { html, nothing, svg, type TemplateResult } from "lit";
import { hierarchy, type HierarchyNode } from "d3-hierarchy";
import { line, curveStepBefore } from "d3-shape";
import type { Analysis, Source } from "isnad";
import { gradeName, sourceIndex, sourceName, tellings } from "../findings/telling.js";
import { dictionary } from "../i18n.js";
import { choose, percent } from "../panels/parts.js";
import type { Store } from "../store.js";

const say = dictionary({
  article: { en: "This article", ar: "هذا المقال" },
  tree: { en: "Who tells through whom", ar: "مَن يروي عمّن" },
  teller: { en: "Teller", ar: "القائل" },
  through: { en: "Through", ar: "عن طريق" },
  how: { en: "How named", ar: "التسمية" },
  told: { en: "Statements", ar: "الأقوال" },
  share: { en: "Share of voice", ar: "نصيبه من الكلام" },
  direct: { en: "the article itself", ar: "المقال نفسه" },
});

/** A teller in the place where a chain passes through. */
export interface TellerNode {
  /** Index of the source; nothing for the outlet. */
  source: number | null;
  /** Statements that end here. */
  statements: number[];
  children: TellerNode[];
}

/** How many statements pass through a node on their way from others. */
function passedThrough(node: TellerNode): number {
  return node.children.reduce((sum, child) => sum + child.statements.length + passedThrough(child), 0);
}

/** The chains of these statements; those with the same beginning share their nodes. */
export function buildTellerTree(analysis: Analysis, statements: readonly number[]): TellerNode {
  const root: TellerNode = { source: null, statements: [], children: [] };
  for (const statement of statements) {
    const one = analysis.attributions[statement];
    if (!one) continue;
    let node = root;
    for (const link of one.chain) {
      const source = sourceIndex(analysis, link.source);
      let child = node.children.find((other) => other.source === source);
      if (!child) node.children.push((child = { source, statements: [], children: [] }));
      node = child;
    }
    node.statements.push(statement);
  }
  return root;
}

const rowHeight = 50;
const indent = 20;
const barWidth = 64;

const branch = line().curve(curveStepBefore);

interface Placed {
  node: HierarchyNode<TellerNode>;
  row: number;
}

function renderBranches(placed: readonly Placed[], rtl: boolean, depth: number): TemplateResult {
  const width = (depth + 1) * indent;
  const rows = new Map(placed.map(({ node, row }) => [node, row]));
  const across = (level: number) => (rtl ? width - level * indent - indent / 2 : level * indent + indent / 2);
  const middle = (row: number) => row * rowHeight + rowHeight / 2;
  return html`<svg
    class="branches"
    width=${width}
    height=${placed.length * rowHeight}
    aria-hidden="true"
    focusable="false"
  >
    ${placed.map(({ node, row }) => {
      const above = node.parent && rows.get(node.parent);
      if (above === null || above === undefined || !node.parent) return nothing;
      const path = branch([
        [across(node.parent.depth), middle(above)],
        [across(node.depth), middle(row)],
      ]);
      return svg`<path d=${path ?? ""} />`;
    })}
  </svg>`;
}

/** The part of a teller's share that comes along one chain. */
function shareOf(analysis: Analysis, index: number, statements: number): number {
  const source = analysis.sources[index];
  const spoken = analysis.attributions.filter((one) => one.chain.at(-1)?.source === source?.id).length;
  return source && spoken > 0 ? (source.share * statements) / spoken : 0;
}

function describe(analysis: Analysis, source: Source | undefined, store: Store): string {
  return sourceName(analysis, source, (span) => store.words(span), store.locale);
}

/** The drawing: a row for each node, branches at the side where reading begins, bars at the other. */
export function renderTellerTree(
  analysis: Analysis,
  statementsShown: readonly number[],
  store: Store,
): TemplateResult {
  const { locale } = store;
  const root = hierarchy(buildTellerTree(analysis, statementsShown));
  const placed: Placed[] = [];
  root.eachBefore((node) => placed.push({ node, row: placed.length }));
  const largest = Math.max(0.01, ...analysis.sources.map((source) => source.share));
  const bar = (share: number) => (share / largest) * barWidth;
  return html`<div class="tree" role="group" aria-label=${say(locale, "tree")}>
    ${renderBranches(placed, locale === "ar", root.height)}
    <ol>
      ${placed.map(({ node }) => {
        const { source: index, statements: own } = node.data;
        const source = index === null ? undefined : analysis.sources[index];
        const level = `level-${String(Math.min(node.depth, 6))}`;
        if (index === null) {
          return html`<li class=${level}>
            <span class="dot" data-grade="outlet"></span>
            <span class="outlet" dir="auto">${analysis.outlet?.name ?? say(locale, "article")}</span>
          </li>`;
        }
        const share = shareOf(analysis, index, own.length);
        return html`<li class=${level}>
          <span class="dot" data-grade=${source?.grade ?? 0}></span>
          ${choose(
            store,
            { kind: "source", index },
            html`<b dir="auto">${describe(analysis, source, store)}</b>
              <small
                >${[source ? gradeName(locale, source.grade) : "", tellings(locale, own.length, passedThrough(node.data))].filter(Boolean).join(" · ")}</small
              >`,
            { className: "node" },
          )}
          ${
            share > 0
              ? html`<span class="voice">
                  <svg width=${barWidth} height="8" aria-hidden="true" focusable="false">
                    <rect
                      x=${locale === "ar" ? barWidth - bar(share) : 0}
                      width=${bar(share)}
                      height="8"
                      rx="1"
                    />
                  </svg>
                  <small>${percent(locale, share)}</small>
                </span>`
              : nothing
          }
        </li>`;
      })}
    </ol>
  </div>`;
}

/** The same as a table. */
export function renderTellerTable(
  analysis: Analysis,
  statementsShown: readonly number[],
  store: Store,
): TemplateResult {
  const { locale } = store;
  const rows = hierarchy(buildTellerTree(analysis, statementsShown))
    .descendants()
    .filter((node) => node.data.source !== null);
  return html`<table class="grid">
    <thead>
      <tr>
        ${(["teller", "through", "how", "told", "share"] as const).map(
          (word) => html`<th scope="col">${say(locale, word)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map((node) => {
        const index = node.data.source ?? 0;
        const source = analysis.sources[index];
        const above = node
          .ancestors()
          .slice(1, -1)
          .map((other) => describe(analysis, analysis.sources[other.data.source ?? 0], store));
        return html`<tr>
          <th scope="row">
            ${choose(store, { kind: "source", index }, describe(analysis, source, store), { className: "plain" })}
          </th>
          <td dir="auto">${above.join(locale === "ar" ? "، " : ", ") || say(locale, "direct")}</td>
          <td>${source ? gradeName(locale, source.grade) : ""}</td>
          <td>${tellings(locale, node.data.statements.length, passedThrough(node.data))}</td>
          <td>
            ${node.data.statements.length > 0 ? percent(locale, shareOf(analysis, index, node.data.statements.length)) : ""}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
