// SPDX-License-Identifier: Apache-2.0
// Lays corrections over a result. The result itself is never changed; what comes out is again an `isnad/1`.
import type { Analysis, Correction } from "isnad";
import { mergeEntities, splitEntity } from "./entities.js";
import { statementAt } from "./places.js";
import { changeTeller, dropStatements } from "./statements.js";

export interface Overlaid {
  analysis: Analysis;
  /** For each correction, whether its words were found. */
  applied: boolean[];
  /** For each statement the index that it had. */
  origins: number[];
}

/** A copy whose entities, sources and statements may be changed. */
function open(analysis: Analysis): Analysis {
  return {
    ...analysis,
    entities: analysis.entities.map((entity) => ({ ...entity })),
    sources: analysis.sources.map((source) => ({ ...source, attributions: [...source.attributions] })),
    attributions: analysis.attributions.map((one) => ({ ...one, chain: [...one.chain] })),
    quotes: analysis.quotes.map((quote) => ({ ...quote })),
  };
}

/** The result as a reader wants it: put right, and without statements and entities below `least` confidence. */
export function applyOverlay(
  analysis: Analysis,
  text: string,
  corrections: readonly Correction[],
  least: number,
): Overlaid {
  if (corrections.length === 0 && least <= 0) {
    return { analysis, applied: [], origins: analysis.attributions.map((_, index) => index) };
  }
  const result = open(analysis);
  const rejected = new Set<number>();
  const applied = corrections.map((correction) => {
    switch (correction.kind) {
      case "merge":
        return mergeEntities(result, text, correction.entity, correction.into);
      case "split":
        return splitEntity(result, text, correction.mention);
      case "teller":
        return changeTeller(result, text, correction);
      case "reject": {
        const index = statementAt(result, text, correction.statement);
        if (index !== null) rejected.add(index);
        return index !== null;
      }
    }
  });
  const origins = dropStatements(result, text, (one, index) => rejected.has(index) || one.confidence < least);
  result.entities = result.entities.filter((entity) => entity.confidence >= least);
  if (corrections.length > 0) result.corrections = [...corrections];
  return { analysis: result, applied, origins };
}
