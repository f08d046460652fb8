// SPDX-License-Identifier: Apache-2.0
/** Registers `<isnad-article>`, unless the page has one already. */
import { defineElement } from "./element/define-element.js";

export { IsnadArticle } from "./element/isnad-article.js";

defineElement();
