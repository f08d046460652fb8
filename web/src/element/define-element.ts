// SPDX-License-Identifier: Apache-2.0
import { IsnadArticle } from "./isnad-article.js";

declare global {
  interface HTMLElementTagNameMap {
    "isnad-article": IsnadArticle;
  }
}

/** Registers `<isnad-article>`, unless the page has one already. */
export function defineElement(): void {
  if (!customElements.get("isnad-article")) customElements.define("isnad-article", IsnadArticle);
}
