// SPDX-License-Identifier: Apache-2.0
// The files that a result can be saved as, for other programs.
import { csvTables, type Analysis, type CsvTable, type OutputFormat } from "isnad";
import { applyOverlay } from "../corrections/overlay.js";
import { dictionary, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { correct } from "./corrected/corrected.js";

const say = dictionary({
  entities: { en: "CSV: names", ar: "CSV: الأسماء" },
  times: { en: "CSV: times", ar: "CSV: الأوقات" },
  quantities: { en: "CSV: figures", ar: "CSV: الأرقام" },
  statements: { en: "CSV: statements", ar: "CSV: الأقوال" },
} satisfies Record<CsvTable, Record<Locale, string>>);

/** One kind of file. */
export interface FileFormat {
  format: OutputFormat;
  table?: CsvTable;
  title(locale: Locale): string;
  /** Of the file that is saved. */
  name: string;
  type: string;
}

/** Every format, of CSV every table. */
export const fileFormats: readonly FileFormat[] = [
  { format: "json", title: () => "JSON", name: "isnad.json", type: "application/json" },
  ...csvTables.map((table) => ({
    format: "csv" as const,
    table,
    title: (locale: Locale) => say(locale, table),
    name: `isnad-${table}.csv`,
    type: "text/csv;charset=utf-8",
  })),
  { format: "markdown", title: () => "Markdown", name: "isnad.md", type: "text/markdown;charset=utf-8" },
  {
    format: "webanno",
    title: () => "W3C Web Annotation",
    name: "isnad.jsonld",
    type: "application/ld+json",
  },
  { format: "conllu", title: () => "CoNLL-U", name: "isnad.conllu", type: "text/plain;charset=utf-8" },
];

/**
 * The result of the present text in a format, with the corrections and without what is below the least confidence;
 * nothing when it failed, which is then told.
 */
export async function writeFile(store: Store, { format, table }: FileFormat): Promise<string | null> {
  const { text, corrections, leastConfidence } = store;
  const written = await store.write(format, table);
  if (written === null) return null;
  // The core's table of statements tells of the speaker alone; the page counts the whole chain.
  const asWritten = corrections.length === 0 && leastConfidence === 0 && table !== "statements";
  if (asWritten) return written;
  const json = format === "json" ? written : await store.write("json");
  if (json === null) return null;
  const read = JSON.parse(json) as Analysis;
  const { analysis, origins } = applyOverlay(read, text, corrections, leastConfidence);
  return correct(written, format, table, { text, read, analysis, origins });
}
