// SPDX-License-Identifier: Apache-2.0
import { strFromU8, unzipSync } from "fflate";

const body = "word/document.xml";
/** A document unpacks to no more than this, in bytes; beyond it is no article but an attack. */
const largest = 200_000_000;

/** The words of a run of text; what was struck out is none. */
function wordsOf(paragraph: Element): string {
  let words = "";
  for (const element of paragraph.getElementsByTagName("*")) {
    if (element.closest("p") !== paragraph) continue;
    if (element.localName === "t") words += element.textContent;
    else if (element.localName === "tab") words += "\t";
    else if (element.localName === "br" || element.localName === "cr") words += "\n";
    else if (element.localName === "noBreakHyphen") words += "\u2011";
  }
  return words.trim();
}

/** The text of a Word document, a line a paragraph; nothing where it is none. */
export function textOfDocx(bytes: Uint8Array): string | null {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === body && originalSize < largest,
    });
    const xml = files[body];
    if (!xml) return null;
    const page = new DOMParser().parseFromString(strFromU8(xml), "application/xml");
    if (page.querySelector("parsererror")) return null;
    return [...page.getElementsByTagNameNS(page.documentElement.namespaceURI, "p")]
      .map(wordsOf)
      .filter((line) => line !== "")
      .join("\n\n");
  } catch {
    return null;
  }
}
