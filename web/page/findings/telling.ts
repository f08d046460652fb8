// SPDX-License-Identifier: Apache-2.0
// What is said of statements and their tellers, wherever that is: panels, cards, citations, reports.
import type { Analysis, Attribution, ChainLink, Force, Modality, Source, SourceKind } from "isnad";
import { counted, dictionary, type Locale } from "../i18n.js";

const forces = dictionary({
  say: { en: "says", ar: "قول" },
  confirm: { en: "affirms", ar: "تأكيد" },
  deny: { en: "denies", ar: "نفي" },
  claim: { en: "claims", ar: "زعم" },
  warn: { en: "warns", ar: "تحذير" },
  accuse: { en: "accuses", ar: "اتهام" },
  promise: { en: "promises", ar: "وعد" },
  demand: { en: "demands", ar: "مطالبة" },
  ask: { en: "asks", ar: "سؤال" },
  expect: { en: "expects", ar: "توقّع" },
  think: { en: "thinks", ar: "رأي" },
  reveal: { en: "reveals", ar: "كشف" },
} satisfies Record<Force, Record<Locale, string>>);

const modalities = dictionary({
  asserted: { en: "", ar: "" },
  negated: { en: "not said", ar: "لم يقع" },
  declined: { en: "declined to speak", ar: "امتنع عن الكلام" },
  future: { en: "yet to be said", ar: "لم يُقل بعد" },
  conditional: { en: "conditional", ar: "مشروط" },
  question: { en: "in question", ar: "موضع سؤال" },
} satisfies Record<Modality, Record<Locale, string>>);

const kinds = dictionary({
  person: { en: "person", ar: "شخص" },
  organisation: { en: "organisation", ar: "مؤسسة" },
  role: { en: "role", ar: "صفة" },
  document: { en: "document", ar: "وثيقة" },
  media: { en: "news medium", ar: "وسيلة إعلام" },
  group: { en: "group", ar: "جماعة" },
  hearsay: { en: "hearsay", ar: "خبر بلا قائل" },
} satisfies Record<SourceKind, Record<Locale, string>>);

const grades = dictionary({
  4: { en: "named, with role", ar: "مسمّى مع صفته" },
  3: { en: "named", ar: "مسمّى" },
  2: { en: "described, not named", ar: "موصوف غير مسمّى" },
  1: { en: "vague", ar: "مبهم" },
  0: { en: "hearsay", ar: "بلا قائل معروف" },
});

const other = dictionary({
  nobody: { en: "somebody", ar: "قائل غير معروف" },
});

export const forceName = (locale: Locale, force: Force): string => forces(locale, force);
export const modalityName = (locale: Locale, modality: Modality): string => modalities(locale, modality);
export const sourceKindName = (locale: Locale, kind: SourceKind): string => kinds(locale, kind);
export const gradeName = (locale: Locale, grade: Source["grade"]): string => grades(locale, grade);

/** A number of statements. */
export function statements(locale: Locale, n: number): string {
  return counted(locale, n, {
    en: ["{n} statement", "{n} statements"],
    ar: ["قول واحد", "قولان", "{n} أقوال", "{n} قولًا", "{n} قول"],
  });
}

/** A number of statements that a teller passes on. */
export function passedOn(locale: Locale, n: number): string {
  return counted(locale, n, {
    en: ["passes on {n} statement", "passes on {n} statements"],
    ar: ["ينقل قولًا واحدًا", "ينقل قولين", "ينقل {n} أقوال", "ينقل {n} قولًا", "ينقل {n} قول"],
  });
}

/** What a teller says itself, and what it passes on of others. */
export function tellings(locale: Locale, own: number, passed: number): string {
  return [own > 0 ? statements(locale, own) : "", passed > 0 ? passedOn(locale, passed) : ""]
    .filter(Boolean)
    .join(" · ");
}

/** A number of words. */
export function wordCount(locale: Locale, n: number): string {
  return counted(locale, n, {
    en: ["{n} word", "{n} words"],
    ar: ["كلمة واحدة", "كلمتان", "{n} كلمات", "{n} كلمة", "{n} كلمة"],
  });
}

/** Force and, where it is not simply asserted, modality. */
export function manner(locale: Locale, one: Attribution): string {
  return [forceName(locale, one.force), modalityName(locale, one.modality)].filter(Boolean).join(" · ");
}

/** How a teller is called: by name, else by the words of the text. */
export function sourceName(
  analysis: Analysis,
  source: Source | undefined,
  words: (span: { start: number; end: number }) => string,
  locale: Locale,
): string {
  if (!source) return other(locale, "nobody");
  if (source.name !== null && source.name !== "") return source.name;
  const [first] = source.mentions;
  return (
    (first && words(first)) ||
    (source.kind === "hearsay" ? kinds(locale, "hearsay") : other(locale, "nobody"))
  );
}

const byId = new WeakMap<Analysis, Map<number, number>>();

/** Index of the source with an id. */
export function sourceIndex(analysis: Analysis, id: number): number {
  let places = byId.get(analysis);
  if (!places) {
    places = new Map(analysis.sources.map((source, index) => [source.id, index]));
    byId.set(analysis, places);
  }
  return places.get(id) ?? -1;
}

export function sourceOf(analysis: Analysis, link: ChainLink): Source | undefined {
  return analysis.sources[sourceIndex(analysis, link.source)];
}

/** Whose words they are. */
export function speakerOf(analysis: Analysis, one: Attribution): Source | undefined {
  const last = one.chain.at(-1);
  return last && sourceOf(analysis, last);
}

/** The chain from the outermost teller to the speaker, as names. */
export function chainNames(
  analysis: Analysis,
  one: Attribution,
  words: (span: { start: number; end: number }) => string,
  locale: Locale,
): string[] {
  return one.chain.map((link) => sourceName(analysis, sourceOf(analysis, link), words, locale));
}

/** A chain is as good as its weakest link: what a minister said is unnamed where only an unnamed official tells of it. */
export function isNamed(one: Attribution): boolean {
  return one.chain.length > 0 && one.chain.every((link) => link.named);
}
