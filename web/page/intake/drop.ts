// SPDX-License-Identifier: Apache-2.0
import { say } from "../i18n.js";
import { OnDemand } from "../on-demand.js";
import type { Store } from "../store.js";

/** What reads files: most people paste. */
export const fileIntake = new OnDemand(() => import("./open-file.js"));

/** Takes what was dropped on the page; false where it is not for the page. */
export function readFiles(store: Store, data: DataTransfer): boolean {
  const [file] = data.files;
  if (file) {
    void fileIntake.use(store, ({ openFile }) => openFile(store, file));
    return true;
  }
  if (data.getData("text/uri-list") !== "") {
    store.tell("info", (locale) => say(locale, "bareAddress"));
    return true;
  }
  return false;
}
