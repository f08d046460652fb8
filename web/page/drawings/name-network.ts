// SPDX-License-Identifier: Apache-2.0
// Names that stand in one sentence, as a network.
import { html, nothing, svg, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import { scaleLinear, scaleSqrt } from "d3-scale";
import type { Analysis } from "isnad";
import { SpanIndex } from "../findings/span-index.js";
import { counted, dictionary, type Locale } from "../i18n.js";
import { choose } from "../panels/parts.js";
import type { Store } from "../store.js";

const say = dictionary({
  drawing: { en: "Names that stand in one sentence", ar: "أسماء اجتمعت في جملة" },
  one: { en: "Name", ar: "الاسم" },
  other: { en: "Together with", ar: "مع" },
  often: { en: "Sentences", ar: "الجمل" },
});

export interface Pair {
  one: number;
  other: number;
  sentences: number;
}

const pairsOf = new WeakMap<Analysis, Pair[]>();

/** Which entities stand in one sentence, and in how many; the most frequent pairs first. */
export function namePairs(analysis: Analysis): Pair[] {
  const known = pairsOf.get(analysis);
  if (known) return known;
  const mentions = new SpanIndex(
    analysis.entities.flatMap((entity, index) =>
      [...entity.mentions, ...entity.references].map(({ start, end }) => ({ start, end, index })),
    ),
  );
  const counts = new Map<string, Pair>();
  for (const sentence of analysis.sentences) {
    const present = [...new Set(mentions.touching(sentence).map(({ index }) => index))].sort((a, b) => a - b);
    present.forEach((one, place) => {
      for (const other of present.slice(place + 1)) {
        const key = `${String(one)} ${String(other)}`;
        const pair = counts.get(key) ?? { one, other, sentences: 0 };
        pair.sentences++;
        counts.set(key, pair);
      }
    });
  }
  const pairs = [...counts.values()].sort(
    (a, b) => b.sentences - a.sentences || a.one - b.one || a.other - b.other,
  );
  pairsOf.set(analysis, pairs);
  return pairs;
}

/** Styles an element by its object: the policy forbids style attributes. */
function styled(styles: Partial<CSSStyleDeclaration>) {
  return ref((element) => {
    if (element instanceof HTMLElement) Object.assign(element.style, styles);
  });
}

interface Node extends SimulationNodeDatum {
  entity: number;
  size: number;
}
type Link = SimulationLinkDatum<Node> & { sentences: number };

const width = 400;
const height = 380;
const mostNodes = 18;

interface Layout {
  nodes: Node[];
  links: Link[];
}
const layouts = new WeakMap<Analysis, Layout>();

/** Where the names stand; the same every time, for the forces roll no dice. */
function layOut(analysis: Analysis): Layout {
  const known = layouts.get(analysis);
  if (known) return known;
  const weight = (index: number) => analysis.entities[index]?.mentions.length ?? 0;
  const pairs = namePairs(analysis);
  const chosen = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, mostNodes);
  const radius = scaleSqrt([0, Math.max(1, ...chosen.map(weight))], [3, 11]);
  const nodes = chosen.map((entity): Node => ({ entity, size: radius(weight(entity)) }));
  const places = new Map(nodes.map((node, index) => [node.entity, index]));
  const links = pairs
    .filter(({ one, other }) => places.has(one) && places.has(other))
    .map(({ one, other, sentences }): Link => ({
      source: places.get(one) ?? 0,
      target: places.get(other) ?? 0,
      sentences,
    }));
  forceSimulation(nodes)
    .force("link", forceLink<Node, Link>(links).distance(80).strength(0.25))
    .force("charge", forceManyBody().strength(-260))
    .force("collide", forceCollide<Node>(34))
    .force("x", forceX(width / 2).strength(0.09))
    .force("y", forceY(height / 2).strength(0.14))
    .stop()
    .tick(300);
  const layout = { nodes, links };
  layouts.set(analysis, layout);
  return layout;
}

/** The drawing; names are buttons over it. */
export function renderNameNetwork(analysis: Analysis, store: Store): TemplateResult {
  const { nodes, links } = layOut(analysis);
  const span = (values: number[], room: number, edge: number) =>
    scaleLinear([Math.min(...values), Math.max(...values)], [edge, room - edge]);
  const across = span(
    nodes.map((node) => node.x ?? 0),
    width,
    56,
  );
  const down = span(
    nodes.map((node) => node.y ?? 0),
    height,
    24,
  );
  const x = (node: Node) => across(node.x ?? 0);
  const y = (node: Node) => down(node.y ?? 0);
  return html`<div class="network" role="group" aria-label=${say(store.locale, "drawing")}>
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${links.map(({ source, target, sentences }) =>
        typeof source === "object" && typeof target === "object"
          ? svg`<line
              x1=${x(source)} y1=${y(source)} x2=${x(target)} y2=${y(target)}
              stroke-width=${Math.min(4, 0.75 + sentences * 0.5)} vector-effect="non-scaling-stroke" />`
          : nothing,
      )}
    </svg>
    <ul>
      ${nodes.map((node) => {
        const entity = analysis.entities[node.entity];
        if (!entity) return nothing;
        const at = {
          left: `${String((x(node) / width) * 100)}%`,
          top: `${String((y(node) / height) * 100)}%`,
        };
        return html`<li ${styled(at)}>
          ${choose(
            store,
            { kind: "entity", index: node.entity },
            html`<span
                class="spot"
                data-type=${entity.type}
                ${styled({ width: `${String(node.size * 2)}px`, height: `${String(node.size * 2)}px` })}
              ></span
              ><span dir="auto">${entity.name}</span>`,
            { className: "knot" },
          )}
        </li>`;
      })}
    </ul>
  </div>`;
}

function sentences(locale: Locale, n: number): string {
  return counted(locale, n, {
    en: ["{n} sentence", "{n} sentences"],
    ar: ["جملة واحدة", "جملتان", "{n} جمل", "{n} جملة", "{n} جملة"],
  });
}

const mostPairs = 200;

/** The same as a table. */
export function renderNamePairs(analysis: Analysis, store: Store): TemplateResult {
  const { locale } = store;
  const name = (index: number) =>
    choose(store, { kind: "entity", index }, analysis.entities[index]?.name ?? "", { className: "plain" });
  return html`<table class="grid">
    <thead>
      <tr>
        ${(["one", "other", "often"] as const).map((word) => html`<th scope="col">${say(locale, word)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${namePairs(analysis)
        .slice(0, mostPairs)
        .map(
          ({ one, other, sentences: n }) =>
            html`<tr>
              <th scope="row">${name(one)}</th>
              <td>${name(other)}</td>
              <td>${sentences(locale, n)}</td>
            </tr>`,
        )}
    </tbody>
  </table>`;
}
