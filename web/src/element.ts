// SPDX-License-Identifier: Apache-2.0
/** The element's class and what belongs to it. Importing this registers nothing; `isnad/element-define` does. */
export { IsnadArticle, type IsnadArticleEventMap } from "./element/isnad-article.js";
export { layerNames, type Finding, type LayerName } from "./element/layers.js";
export { IsnadError, type IsnadErrorCode } from "./errors.js";
export type * from "./types.js";
