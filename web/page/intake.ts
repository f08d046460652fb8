// SPDX-License-Identifier: Apache-2.0
// How files become text.
import { say, type Locale } from "./i18n.js";

/** Text from a file, or why there is none; `notice` is for the reader either way. */
export interface Intake {
  text: string | null;
  notice: (locale: Locale) => string;
}

/** What the engine takes, in UTF-16 code units. */
export const longestText = 16_000_000;
/** No text that fits needs more, in bytes. */
const largestFile = 4 * longestText;

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  }
  return odd > head.length / 50;
}

/** Bytes as text: UTF-8, UTF-16 with its mark, else windows-1256, in which old Arabic files are written. */
export function decode(
  bytes: Uint8Array,
): { text: string; encoding: "utf-8" | "utf-16" | "windows-1256" } | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    return { text, encoding: "utf-16" };
  }
  if (looksBinary(bytes)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1256").decode(bytes), encoding: "windows-1256" };
  }
}

/** Reads a file; nothing is lost when it cannot be used. */
export async function readFile(file: File): Promise<Intake> {
  const refuse = (word: "fileTooLarge" | "fileEmpty" | "fileBinary" | "fileUnreadable"): Intake => ({
    text: null,
    notice: (locale) => say(locale, word, { name: file.name }),
  });
  if (file.size > largestFile) return refuse("fileTooLarge");
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse("fileUnreadable");
  }
  if (bytes.length === 0) return refuse("fileEmpty");
  const decoded = decode(bytes);
  if (!decoded) return refuse("fileBinary");
  if (decoded.text.length > longestText) return refuse("fileTooLarge");
  if (decoded.text.trim() === "") return refuse("fileEmpty");
  const word = decoded.encoding === "windows-1256" ? "fileEncoding" : "fileOpened";
  return { text: decoded.text, notice: (locale) => say(locale, word, { name: file.name }) };
}

/** True when a text is one web address and nothing else. */
export function isBareAddress(text: string): boolean {
  const trimmed = text.trim();
  return /^(https?:\/\/|www\.)\S+$/i.test(trimmed);
}
