// SPDX-License-Identifier: Apache-2.0
import { SpanIndex } from "../../findings/span-index.js";
import type { Corrected } from "./corrected.js";

/** Words with the entities that the reader joined or parted; what else was put right stands in comments on top. */
export function correctConllu(written: string, { analysis }: Corrected): string {
  const mentions = new SpanIndex(
    analysis.entities.flatMap(({ id, mentions: spans }) =>
      spans.map(({ start, end }) => ({ start, end, id })),
    ),
  );
  const body = written.replace(
    /(\|?Start=(\d+)\|End=\d+)\|NER=[^|\t\n]*\|Entity=\d+/g,
    (whole, place: string, start: string) => {
      const [mention] = mentions.touching({ start: Number(start), end: Number(start) });
      return mention ? whole.replace(/Entity=\d+$/, `Entity=${String(mention.id)}`) : place;
    },
  );
  const comments = (analysis.corrections ?? []).map((one) => `# isnad_correction = ${JSON.stringify(one)}\n`);
  return comments.join("") + body;
}
