// SPDX-License-Identifier: Apache-2.0
// A text in a link: compressed in the part after the #, which no browser sends to a server.
import type { Correction } from "isnad";
import type { Article } from "../store.js";

/** The most that a link carries, compressed, in bytes. */
export const longestLink = 16 * 1024;
const mark = "#isnad=";

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** The fragment of a link that holds an article; nothing where it would be too long. */
export async function writeFragment({ text, published, corrections }: Article): Promise<string | null> {
  const json = JSON.stringify({ text, published, corrections });
  const packed = await through(new TextEncoder().encode(json), new CompressionStream("deflate-raw"));
  return packed.length > longestLink ? null : mark + toBase64Url(packed);
}

function isArticle(value: unknown): value is { text: string; published: string; corrections: Correction[] } {
  const article = value as Partial<Article> | null;
  return (
    typeof article?.text === "string" &&
    typeof article.published === "string" &&
    Array.isArray(article.corrections)
  );
}

/** The article in a fragment: nothing where there is none, an error in words where it is damaged. */
export async function readFragment(fragment: string): Promise<Article | "damaged" | null> {
  if (!fragment.startsWith(mark)) return null;
  try {
    const packed = fromBase64Url(fragment.slice(mark.length));
    const json = await through(packed, new DecompressionStream("deflate-raw"));
    const article: unknown = JSON.parse(new TextDecoder().decode(json));
    return isArticle(article) ? article : "damaged";
  } catch {
    return "damaged";
  }
}
