// SPDX-License-Identifier: Apache-2.0
// What a reader can put right, as presses of buttons: each adds a correction to the article.
import type { Attribution, Correction, Span, TextQuote } from "isnad";
import { dictionary } from "../i18n.js";
import type { Notice, Store } from "../store.js";
import { anchorOf } from "./anchor.js";

const say = dictionary({
  rejected: {
    en: "The statement was removed.",
    ar: "حُذف القول من النتائج.",
  },
  changed: {
    en: "The statement was given to {name}.",
    ar: "نُسب القول إلى {name}.",
  },
  merged: { en: "They are one now.", ar: "صارا واحدًا." },
  parted: { en: "“{name}” stands alone now.", ar: "صار «{name}» مستقلًّا." },
});

function quote(store: Store, span: Span): TextQuote {
  return anchorOf(store.text, store.place(span));
}

/** Adds a correction and says so, with a way back. */
function add(store: Store, correction: Correction, told: Notice["text"]): void {
  store.select(null);
  store.correct([...store.corrections, correction]);
  store.tell("info", told, "undo");
}

export function rejectStatement(store: Store, one: Attribution): void {
  add(store, { kind: "reject", statement: quote(store, one.cue) }, (locale) => say(locale, "rejected"));
}

export interface Teller {
  name: string;
  named: boolean;
  mention: Span | null;
}

export function giveTo(store: Store, one: Attribution, { name, named, mention }: Teller): void {
  const correction: Correction = {
    kind: "teller",
    statement: quote(store, one.cue),
    name,
    named,
    mention: mention && quote(store, mention),
  };
  add(store, correction, (locale) => say(locale, "changed", { name }));
}

export function merge(store: Store, entity: Span, into: Span): void {
  const correction: Correction = { kind: "merge", entity: quote(store, entity), into: quote(store, into) };
  add(store, correction, (locale) => say(locale, "merged"));
}

export function split(store: Store, mention: Span): void {
  const name = store.words(mention);
  add(store, { kind: "split", mention: quote(store, mention) }, (locale) => say(locale, "parted", { name }));
}

/** Takes one correction back without touching what came after it. */
export function withdraw(store: Store, index: number): void {
  store.select(null);
  store.correct(store.corrections.filter((_, place) => place !== index));
}
