// SPDX-License-Identifier: Apache-2.0
// What the core writes, with the reader's corrections in the way of each format.
import { type Correction, type OutputFormat } from "isnad";
import type { Store } from "../store.js";

export interface FormatLook {
  name: string;
  extension: string;
  type: string;
}

const looks: Record<string, FormatLook> = {
  json: { name: "JSON", extension: "json", type: "application/json" },
  conllu: { name: "CoNLL-U", extension: "conllu", type: "text/plain;charset=utf-8" },
  csv: { name: "CSV", extension: "csv", type: "text/csv;charset=utf-8" },
  webanno: { name: "W3C Web Annotation", extension: "jsonld", type: "application/ld+json" },
  markdown: { name: "Markdown", extension: "md", type: "text/markdown;charset=utf-8" },
};

/** How a format is called and stored; a format that came later goes by its own name. */
export function describeFormat(format: OutputFormat): FormatLook {
  return looks[format] ?? { name: format, extension: format, type: "text/plain;charset=utf-8" };
}

const place = (correction: Correction) =>
  correction.kind === "merge"
    ? correction.entity
    : correction.kind === "split"
      ? correction.mention
      : correction.statement;

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Corrections as annotations of their own, each tied to the words it speaks of. */
function annotations(corrections: readonly Correction[]): unknown[] {
  return corrections.map((correction) => {
    const { exact, prefix, suffix } = place(correction);
    return {
      type: "Annotation",
      motivation: "editing",
      body: { type: "TextualBody", format: "application/json", value: JSON.stringify(correction) },
      target: { selector: { type: "TextQuoteSelector", exact, prefix, suffix } },
    };
  });
}

/** Adds annotations to a collection, a page or a bare list of them. */
function addAnnotations(written: string, corrections: readonly Correction[]): string {
  const document = JSON.parse(written) as unknown;
  const more = annotations(corrections);
  if (Array.isArray(document)) return JSON.stringify([...(document as unknown[]), ...more], null, 1);
  const collection = document as { items?: unknown[]; first?: { items?: unknown[] }; total?: number };
  const list = collection.items ?? collection.first?.items;
  list?.push(...more);
  if (collection.total !== undefined) collection.total += more.length;
  return JSON.stringify(collection, null, 1);
}

/** Adds a row for each correction, as wide as the table. */
function addRows(written: string, corrections: readonly Correction[]): string {
  const columns = /^.*/.exec(written)?.[0].split(",").length ?? 0;
  const rows = corrections.map((one) => {
    const cells = ["correction", one.kind, csvCell(place(one).exact), csvCell(JSON.stringify(one))];
    return [...cells, ...Array<string>(Math.max(0, columns - cells.length)).fill("")].join(",");
  });
  return `${written.trimEnd()}\r\n${rows.join("\r\n")}\r\n`;
}

/** How corrections stand in each format; the core, which wrote the rest, knows nothing of them. */
const withCorrections: Record<string, (written: string, corrections: readonly Correction[]) => string> = {
  conllu: (written, corrections) =>
    corrections.map((one) => `# isnad_correction = ${JSON.stringify(one)}\n`).join("") + written,
  csv: addRows,
  webanno: addAnnotations,
  markdown: (written, corrections) =>
    `${written.trimEnd()}\n\n## Corrections\n\n${corrections.map((one) => `- ${one.kind}: “${place(one).exact}”`).join("\n")}\n`,
};

/** The result in a format; nothing when it failed, which is then told. */
export async function writeFormat(store: Store, format: OutputFormat): Promise<string | null> {
  const { analysis, corrections } = store;
  if (format === "json") return analysis && JSON.stringify(analysis, null, 1);
  const written = await store.write(format);
  if (written === null || corrections.length === 0) return written;
  return withCorrections[format]?.(written, corrections) ?? written;
}
