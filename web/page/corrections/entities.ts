// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Entity, Source, Span, TextQuote } from "isnad";
import { entityAt, overlaps } from "./places.js";

function inOrder(spans: Span[]): Span[] {
  return spans.sort((a, b) => a.start - b.start);
}

/** Makes one entity of two; what they told is told by one. */
export function mergeEntities(analysis: Analysis, text: string, one: TextQuote, into: TextQuote): boolean {
  const from = entityAt(analysis, text, one);
  const to = entityAt(analysis, text, into);
  const gone = from === null ? undefined : analysis.entities[from];
  const kept = to === null ? undefined : analysis.entities[to];
  if (!gone || !kept || gone === kept) return false;
  kept.mentions = inOrder([...kept.mentions, ...gone.mentions]);
  kept.references = inOrder([...kept.references, ...gone.references]);
  const names = new Set([...kept.also, gone.name, ...gone.also]);
  names.delete(kept.name);
  kept.also = [...names];
  kept.role ??= gone.role;
  kept.country ??= gone.country;
  kept.latin ??= gone.latin;
  analysis.entities = analysis.entities.filter((entity) => entity !== gone);
  const tellers = analysis.sources.filter((source) => source.entity === gone.id);
  const teller = analysis.sources.find((source) => source.entity === kept.id);
  for (const source of tellers) {
    if (teller) mergeSources(analysis, source, teller);
    else source.entity = kept.id;
  }
  return true;
}

function mergeSources(analysis: Analysis, gone: Source, kept: Source): void {
  kept.mentions = inOrder([...kept.mentions, ...gone.mentions]);
  kept.attributions = [...new Set([...kept.attributions, ...gone.attributions])].sort((a, b) => a - b);
  kept.words += gone.words;
  kept.share += gone.share;
  kept.grade = Math.max(kept.grade, gone.grade) as Source["grade"];
  kept.named ||= gone.named;
  for (const one of analysis.attributions) {
    one.chain = one.chain.map((link) =>
      link.source === gone.id ? { ...link, source: kept.id, name: kept.name, named: kept.named } : link,
    );
  }
  analysis.sources = analysis.sources.filter((source) => source !== gone);
}

/** An id that nothing has yet. */
export function freshId(items: readonly { id: number }[]): number {
  return items.reduce((highest, item) => Math.max(highest, item.id), -1) + 1;
}

/** Makes an entity of its own of what is called by these words. */
export function splitEntity(analysis: Analysis, text: string, mention: TextQuote): boolean {
  const index = entityAt(analysis, text, mention);
  const whole = index === null ? undefined : analysis.entities[index];
  if (!whole) return false;
  const called = (span: Span) => text.slice(span.start, span.end) === mention.exact;
  const apart = whole.mentions.filter(called);
  if (apart.length === 0 || apart.length === whole.mentions.length) return false;
  whole.mentions = whole.mentions.filter((span) => !called(span));
  whole.also = whole.also.filter((name) => name !== mention.exact);
  if (whole.name === mention.exact) {
    const [first] = whole.mentions;
    whole.name = whole.also.shift() ?? (first ? text.slice(first.start, first.end) : whole.name);
  }
  const own: Entity = {
    ...whole,
    id: freshId(analysis.entities),
    name: mention.exact,
    also: [],
    latin: null,
    role: null,
    gender: null,
    mentions: apart,
    references: [],
  };
  analysis.entities = [...analysis.entities, own];
  splitTeller(analysis, whole, own);
  return true;
}

/** Gives the part of an entity what it told itself. */
function splitTeller(analysis: Analysis, whole: Entity, own: Entity): void {
  const teller = analysis.sources.find((source) => source.entity === whole.id);
  const isOwn = (span: Span | null) =>
    span !== null && own.mentions.some((mention) => overlaps(mention, span));
  if (!teller || !teller.mentions.some(isOwn)) return;
  const id = freshId(analysis.sources);
  const told = new Set<number>();
  analysis.attributions.forEach((one, index) => {
    one.chain = one.chain.map((link) => {
      if (link.source !== teller.id || !isOwn(link.span)) return link;
      told.add(index);
      return { ...link, source: id, name: own.name };
    });
  });
  const part = teller.attributions.length === 0 ? 0 : told.size / teller.attributions.length;
  const words = Math.round(teller.words * part);
  const share = teller.share * part;
  analysis.sources = [
    ...analysis.sources,
    {
      ...teller,
      id,
      entity: own.id,
      name: own.name,
      mentions: teller.mentions.filter(isOwn),
      attributions: [...told],
      words,
      share,
    },
  ];
  teller.mentions = teller.mentions.filter((span) => !isOwn(span));
  teller.attributions = teller.attributions.filter((index) => !told.has(index));
  teller.words -= words;
  teller.share -= share;
}
