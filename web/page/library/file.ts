// SPDX-License-Identifier: Apache-2.0
// The library as one file.
import { counted, dictionary, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import type { Entry } from "./entry.js";
import { libraryOf } from "./library.js";

const schema = "isnad-library/1";

const say = dictionary({
  taken: { en: "Taken into the library: {articles}.", ar: "أُضيف إلى المكتبة: {articles}." },
  broken: {
    en: "{name} is a library file, but it is damaged. Nothing was changed.",
    ar: "الملف {name} ملف مكتبة، لكنه تالف. لم يتغيّر شيء.",
  },
});

/** A number of articles. */
export function articles(locale: Locale, n: number): string {
  return counted(locale, n, {
    en: ["{n} article", "{n} articles"],
    ar: ["مقال واحد", "مقالان", "{n} مقالات", "{n} مقالًا", "{n} مقال"],
  });
}

export function writeLibrary(entries: readonly Entry[]): string {
  return JSON.stringify({ schema, articles: entries });
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null;
  const texts = [entry?.id, entry?.title, entry?.text, entry?.published, entry?.language, entry?.saved];
  const lists = [entry?.corrections, entry?.names, entry?.tellers, entry?.statements, entry?.figures];
  return texts.every((text) => typeof text === "string") && lists.every(Array.isArray);
}

/** The articles of a library file; nothing where it is none, or where part of it is damaged. */
export function readLibrary(json: string): Entry[] | "damaged" | null {
  if (!json.slice(0, 200).includes(schema)) return null;
  try {
    const file = JSON.parse(json) as { schema?: unknown; articles?: unknown };
    if (file.schema !== schema) return null;
    return Array.isArray(file.articles) && file.articles.every(isEntry) ? file.articles : "damaged";
  } catch {
    return "damaged";
  }
}

/** Takes a library file in; false where the file is something else. */
export async function libraryFile(store: Store, file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  let entries: ReturnType<typeof readLibrary>;
  try {
    entries = readLibrary(await file.text());
  } catch {
    return false;
  }
  if (entries === null) return false;
  if (entries === "damaged") {
    store.tell("error", (locale) => say(locale, "broken", { name: file.name }));
    return true;
  }
  const { length } = entries;
  if (await libraryOf(store).take(entries)) {
    store.tell("info", (locale) => say(locale, "taken", { articles: articles(locale, length) }));
  }
  return true;
}
