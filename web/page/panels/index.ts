// SPDX-License-Identifier: Apache-2.0
import type { Finding, FindingKind, Layer } from "../findings/finding.js";
import { figures } from "./figures.js";
import { names } from "./names.js";
import { overview } from "./overview.js";
import type { Panel } from "./panel.js";
import { quotes } from "./quotes.js";
import { results } from "./results.js";
import { tellers } from "./tellers.js";
import { timeline } from "./timeline.js";

/** The panels in the order of their tabs. */
export const panels: readonly [Panel, ...Panel[]] = [
  tellers,
  timeline,
  figures,
  names,
  quotes,
  overview,
  results,
];

/** What can be painted, in the order of the switches. */
export const layers: readonly Layer[] = panels.flatMap((panel) => panel.layers ?? []);

/** The layers that are loud at the first visit. */
export const defaultLoud: readonly string[] = ["tellers", "quotes", "times"];

export const kinds: readonly FindingKind[] = panels.flatMap((panel) => panel.kinds ?? []);

const byName = new Map(kinds.map((kind) => [kind.kind, kind]));

export function kindOf(finding: Finding): FindingKind {
  const kind = byName.get(finding.kind);
  if (!kind) throw new Error(`no panel knows ${finding.kind}`);
  return kind;
}

/** The panel that lists findings of a kind. */
export function panelOf(finding: Finding): Panel | undefined {
  return panels.find((panel) => panel.kinds?.some(({ kind }) => kind === finding.kind));
}
