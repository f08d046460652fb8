// SPDX-License-Identifier: Apache-2.0
// The text of the last visit. Short ones are kept where a closing page can still write; long ones go to the database,
// which has room for them, while they are written.
import type { Correction } from "isnad";
import { OnDemand } from "./on-demand.js";
import { recall, remember } from "./preferences.js";
import type { Article, Store } from "./store.js";

/** Longer texts do not fit beside the preferences. In code units. */
const longestShort = 1_000_000;
/** A long text is kept so long after the last change, in milliseconds. */
const rest = 1_500;
/** Stands in place of a draft that lies in the database. */
const elsewhere = "long";

const shelfPart = new OnDemand(() => import("./library/shelf.js"));

function readArticle(value: unknown): Article | null {
  const draft = value as Partial<Article> | null | undefined;
  if (typeof draft?.text !== "string" || typeof draft.published !== "string") return null;
  const corrections: readonly Correction[] = Array.isArray(draft.corrections) ? draft.corrections : [];
  const { text, published, id, shape } = draft;
  const isShape = Array.isArray(shape?.paragraphs) && typeof shape.language.tag === "string";
  return { text, published, corrections, id, shape: isShape ? shape : undefined };
}

function readShort(): Article | null {
  try {
    return readArticle(JSON.parse(recall("draft") ?? "null"));
  } catch {
    return null;
  }
}

/** Opens the text of the last visit; a long one only where nothing was written in the meantime. */
export async function openDraft(store: Store): Promise<void> {
  if (recall("draft") !== elsewhere) {
    const draft = readShort();
    if (draft && draft.text !== "") store.open(draft);
    return;
  }
  try {
    const { shelf } = await shelfPart.load();
    const article = readArticle(await shelf.draft());
    if (article && store.text === "") store.open(article);
  } catch {
    // It is gone, then; storage that fails is told where people ask for it.
  }
}

/** Texts that are open and yet not to be kept. */
const erased = new WeakMap<Store, string>();

/** What is open was erased: it is not kept again unless it is changed. */
export function forgetDraft(store: Store): void {
  erased.set(store, store.text);
}

/** Keeps what is written for the next visit. */
export function keepDrafts(store: Store): void {
  let kept: Article | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepLong = async () => {
    const { article } = store;
    if (article.text === erased.get(store)) return;
    const { shelf } = await shelfPart.load();
    await shelf.putDraft(article);
    kept = article;
    remember("draft", elsewhere);
  };
  /** A shorter text took its place. */
  const dropLong = () => {
    clearTimeout(timer);
    kept = null;
    remember("draft", "");
    void shelfPart
      .load()
      .then(({ shelf }) => shelf.putDraft(null))
      .catch(() => undefined);
  };
  store.addEventListener("change", () => {
    const { text, published, corrections } = store;
    if (text.length <= longestShort) {
      if (recall("draft") === elsewhere) dropLong();
      return;
    }
    if (text === kept?.text && published === kept.published && corrections === kept.corrections) return;
    clearTimeout(timer);
    timer = setTimeout(() => void keepLong().catch(() => undefined), rest);
  });
  addEventListener("pagehide", () => {
    const { text, article } = store;
    if (text.length <= longestShort && text !== erased.get(store)) remember("draft", JSON.stringify(article));
  });
}
