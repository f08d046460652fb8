// SPDX-License-Identifier: Apache-2.0
// Web pages and rich text as plain text: a line for each heading, paragraph and list item, an empty one between.

const dropped =
  "script, style, noscript, template, svg, math, iframe, object, nav, form, button, select, dialog, [hidden], [aria-hidden='true']";
const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

function isBlock(node: Node): node is Element {
  return node instanceof Element && blocks.has(node.localName);
}

/** Collects the lines below a node. */
function walk(node: Node, lines: string[][], kept: boolean): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      const text = kept ? child.data : child.data.replace(/[ \t\r\n\f]+/g, " ");
      lines.at(-1)?.push(text);
    } else if (child instanceof Element) {
      if (child.localName === "br") lines.at(-1)?.push("\n");
      else if (isBlock(child)) {
        lines.push([]);
        walk(child, lines, child.localName === "pre" || kept);
        lines.push([]);
      } else walk(child, lines, kept);
    }
  }
}

/** The readable text of a parsed page; its main part where it says which that is. */
export function textOfDocument(page: Document): string {
  for (const element of page.querySelectorAll(dropped)) element.remove();
  const main = page.querySelectorAll("article, main, [role='main']");
  const root = main.length === 1 ? main[0] : page.body;
  const lines: string[][] = [[]];
  if (root) walk(root, lines, false);
  return lines
    .map((parts) =>
      parts
        .join("")
        .split("\n")
        .map((line) => line.trim())
        .join("\n")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("\n\n");
}

export function textOfHtml(html: string): string {
  return textOfDocument(new DOMParser().parseFromString(html, "text/html"));
}

const dateFields = [
  ["meta[property='article:published_time']", "content"],
  ["meta[itemprop='datePublished']", "content"],
  ["meta[name='date']", "content"],
  ["meta[name='DC.date.issued']", "content"],
  ["time[itemprop='datePublished']", "datetime"],
  ["time[pubdate]", "datetime"],
] as const;

/** The day of publication that a page states of itself. */
export function publishedOfDocument(page: Document): string {
  for (const [selector, attribute] of dateFields) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(page.querySelector(selector)?.getAttribute(attribute) ?? "")?.[0];
    if (day !== undefined) return day;
  }
  return "";
}
