// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { likelyPacks } from "../../../web/src/engine/pack-hints.js";

const article = (name: string) =>
  readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

test.each([
  ["Arabic from the Gulf", article("articles/gulf.ar.txt"), ["ar"]],
  ["Arabic from the Maghreb", article("articles/maghreb.ar.txt"), ["ar"]],
  ["English", article("articles/british.en.txt"), ["en"]],
  ["both", article("articles/mixed.ar.txt"), ["ar", "en"]],
  [
    "Persian",
    "وزیر نیرو گفت طرح تازه آب برای شهرهای جنوبی آماده است و از هفته آینده اجرا می‌شود.",
    [],
  ],
  [
    "Urdu",
    "وزیر نے کہا کہ پانی کا نیا منصوبہ تیار ہے اور اگلے ہفتے سے اس پر عمل شروع ہو گا۔",
    [],
  ],
  [
    "German",
    "Der Minister sagte, der neue Plan für das Wasser der Stadt sei fertig und beginne im Mai.",
    [],
  ],
  [
    "French",
    "Le ministre a déclaré que le nouveau plan pour l'eau de la ville était prêt et commencerait en mai.",
    [],
  ],
  ["nothing", "", []],
])("%s", (_what, text, packs) => {
  expect(likelyPacks(text)).toEqual(packs);
});
