// SPDX-License-Identifier: Apache-2.0
// How a text leaves the page: to the clipboard or into a file, both by a press of the reader.
import { say } from "../i18n.js";
import type { Store } from "../store.js";

export async function copyText(store: Store, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    store.tellBriefly((locale) => say(locale, "copied"));
  } catch {
    store.tell("error", (locale) => say(locale, "copyFailed"));
  }
}

export function download(content: string, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
