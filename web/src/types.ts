// SPDX-License-Identifier: Apache-2.0
/**
 * The result of an analysis, `isnad/1`: the same object from the page, from npm and from the command line.
 * Offsets are UTF-16 code units into the text that was given, half open. Arrays are always there, unknown scalars are
 * `null`, only `words` may be absent.
 */

/** A half-open interval of the text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** What a paragraph is in the article. */
export type ParagraphRole = "headline" | "byline" | "dateline" | "body" | "note";

/** Whose words a sentence holds: the article's own, another's, or both. */
export type Voice = "own" | "told" | "mixed";

export interface Paragraph extends Span {
  role: ParagraphRole;
}

export interface Sentence extends Span {
  /** Index into `paragraphs`. */
  paragraph: number;
  voice: Voice;
}

/** Words as columns of equal length: one row a morpheme. */
export interface Words {
  start: number[];
  end: number[];
  form: string[];
  /** Universal part of speech; empty where it is not known. */
  tag: string[];
  lemma: string[];
  features: string[];
  /** Which word of the text the morpheme belongs to. */
  token: number[];
}

export type EntityType = "PER" | "ORG" | "LOC" | "MISC";

export interface Entity {
  id: number;
  type: EntityType;
  name: string;
  also: string[];
  latin: string | null;
  /** ISO 3166-1 code. */
  country: string | null;
  role: string | null;
  /** Of a person, where title or given name tells. */
  gender: "feminine" | "masculine" | null;
  mentions: Span[];
  /** Descriptions that stand for it: the minister. */
  references: Span[];
  confidence: number;
}

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

export interface Time extends Span {
  type: TimeType;
  /** TIMEX3 value. */
  value: string | null;
  mod: string | null;
  begin: string | null;
  end_value: string | null;
  relative: boolean;
  resolved: boolean;
  calendar: "gregory" | "islamic";
  rule: string;
}

export type QuantityKind = "number" | "count" | "money" | "percent" | "measure" | "ordinal" | "score";
export type QuantityMod = "approx" | "more" | "less" | "at-least" | "at-most";

export interface Quantity extends Span {
  kind: QuantityKind;
  value: number | null;
  low: number | null;
  high: number | null;
  mod: QuantityMod | null;
  /** ISO 4217 code, unit, or the thing counted. */
  unit: string | null;
  rule: string;
}

/** A quotation; the span is the inside of its marks. */
export interface Quote extends Span {
  /** 1 for the outermost. */
  depth: number;
  /** False when the closing mark is missing. */
  closed: boolean;
  /** A term or title in marks, not speech. */
  scare: boolean;
  /** Index into `attributions`. */
  attribution: number | null;
}

export type Force =
  | "say"
  | "confirm"
  | "deny"
  | "claim"
  | "warn"
  | "accuse"
  | "promise"
  | "demand"
  | "ask"
  | "expect"
  | "think"
  | "reveal";

export type Modality = "asserted" | "negated" | "declined" | "future" | "conditional" | "question";

/** A teller in a chain; `name` and `named` repeat the source's. */
export interface ChainLink {
  /** The `id` of a source. */
  source: number;
  span: Span | null;
  name: string | null;
  named: boolean;
  /** The words that the grade rests on. */
  basis: Span[];
}

/** A reported statement. */
export interface Attribution {
  cue: Span;
  lemma: string;
  force: Force;
  modality: Modality;
  form: "direct" | "indirect" | "mixed";
  content: Span[];
  /** Outermost teller first; the last link's words they are. */
  chain: ChainLink[];
  addressee: Span | null;
  venue: Span | null;
  /** Index into `times`. */
  time: number | null;
  /** Index of the attribution that this one denies. */
  denies: number | null;
  /** The cue stands as a broken sentence of its own. */
  detached: boolean;
  confidence: number;
  rule: string;
}

export type SourceKind = "person" | "organisation" | "role" | "document" | "media" | "group" | "hearsay";

/** Somebody who tells. Grade: 4 named person with role, 3 named organisation or document, 2 described, 1 vague, 0 hearsay. */
export interface Source {
  id: number;
  /** The `id` of an entity. */
  entity: number | null;
  name: string | null;
  kind: SourceKind;
  named: boolean;
  grade: 0 | 1 | 2 | 3 | 4;
  mentions: Span[];
  /** Indices into `attributions`. */
  attributions: number[];
  words: number;
  share: number;
}

export interface Phrase {
  text: string;
  score: number;
  mentions: Span[];
}

export interface SummarySentence {
  /** Index into `sentences`. */
  sentence: number;
  score: number;
}

export interface TimelineEntry {
  value: string;
  /** Index into `times`. */
  time: number;
  /** Index into `sentences`. */
  sentence: number;
}

export interface Readability {
  index: string;
  value: number;
  grade: number | null;
}

export type Severity = "error" | "warning" | "note";

/** Replaces a span of the text. */
export interface Edit extends Span {
  text: string;
}

/** A broken place in the text. */
export interface Issue extends Span {
  kind: string;
  severity: Severity;
  /** MQM category. */
  category: string;
  message: { ar: string; en: string };
  repair: Edit[] | null;
  confidence: number;
  rule: string;
}

export interface LanguageShare {
  tag: string;
  share: number;
}

/** Words of the text with what stands around them, so that they are found again after the text was edited. */
export interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where they began, in UTF-16 code units. */
  start: number;
}

/** What a reader put right by hand. */
export type Correction =
  /** The statement with this cue is none. */
  | { kind: "reject"; statement: TextQuote }
  /** Another tells the statement with this cue; `mention` where the text names the teller. */
  | { kind: "teller"; statement: TextQuote; name: string; named: boolean; mention: TextQuote | null }
  /** The entity mentioned here is the one mentioned there. */
  | { kind: "merge"; entity: TextQuote; into: TextQuote }
  /** What is called by these words is an entity of its own. */
  | { kind: "split"; mention: TextQuote };

/** The whole result. */
export interface Analysis {
  schema: "isnad/1";
  version: string;
  /** Language to content hash of its pack. */
  packs: Record<string, string>;
  /** Of the text, in UTF-16 code units. */
  length: number;
  language: { tag: string; confidence: number; direction: "rtl" | "ltr"; shares: LanguageShare[] };
  published: { value: string | null; from: "option" | "text" | "none"; span: Span | null };
  outlet: { name: string; span: Span } | null;
  paragraphs: Paragraph[];
  sentences: Sentence[];
  words?: Words;
  entities: Entity[];
  times: Time[];
  quantities: Quantity[];
  quotes: Quote[];
  attributions: Attribution[];
  sources: Source[];
  phrases: Phrase[];
  summary: SummarySentence[];
  timeline: TimelineEntry[];
  readability: Readability[];
  statistics: Record<string, number>;
  issues: Issue[];
  /** The corrections that went into this result; only the page makes them. */
  corrections?: Correction[];
}
