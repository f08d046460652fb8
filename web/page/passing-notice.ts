// SPDX-License-Identifier: Apache-2.0
import type { Notice, Store } from "./store.js";

/** A passing notice stays this long, and this much longer while somebody is at it; in milliseconds. */
const stay = 6000;
const again = 1000;

/** Takes passing notices away after a while, but none that the pointer or the focus is on. */
export class PassingNotice {
  private shown: Notice | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly store: Store) {}

  /** To be called after every drawing. */
  update(): void {
    const { notice } = this.store;
    if (notice === this.shown) return;
    this.shown = notice;
    clearTimeout(this.timer);
    if (notice?.passing) this.leaveAfter(stay);
  }

  private leaveAfter(wait: number): void {
    this.timer = setTimeout(() => {
      if (document.querySelector(".notice:is(:hover, :focus-within)")) this.leaveAfter(again);
      else this.store.dismiss();
    }, wait);
  }
}
