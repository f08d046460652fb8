// SPDX-License-Identifier: Apache-2.0

/** Between the card and the words it speaks of, and between it and the window's edge, in pixels. */
const gap = 6;

/** Shows the card at a range of the page, below it or above, whole within the window; hides it without one. */
export function placeCard(card: HTMLElement, range: Range | null): void {
  const canPop = typeof card.showPopover === "function";
  const box = range?.getClientRects()[0];
  if (!range || !box) {
    if (canPop && card.matches(":popover-open")) card.hidePopover();
    return;
  }
  if (canPop && !card.matches(":popover-open")) card.showPopover();
  const { offsetWidth: width, offsetHeight: height } = card;
  const rightToLeft = getComputedStyle(range.startContainer.parentElement ?? card).direction === "rtl";
  const left = rightToLeft ? box.right - width : box.left;
  const below = box.bottom + gap + height <= innerHeight || box.top < height + gap;
  card.style.left = `${String(Math.max(gap, Math.min(left, innerWidth - width - gap)))}px`;
  card.style.top = `${String(below ? box.bottom + gap : box.top - gap - height)}px`;
}
