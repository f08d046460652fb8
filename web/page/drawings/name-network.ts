// SPDX-License-Identifier: Apache-2.0
// Names that stand in one sentence, as a network.
import { html, nothing, svg, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import { scaleLinear, scaleSqrt } from "d3-scale";
import type { Analysis } from "isnad";
import { dictionary } from "../i18n.js";
import { choose } from "../panels/parts.js";
import type { Store } from "../store.js";
import { namePairs } from "./name-pairs.js";

const say = dictionary({
  drawing: { en: "Names that stand in one sentence", ar: "أسماء اجتمعت في جملة" },
});

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
const mostNodes = 16;
/** Every name keeps its strongest ties: all of them would be a tangle. The table has them all. */
const strongest = 2;

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
  const ties = new Map<number, number>();
  const links = pairs
    .filter(({ one, other }) => {
      if (!places.has(one) || !places.has(other)) return false;
      const [first = 0, second = 0] = [ties.get(one), ties.get(other)];
      ties.set(one, first + 1);
      ties.set(other, second + 1);
      return first < strongest || second < strongest;
    })
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
          ? svg`<line ?data-chosen=${[source, target].some(({ entity }) => store.isSelected({ kind: "entity", index: entity }))}
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
