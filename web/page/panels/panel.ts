// SPDX-License-Identifier: Apache-2.0
import type { TemplateResult } from "lit";
import type { Analysis } from "isnad";
import type { FindingKind, Layer } from "../findings/finding.js";
import type { Locale } from "../i18n.js";
import type { Store } from "../store.js";

/**
 * A panel beside the article: one file here, one line in index.ts. The file brings all that belongs to it: the words,
 * the layers that are painted, the kinds of findings with their cards.
 */
export interface Panel {
  id: string;
  title(locale: Locale): string;
  render(analysis: Analysis, store: Store): TemplateResult;
  layers?: readonly Layer[];
  kinds?: readonly FindingKind[];
}
