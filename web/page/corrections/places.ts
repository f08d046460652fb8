// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Span, TextQuote } from "isnad";
import { findAnchor } from "./anchor.js";

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the statement with this cue. */
export function statementAt(analysis: Analysis, text: string, cue: TextQuote): number | null {
  const place = findAnchor(text, cue);
  if (!place) return null;
  const index = analysis.attributions.findIndex((one) => overlaps(one.cue, place));
  return index < 0 ? null : index;
}

/** Index of the entity mentioned here. */
export function entityAt(analysis: Analysis, text: string, mention: TextQuote): number | null {
  const place = findAnchor(text, mention);
  if (!place) return null;
  const index = analysis.entities.findIndex((entity) =>
    entity.mentions.some((span) => overlaps(span, place)),
  );
  return index < 0 ? null : index;
}
