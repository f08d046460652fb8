// SPDX-License-Identifier: Apache-2.0
import type { Analysis, CsvTable, OutputFormat } from "isnad";
import { correctAnnotations } from "./annotations.js";
import { correctConllu } from "./conllu.js";
import { correctEntities, correctStatements } from "./csv.js";
import { writeMarkdown } from "./markdown.js";

/** A result as a reader put it right. */
export interface Corrected {
  text: string;
  /** What the core read. */
  read: Analysis;
  /** The same with the corrections over it. */
  analysis: Analysis;
  /** For each statement of `analysis` its index in `read`. */
  origins: readonly number[];
}

/** Puts right what the core wrote, which knows nothing of corrections. Times and figures stay as they are. */
export function correct(
  written: string,
  format: OutputFormat,
  table: CsvTable | undefined,
  corrected: Corrected,
): string {
  switch (format) {
    case "json":
      return JSON.stringify(corrected.analysis, null, 1);
    case "conllu":
      return correctConllu(written, corrected);
    case "webanno":
      return correctAnnotations(written, corrected);
    case "markdown":
      return writeMarkdown(corrected.analysis, corrected.text);
    case "csv":
      return table === "entities"
        ? correctEntities(written, corrected)
        : table === "statements"
          ? correctStatements(written, corrected)
          : written;
  }
}
