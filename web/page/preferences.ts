// SPDX-License-Identifier: Apache-2.0
// Small things kept between visits. Storage may be refused; then they are forgotten.

type Key = "locale" | "theme" | "draft";

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
