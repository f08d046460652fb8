// SPDX-License-Identifier: Apache-2.0

/** The young standard way, and WebKit's. */
interface CaretFinder {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** The place in a tree of the page under a point of the window. */
export function placeUnder(x: number, y: number, tree: Node): { node: Node; offset: number } | null {
  const finder: CaretFinder = document;
  const shadowRoots = tree instanceof ShadowRoot ? [tree] : [];
  const place = finder.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (place) return { node: place.offsetNode, offset: place.offset };
  const range = finder.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Whether a range is shown under a point, or within a hair of it. */
export function isUnder(range: Range, x: number, y: number): boolean {
  const hair = 3;
  return [...range.getClientRects()].some(
    (box) => box.left - hair <= x && x <= box.right + hair && box.top - hair <= y && y <= box.bottom + hair,
  );
}
