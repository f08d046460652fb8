// SPDX-License-Identifier: Apache-2.0
import { libraryFile } from "../library/file.js";
import type { Store } from "../store.js";
import { readFile } from "./intake.js";

/** Opens a file: an article, or a library that was exported. */
export async function openFile(store: Store, file: File): Promise<void> {
  if (await libraryFile(store, file)) return;
  store.openIntake(await readFile(file));
}
