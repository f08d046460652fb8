// SPDX-License-Identifier: Apache-2.0
// What is the same and what is different in articles that are kept.
import { fold, type Entry, type KeptFigure, type KeptStatement } from "./entry.js";

/** A teller and, for each article, how many statements it has there. */
export interface TellerRow {
  name: string;
  named: boolean;
  statements: number[];
}

/** Which tellers stand in which articles; those of most articles first. */
export function tellersAcross(entries: readonly Entry[]): TellerRow[] {
  const rows = new Map<string, TellerRow>();
  entries.forEach((entry, place) => {
    for (const teller of entry.tellers) {
      const key = fold(teller.name);
      const row = rows.get(key) ?? {
        name: teller.name,
        named: teller.named,
        statements: entries.map(() => 0),
      };
      row.statements[place] = (row.statements[place] ?? 0) + teller.statements;
      rows.set(key, row);
    }
  });
  const articles = (row: TellerRow) => row.statements.filter((n) => n > 0).length;
  const total = (row: TellerRow) => row.statements.reduce((sum, n) => sum + n, 0);
  return [...rows.values()].sort((a, b) => articles(b) - articles(a) || total(b) - total(a));
}

/** Two things of two versions that stand for each other, or one that is only in one of them. */
export interface Change<T> {
  before: T | null;
  after: T | null;
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Part of the words that two versions of one article share at least. */
export const sameArticle = 0.4;

/** Part of the words that two texts share (Dice's coefficient, 0 to 1). */
export function likeness(a: string, b: string): number {
  return sharedPart(wordsOf(a), wordsOf(b));
}

/** The same for many pairs: the words of each text are taken apart once. */
function likenessOfMany(): (a: string, b: string) => number {
  const known = new Map<string, Set<string>>();
  const words = (text: string) => {
    let set = known.get(text);
    if (!set) known.set(text, (set = wordsOf(text)));
    return set;
  };
  return (a, b) => sharedPart(words(a), words(b));
}

function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}

/** Below this two things are not versions of one. */
const leastLikeness = 0.5;

/** Pairs what is most alike, best pairs first; what is left stands alone. */
export function pair<T>(
  before: readonly T[],
  after: readonly T[],
  alike: (a: T, b: T) => number,
): Change<T>[] {
  const candidates = before
    .flatMap((_, a) => after.map((__, b) => ({ a, b, alike: alike(before[a] as T, after[b] as T) })))
    .filter((candidate) => candidate.alike >= leastLikeness)
    .sort((one, other) => other.alike - one.alike || one.a - other.a || one.b - other.b);
  const partnerOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of candidates) {
    if (partnerOf.has(a) || taken.has(b)) continue;
    partnerOf.set(a, b);
    taken.add(b);
  }
  return [
    ...before.map((item, a): Change<T> => {
      const b = partnerOf.get(a);
      return { before: item, after: b === undefined ? null : (after[b] ?? null) };
    }),
    ...after.flatMap((item, b): Change<T>[] => (taken.has(b) ? [] : [{ before: null, after: item }])),
  ];
}

function sameStatement(a: KeptStatement, b: KeptStatement): boolean {
  return (
    fold(a.content) === fold(b.content) &&
    a.tellers.map(fold).join("|") === b.tellers.map(fold).join("|") &&
    a.force === b.force &&
    a.modality === b.modality
  );
}

/** Figures stand for each other when they count the same in words that are alike. */
function figureLikeness(a: KeptFigure, b: KeptFigure, alike: typeof likeness): number {
  if (a.kind !== b.kind || a.unit !== b.unit) return 0;
  if (a.value === b.value) return 1;
  const withoutDigits = (text: string) => text.replace(/[\p{N}.,٫٬]+/gu, " ");
  return 0.5 + alike(withoutDigits(a.text), withoutDigits(b.text)) / 4;
}

export interface VersionChanges {
  statements: Change<KeptStatement>[];
  tellers: { gone: string[]; come: string[] };
  figures: Change<KeptFigure>[];
}

/** What changed from one version of a story to the other; what is the same is left out. */
export function versionChanges(before: Entry, after: Entry): VersionChanges {
  const alike = likenessOfMany();
  const statements = pair(before.statements, after.statements, (a, b) => alike(a.content, b.content));
  const figures = pair(before.figures, after.figures, (a, b) => figureLikeness(a, b, alike));
  const names = (entry: Entry) => new Map(entry.tellers.map((teller) => [fold(teller.name), teller.name]));
  const old = names(before);
  const fresh = names(after);
  return {
    statements: statements.filter(
      (change) => !change.before || !change.after || !sameStatement(change.before, change.after),
    ),
    tellers: {
      gone: [...old].filter(([key]) => !fresh.has(key)).map(([, name]) => name),
      come: [...fresh].filter(([key]) => !old.has(key)).map(([, name]) => name),
    },
    figures: figures.filter(
      (change) => change.before?.value !== change.after?.value || !change.before || !change.after,
    ),
  };
}
