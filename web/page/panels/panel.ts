// SPDX-License-Identifier: Apache-2.0
import type { TemplateResult } from "lit";
import type { Analysis } from "isnad";
import type { Word } from "../i18n.js";
import type { Store } from "../store.js";

/** A panel beside the article: one file here, one line in index.ts. */
export interface Panel {
  id: string;
  title: Word;
  render(analysis: Analysis, store: Store): TemplateResult;
}
