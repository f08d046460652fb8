// SPDX-License-Identifier: Apache-2.0

/** The young standard way, and WebKit's. */
interface CaretFinder {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** The place in the document under a point of the window. */
export function placeAt(x: number, y: number): { node: Node; offset: number } | null {
  const finder: CaretFinder = document;
  const place = finder.caretPositionFromPoint?.(x, y);
  if (place) return { node: place.offsetNode, offset: place.offset };
  const range = finder.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
