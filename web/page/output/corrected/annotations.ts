// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Correction, TextQuote } from "isnad";
import { sourceOf } from "../../findings/telling.js";
import type { Corrected } from "./corrected.js";

interface Annotation {
  id: string;
  body: { value: string }[];
}

interface Page {
  items: unknown[];
}

const tag = (value: string) => ({ type: "TextualBody", purpose: "tagging", value });

/** What the corrections speak of, as annotations of their own. */
function editing(correction: Correction, number: number): unknown {
  const quote: TextQuote =
    correction.kind === "merge"
      ? correction.entity
      : correction.kind === "split"
        ? correction.mention
        : correction.statement;
  const { exact, prefix, suffix } = quote;
  return {
    id: `urn:isnad:correction:${String(number)}`,
    type: "Annotation",
    motivation: "editing",
    body: [{ type: "TextualBody", format: "application/json", value: JSON.stringify(correction) }],
    target: [{ source: "urn:isnad:text", selector: [{ type: "TextQuoteSelector", exact, prefix, suffix }] }],
  };
}

/** The names that the mentions of a text go by, in the order in which they stand. */
function namesInOrder(read: Analysis, corrected: Analysis): (string | undefined)[] {
  const names = new Map(
    corrected.entities.flatMap(({ name, mentions }) => mentions.map(({ start }) => [start, name] as const)),
  );
  return read.entities
    .flatMap((entity) => entity.mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ start }) => names.get(start));
}

/** A page of annotations without statements that are none, with the tellers and names that the reader gave. */
export function correctAnnotations(written: string, { read, analysis, origins }: Corrected): string {
  const page = JSON.parse(written) as Page;
  const places = new Map(origins.map((origin, index) => [origin, index]));
  const names = namesInOrder(read, analysis);
  const change = (item: Annotation): unknown => {
    const [, what, number = ""] = /^urn:isnad:(\w+):(\d+)$/.exec(item.id) ?? [];
    if (what === "name") {
      const name = names[Number(number)];
      return name === undefined ? null : { ...item, body: [tag(name), ...item.body.slice(1)] };
    }
    if (what !== "statement") return item;
    const index = places.get(Number(number));
    const one = index === undefined ? undefined : analysis.attributions[index];
    if (!one) return null;
    const tellers = one.chain
      .map((link) => sourceOf(analysis, link))
      .map((source) => source?.name ?? source?.kind);
    const bodies = [...tellers, one.force].filter((value) => value !== undefined).map(tag);
    return { ...item, id: `urn:isnad:statement:${String(index)}`, body: bodies };
  };
  const items = (page.items as Annotation[]).map(change).filter((item) => item !== null);
  return JSON.stringify({ ...page, items: [...items, ...(analysis.corrections ?? []).map(editing)] });
}
