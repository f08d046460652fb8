// SPDX-License-Identifier: Apache-2.0
// Small things kept between visits. Storage may be refused; then they are forgotten.

type Key = "locale" | "theme" | "draft" | "layers";

export function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(`isnad-${key}`, value);
  } catch {
    // A full or forbidden storage costs only the memory.
  }
}

export function recall(key: Key): string | null {
  try {
    return localStorage.getItem(`isnad-${key}`);
  } catch {
    return null;
  }
}

/** Forgets everything that was kept here. */
export function forget(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("isnad-")) localStorage.removeItem(key);
  } catch {
    // Nothing was kept, then.
  }
}
