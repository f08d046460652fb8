// SPDX-License-Identifier: Apache-2.0
// What a reader can put right, as presses of buttons: each adds a correction to the article.
import type { Attribution, Correction, Span, TextQuote } from "isnad";
import { dictionary } from "../i18n.js";
import type { Store } from "../store.js";
import { anchorOf } from "./anchor.js";

const say = dictionary({
  rejected: {
    en: "The statement was taken out. Undo brings it back.",
    ar: "حُذف القول من النتائج. يعيده «تراجع».",
  },
  changed: {
    en: "The statement was given to {name}. Undo takes that back.",
    ar: "نُسب القول إلى {name}. يعيده «تراجع».",
  },
  merged: { en: "They are one now. Undo parts them again.", ar: "صارا واحدًا. يفصلهما «تراجع»." },
  parted: {
    en: "“{name}” stands alone now. Undo joins them again.",
    ar: "صار «{name}» مستقلًّا. يعيده «تراجع».",
  },
});

function quote(store: Store, span: Span): TextQuote {
  return anchorOf(store.text, store.place(span));
}

function add(store: Store, correction: Correction): void {
  store.select(null);
  store.correct([...store.corrections, correction]);
}

export function rejectStatement(store: Store, one: Attribution): void {
  add(store, { kind: "reject", statement: quote(store, one.cue) });
  store.tell("info", (locale) => say(locale, "rejected"));
}

export interface Teller {
  name: string;
  named: boolean;
  mention: Span | null;
}

export function giveTo(store: Store, one: Attribution, { name, named, mention }: Teller): void {
  add(store, {
    kind: "teller",
    statement: quote(store, one.cue),
    name,
    named,
    mention: mention && quote(store, mention),
  });
  store.tell("info", (locale) => say(locale, "changed", { name }));
}

export function merge(store: Store, entity: Span, into: Span): void {
  add(store, { kind: "merge", entity: quote(store, entity), into: quote(store, into) });
  store.tell("info", (locale) => say(locale, "merged"));
}

export function split(store: Store, mention: Span): void {
  const name = store.words(mention);
  add(store, { kind: "split", mention: quote(store, mention) });
  store.tell("info", (locale) => say(locale, "parted", { name }));
}

/** Takes one correction back without touching what came after it. */
export function withdraw(store: Store, index: number): void {
  store.select(null);
  store.correct(store.corrections.filter((_, place) => place !== index));
}
