// SPDX-License-Identifier: Apache-2.0
import { say } from "../i18n.js";
import { libraryFile } from "../library/file.js";
import type { Store } from "../store.js";
import { readFile } from "./intake.js";

/** Opens a file: an article, or a library that was exported. */
export async function openFile(store: Store, file: File): Promise<void> {
  if (await libraryFile(store, file)) return;
  store.openIntake(await readFile(file));
}

/** Takes what was dropped on the page; false where it is not for the page. */
export function readFiles(store: Store, data: DataTransfer): boolean {
  const [file] = data.files;
  if (file) {
    void openFile(store, file);
    return true;
  }
  if (data.getData("text/uri-list") !== "") {
    store.tell("info", (locale) => say(locale, "bareAddress"));
    return true;
  }
  return false;
}
