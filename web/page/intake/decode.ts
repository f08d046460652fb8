// SPDX-License-Identifier: Apache-2.0
// Bytes as text: which encoding a file is in.

export interface Decoded {
  text: string;
  encoding: string;
}

function looksBinary(bytes: Uint8Array): boolean {
  let odd = 0;
  const head = bytes.subarray(0, 4096);
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  }
  return odd > head.length / 50;
}

/** UTF-16 without its mark: every other byte of what is mostly one script is the same. */
function utf16Without(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, 2000);
  if (head.length < 8 || head.length % 2 !== 0) return null;
  const pages = [new Map<number, number>(), new Map<number, number>()] as const;
  head.forEach((byte, index) => {
    const page = pages[(index % 2) as 0 | 1];
    page.set(byte, (page.get(byte) ?? 0) + 1);
  });
  const half = head.length / 2;
  const [even, odd] = pages.map((page) => ((page.get(0) ?? 0) + (page.get(6) ?? 0)) / half);
  if ((odd ?? 0) > 0.85 && (even ?? 0) < 0.3) return "utf-16le";
  return (even ?? 0) > 0.85 && (odd ?? 0) < 0.3 ? "utf-16be" : null;
}

const common = /[اليمنورتبةدعسهفكقحأجص]/g;
const article = /(^|[^\p{L}])(و?ال|في|من|على)/gu;

/** How much a text looks like Arabic as it is written: its common letters, its article and prepositions. */
function arabicness(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 0;
  return ((text.match(common)?.length ?? 0) + 4 * (text.match(article)?.length ?? 0)) / letters;
}

/** High bytes stand side by side in Arabic, and alone between Latin letters in western texts. */
function isWestern(bytes: Uint8Array): boolean {
  let alone = 0;
  let together = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0xc0) continue;
    if ((bytes[index - 1] ?? 0) >= 0xc0 || (bytes[index + 1] ?? 0) >= 0xc0) together++;
    else alone++;
  }
  return together <= alone;
}

const labelled = /<meta[^>]+charset=["']?([\w-]+)|<\?xml[^>]+encoding=["']([\w-]+)/i;

/** Bytes as text, or nothing where they are none. */
export function decode(bytes: Uint8Array): Decoded | null {
  const as = (encoding: string): Decoded => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return as("utf-16le");
  if (first === 0xfe && second === 0xff) return as("utf-16be");
  const wide = utf16Without(bytes);
  if (wide) return as(wide);
  if (looksBinary(bytes)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    // Not UTF-8: an older encoding of one byte a letter.
  }
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const label = labelled.exec(head)?.slice(1).find(Boolean);
  if (label !== undefined && !/^utf-?8$/i.test(label)) {
    try {
      return as(label);
    } catch {
      // No encoding of that name.
    }
  }
  if (isWestern(bytes)) return as("windows-1252");
  const sample = bytes.subarray(0, 20_000);
  const likeness = (encoding: string) => arabicness(new TextDecoder(encoding).decode(sample));
  return as(likeness("iso-8859-6") > likeness("windows-1256") ? "iso-8859-6" : "windows-1256");
}
