// SPDX-License-Identifier: Apache-2.0
import type { ChainLink, Span } from "isnad";
import { isNamed, sourceOf, speakerOf } from "../../findings/telling.js";
import type { Corrected } from "./corrected.js";

type Row = Record<string, string>;

/** The cells of a table after RFC 4180. */
function readCells(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
    const [whole, quoted, plain = "", end = ""] = match;
    if (whole === "") break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function writeCells(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Lets a table be changed by the names of its columns. */
function changeRows(csv: string, change: (rows: Row[]) => Row[]): string {
  const [heading = [], ...cells] = readCells(csv);
  const rows = cells.map((row) => Object.fromEntries(heading.map((name, at) => [name, row[at] ?? ""])));
  return writeCells([heading, ...change(rows).map((row) => heading.map((name) => row[name] ?? ""))]);
}

const list = (spans: readonly Span[]) =>
  spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join("; ");

/** The table of entities, with those that were joined or parted. */
export function correctEntities(written: string, { analysis }: Corrected): string {
  return changeRows(written, (rows) =>
    analysis.entities.map((entity) => ({
      ...rows.find((row) => row["id"] === String(entity.id)),
      id: String(entity.id),
      type: entity.type,
      name: entity.name,
      also: entity.also.join("; "),
      latin: entity.latin ?? "",
      country: entity.country ?? "",
      role: entity.role ?? "",
      gender: entity.gender ?? "",
      count: String(entity.mentions.length),
      mentions: list(entity.mentions),
      references: list(entity.references),
      confidence: entity.confidence.toFixed(4),
    })),
  );
}

/** The teller's name, else the words that stand for it, such as «reportedly». */
function tellerOf({ analysis, text }: Corrected, link: ChainLink | undefined): string {
  if (!link) return "";
  const name = sourceOf(analysis, link)?.name ?? "";
  return name !== "" || !link.span ? name : text.slice(link.span.start, link.span.end);
}

/**
 * The table of statements, without those that are none, each with the teller that the reader gave it. A statement is
 * named where its whole chain is.
 */
export function correctStatements(written: string, corrected: Corrected): string {
  const { analysis, origins } = corrected;
  return changeRows(written, (rows) =>
    analysis.attributions.map((one, index) => {
      const speaker = speakerOf(analysis, one);
      return {
        ...rows[origins[index] ?? index],
        id: String(index),
        speaker: tellerOf(corrected, one.chain.at(-1)),
        named: String(isNamed(one)),
        grade: String(speaker?.grade ?? 0),
        kind: speaker?.kind ?? "",
        chain: one.chain.map((link) => tellerOf(corrected, link)).join(" < "),
        denies: one.denies === null ? "" : String(one.denies),
      };
    }),
  );
}
