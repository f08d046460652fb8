// SPDX-License-Identifier: Apache-2.0
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Entry } from "./entry.js";

interface Schema extends DBSchema {
  articles: { key: string; value: Entry };
  /** One record, the text of the last visit where it is long. */
  drafts: { key: string; value: unknown };
}

const name = "isnad";
const version = 2;
const draftKey = "last";

/** The library in the browser's own database. Every call may reject: storage can be full, forbidden or broken. */
class Shelf {
  private database: Promise<IDBPDatabase<Schema>> | undefined;

  private open(): Promise<IDBPDatabase<Schema>> {
    this.database ??= openDB<Schema>(name, version, {
      upgrade: (database, before) => {
        if (before < 1) database.createObjectStore("articles", { keyPath: "id" });
        database.createObjectStore("drafts");
      },
      blocking: () => {
        void this.close();
      },
    }).catch((cause: unknown) => {
      this.database = undefined;
      throw cause;
    });
    return this.database;
  }

  private async close(): Promise<void> {
    const database = await this.database;
    this.database = undefined;
    database?.close();
  }

  /** All that is kept, the newest first. */
  async all(): Promise<Entry[]> {
    const entries = await (await this.open()).getAll("articles");
    return entries.sort((a, b) => b.saved.localeCompare(a.saved));
  }

  async get(id: string): Promise<Entry | undefined> {
    return (await this.open()).get("articles", id);
  }

  /** Keeps articles in one go: all of them or, where that fails, none. */
  async put(entries: readonly Entry[]): Promise<void> {
    const work = (await this.open()).transaction("articles", "readwrite");
    await Promise.all([...entries.map((entry) => work.store.put(entry)), work.done]);
  }

  async putDraft(draft: unknown): Promise<void> {
    await (await this.open()).put("drafts", draft, draftKey);
  }

  async draft(): Promise<unknown> {
    return (await this.open()).get("drafts", draftKey);
  }

  async remove(id: string): Promise<void> {
    await (await this.open()).delete("articles", id);
  }

  /** Erases everything for good. */
  async erase(): Promise<void> {
    await this.close();
    await deleteDB(name);
  }
}

/** The one connection of the page. */
export const shelf = new Shelf();
