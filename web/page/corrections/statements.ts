// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Attribution, Correction, Source } from "isnad";
import { findAnchor } from "./anchor.js";
import { entityAt, overlaps, statementAt } from "./places.js";
import { freshId } from "./entities.js";

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

function wordsTold(text: string, one: Attribution): number {
  return one.content.reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(word)?.length ?? 0),
    0,
  );
}

/** Whose words a statement holds: the last teller of its chain. */
function speakerOf(analysis: Analysis, one: Attribution): Source | undefined {
  const id = one.chain.at(-1)?.source;
  return analysis.sources.find((source) => source.id === id);
}

/** Adds words to a teller, or takes them away; the whole that shares are parts of stays the same. */
function moveWords(analysis: Analysis, source: Source | undefined, words: number): void {
  if (!source) return;
  const parts = analysis.sources.reduce((sum, other) => sum + other.share, 0);
  const told = analysis.sources.reduce((sum, other) => sum + other.words, 0);
  const whole = parts > 0 ? told / parts : Math.max(told, 1);
  source.words = Math.max(0, source.words + words);
  source.share = Math.min(1, source.words / whole);
}

/** Takes statements out; everything that counted them counts anew. Returns the indices that the others had. */
export function dropStatements(
  analysis: Analysis,
  text: string,
  drop: (one: Attribution, index: number) => boolean,
): number[] {
  const places = new Map<number, number>();
  const kept: Attribution[] = [];
  const counts = { words: 0, sources: new Map<Source, number>() };
  analysis.attributions.forEach((one, index) => {
    if (!drop(one, index)) {
      places.set(index, kept.length);
      kept.push(one);
      return;
    }
    const speaker = speakerOf(analysis, one);
    if (speaker) counts.sources.set(speaker, (counts.sources.get(speaker) ?? 0) + wordsTold(text, one));
  });
  if (kept.length === analysis.attributions.length) return [...places.keys()];
  for (const [source, words] of counts.sources) moveWords(analysis, source, -words);
  const placeOf = (index: number | null) => (index === null ? null : (places.get(index) ?? null));
  analysis.attributions = kept.map((one) => ({ ...one, denies: placeOf(one.denies) }));
  for (const quote of analysis.quotes) quote.attribution = placeOf(quote.attribution);
  for (const source of analysis.sources) {
    source.attributions = source.attributions.map(placeOf).filter((index) => index !== null);
  }
  return [...places.keys()];
}

/** The teller that a correction names, made where the text knows none. */
function tellerFor(
  analysis: Analysis,
  text: string,
  { name, named, mention }: Extract<Correction, { kind: "teller" }>,
): Source {
  const place = mention && findAnchor(text, mention);
  const index = mention && entityAt(analysis, text, mention);
  const entity = index === null ? undefined : analysis.entities[index];
  const known =
    (entity && analysis.sources.find((source) => source.entity === entity.id)) ??
    (place && analysis.sources.find((source) => source.mentions.some((span) => overlaps(span, place)))) ??
    analysis.sources.find((source) => source.name === name);
  if (known) return known;
  const fresh: Source = {
    id: freshId(analysis.sources),
    entity: entity?.id ?? null,
    name,
    kind: entity?.type === "ORG" ? "organisation" : named ? "person" : "role",
    named,
    grade: named ? (entity?.role ? 4 : 3) : 2,
    mentions: entity?.mentions ?? (place ? [place] : []),
    attributions: [],
    words: 0,
    share: 0,
  };
  analysis.sources = [...analysis.sources, fresh];
  return fresh;
}

/** Gives a statement to another: the last link of its chain is changed. */
export function changeTeller(
  analysis: Analysis,
  text: string,
  correction: Extract<Correction, { kind: "teller" }>,
): boolean {
  const index = statementAt(analysis, text, correction.statement);
  const one = index === null ? undefined : analysis.attributions[index];
  if (index === null || !one) return false;
  const before = speakerOf(analysis, one);
  const after = tellerFor(analysis, text, correction);
  if (before === after) return true;
  const span = correction.mention && findAnchor(text, correction.mention);
  one.chain = [
    ...one.chain.slice(0, -1),
    { source: after.id, span, name: after.name, named: after.named, basis: span ? [span] : [] },
  ];
  const words = wordsTold(text, one);
  moveWords(analysis, after, words);
  moveWords(analysis, before, -words);
  after.attributions = [...after.attributions, index].sort((a, b) => a - b);
  if (before && !one.chain.some((link) => link.source === before.id)) {
    before.attributions = before.attributions.filter((other) => other !== index);
  }
  return true;
}
