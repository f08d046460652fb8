// SPDX-License-Identifier: Apache-2.0
/** One classic script with everything inside: registers `<isnad-article>`; the global `Isnad` holds what it exports. */
import { defineElement } from "./element/define-element.js";
import { IsnadArticle } from "./element/isnad-article.js";
import { createAnalyzer } from "./single.js";

IsnadArticle.createAnalyzer = createAnalyzer;
defineElement();

export { createAnalyzer, IsnadArticle };
