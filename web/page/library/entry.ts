// SPDX-License-Identifier: Apache-2.0
// An article as it is kept: the text with its corrections, and what was found in it, for search and comparison.
import type { Analysis, Correction, Span } from "isnad";
import { chainNames, isNamed, sourceName } from "../findings/telling.js";
import type { Locale } from "../i18n.js";
import type { Article } from "../store.js";

export interface KeptStatement {
  tellers: string[];
  named: boolean;
  force: string;
  modality: string;
  content: string;
}

export interface KeptTeller {
  name: string;
  named: boolean;
  statements: number;
  share: number;
}

export interface KeptFigure {
  text: string;
  value: number | null;
  unit: string | null;
  kind: string;
}

/** What is kept of the findings. */
export interface Digest {
  names: string[];
  tellers: KeptTeller[];
  statements: KeptStatement[];
  figures: KeptFigure[];
}

export interface Entry extends Digest {
  id: string;
  title: string;
  text: string;
  published: string;
  language: string;
  corrections: readonly Correction[];
  /** ISO 8601. */
  saved: string;
}

/** More findings than an article has; a book's are not compared. */
const mostKept = 2000;

/** What was found, in words that need no offsets. */
export function digest(analysis: Analysis, text: string, locale: Locale): Digest {
  const words = (span: Span) => text.slice(span.start, span.end);
  return {
    names: analysis.entities.slice(0, mostKept).flatMap((entity) => [entity.name, ...entity.also]),
    tellers: analysis.sources
      .filter((source) => source.attributions.length > 0)
      .slice(0, mostKept)
      .map((source) => ({
        name: sourceName(analysis, source, words, locale),
        named: source.named,
        statements: source.attributions.length,
        share: source.share,
      })),
    statements: analysis.attributions.slice(0, mostKept).map((one) => ({
      tellers: chainNames(analysis, one, words, locale),
      named: isNamed(one),
      force: one.force,
      modality: one.modality,
      content: one.content.map(words).join(" ") || words(one.cue),
    })),
    figures: analysis.quantities.slice(0, mostKept).map((quantity) => ({
      text: words(quantity),
      value: quantity.value ?? quantity.low,
      unit: quantity.unit,
      kind: quantity.kind,
    })),
  };
}

/** The headline, else the first words. */
export function titleOf(analysis: Analysis | null, text: string): string {
  const headline = analysis?.paragraphs.find((paragraph) => paragraph.role === "headline");
  const line = headline ? text.slice(headline.start, headline.end) : (/\S.*/.exec(text)?.[0] ?? "");
  return line.length <= 120 ? line : `${line.slice(0, 117)}…`;
}

/** An article with what was found in it. */
export function makeEntry(
  id: string,
  { text, published, corrections }: Pick<Article, "text" | "published" | "corrections">,
  analysis: Analysis,
  locale: Locale,
): Entry {
  return {
    ...digest(analysis, text, locale),
    id,
    title: titleOf(analysis, text),
    text,
    published,
    language: analysis.language.tag,
    corrections,
    saved: new Date().toISOString(),
  };
}

/** A text as it is looked up: without vowel marks and tatweel, forms of one letter as one, small letters. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه");
}

/** Whether every word that is looked for stands in the text, the title or a name. */
export function matches(entry: Entry, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const heap = fold([entry.title, entry.text, ...entry.names].join("\n"));
  return words.every((word) => heap.includes(word));
}
