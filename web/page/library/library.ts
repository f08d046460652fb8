// SPDX-License-Identifier: Apache-2.0
// The library as the page uses it: what is open, looked for, picked; every failure of storage is told.
import { forgetDraft } from "../draft.js";
import { dictionary } from "../i18n.js";
import { forget } from "../preferences.js";
import type { Store } from "../store.js";
import { likeness, sameArticle } from "./compare.js";
import { makeEntry, matches, type Entry } from "./entry.js";
import { shelf } from "./shelf.js";

const say = dictionary({
  kept: { en: "Kept in the library on this device.", ar: "حُفظ في المكتبة على هذا الجهاز." },
  failed: {
    en: "The browser did not store it ({message}). The article is still open here; export it to keep it.",
    ar: "لم يخزّنه المتصفح ({message}). المقال ما زال مفتوحًا هنا؛ صدّره لتحتفظ به.",
  },
  unreadable: { en: "The library cannot be read: {message}", ar: "تعذّرت قراءة المكتبة: {message}" },
  erased: { en: "Everything was erased from this device.", ar: "مُحي كل شيء من هذا الجهاز." },
  notRead: {
    en: "The article has not been read, so it cannot be kept. Have it read, then keep it.",
    ar: "لم يُقرأ المقال، فتعذّر حفظه. أعد قراءته ثم احفظه.",
  },
});

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

export class Library {
  entries: Entry[] = [];
  query = "";
  /** Keys of the articles that are to be compared, in the order they were picked. */
  readonly picked = new Set<string>();
  comparing = false;
  /** Erasing is asked twice. */
  asking = false;

  constructor(private readonly store: Store) {}

  get found(): Entry[] {
    return this.entries.filter((entry) => matches(entry, this.query));
  }

  get compared(): Entry[] {
    return [...this.picked].flatMap((id) => this.entries.find((entry) => entry.id === id) ?? []);
  }

  private async attempt(work: () => Promise<void>, word: "failed" | "unreadable"): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (cause) {
      this.store.tell("error", (locale) => say(locale, word, { message: messageOf(cause) }));
      return false;
    }
  }

  /** Opens the library. */
  async show(): Promise<void> {
    if (!(await this.refresh())) return;
    this.comparing = false;
    this.asking = false;
    this.store.showModal("library");
  }

  private refresh(): Promise<boolean> {
    return this.attempt(async () => {
      this.entries = await shelf.all();
    }, "unreadable");
  }

  /** Keeps the open article: over its kept version, or as a new one. */
  async keep(asNew: boolean): Promise<void> {
    const { store } = this;
    const analysis = await store.whenRead();
    if (!analysis) {
      store.tell("error", (locale) => say(locale, "notRead"), "retry");
      return;
    }
    const { text } = store;
    const over = asNew ? undefined : await this.keptVersion(text);
    const id = over ?? crypto.randomUUID();
    const entry = makeEntry(id, store.article, analysis, store.locale);
    if (!(await this.attempt(() => shelf.put([entry]), "failed"))) return;
    store.libraryId = id;
    store.tellBriefly((locale) => say(locale, "kept"));
  }

  /** The key of the open article, unless another one was pasted in its place: that must not take the old one's. */
  private async keptVersion(text: string): Promise<string | undefined> {
    const { libraryId } = this.store;
    if (libraryId === undefined) return undefined;
    const kept = await shelf.get(libraryId).catch(() => undefined);
    return kept && likeness(kept.text, text) >= sameArticle ? libraryId : undefined;
  }

  /** Takes articles in; those with a known key replace the older ones. */
  async take(entries: readonly Entry[]): Promise<boolean> {
    const kept = await this.attempt(() => shelf.put(entries), "failed");
    if (kept) await this.refresh();
    return kept;
  }

  openEntry(entry: Entry): void {
    if (this.store.open(entry)) this.store.showModal(null);
  }

  async remove(entry: Entry): Promise<void> {
    if (!(await this.attempt(() => shelf.remove(entry.id), "failed"))) return;
    this.picked.delete(entry.id);
    if (this.store.libraryId === entry.id) this.store.libraryId = undefined;
    await this.refresh();
    this.store.changed();
  }

  /** Erases the library, the draft and every preference. */
  async erase(): Promise<void> {
    if (!(await this.attempt(() => shelf.erase(), "failed"))) return;
    forget();
    forgetDraft(this.store);
    this.entries = [];
    this.picked.clear();
    this.asking = false;
    this.store.libraryId = undefined;
    this.store.tell("info", (locale) => say(locale, "erased"));
  }

  pick(id: string): void {
    if (!this.picked.delete(id)) this.picked.add(id);
    this.store.changed();
  }
}

const libraries = new WeakMap<Store, Library>();

/** The library of a page. */
export function libraryOf(store: Store): Library {
  let library = libraries.get(store);
  if (!library) libraries.set(store, (library = new Library(store)));
  return library;
}
