// SPDX-License-Identifier: Apache-2.0
// Marks in the page by the CSS Custom Highlight API. The registry belongs to the whole document: several articles share
// its highlights, and each takes back what it gave.

/** Before the name of every highlight that this package registers for elements. */
export const highlightPrefix = "isnad-article-";

export const canHighlight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/** Later ones lie over earlier ones. */
const order = ["quote", "sources", "issue", "selected"];

function priorityOf(look: string): number {
  return order.findIndex((name) => look.startsWith(name)) + 1;
}

/** The marks of one article. */
export class ArticleHighlights {
  private readonly ranges = new Map<string, Range[]>();

  /** Marks these ranges in place of those that had this look before. */
  set(look: string, ranges: Range[]): void {
    if (!canHighlight()) return;
    const name = highlightPrefix + look;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of this.ranges.get(look) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    if (ranges.length > 0) this.ranges.set(look, ranges);
    else this.ranges.delete(look);
    if (highlight.size === 0) {
      CSS.highlights.delete(name);
    } else {
      highlight.priority = priorityOf(look);
      CSS.highlights.set(name, highlight);
    }
  }

  /** Marks these and nothing else. */
  replace(ranges: ReadonlyMap<string, Range[]>): void {
    for (const look of [...this.ranges.keys()]) if (!ranges.has(look)) this.set(look, []);
    for (const [look, some] of ranges) this.set(look, some);
  }

  clear(): void {
    this.replace(new Map());
  }
}
