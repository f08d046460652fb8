// SPDX-License-Identifier: Apache-2.0
// A guess at the packs that a text will need, made before the engine is there, so that they load beside it. Only time
// depends on it: the engine asks for whatever it needs.
import type { PackName } from "./pack-names.js";

/** Words and beginnings of words that every page of a language has, and that its neighbours lack. */
const signs: readonly (readonly [PackName, RegExp])[] = [
  ["ar", /(?<!\p{L})[وف]?(?:ال\p{L}{2}|لل\p{L}|في(?!\p{L}))/gu],
  ["en", /(?<!\p{L})(?:the|of|and|said)(?!\p{L})/giu],
];
const enough = 3;
/** Code units that are looked at. */
const sample = 1_500;

/** Packs that a text is likely to need besides `und`. */
export function likelyPacks(text: string): PackName[] {
  const start = text.slice(0, sample);
  return signs.flatMap(([name, sign]) => ((start.match(sign)?.length ?? 0) >= enough ? [name] : []));
}
