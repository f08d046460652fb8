// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import { analyzeSync, type Analysis } from "isnad/node";
import {
  applyEdit,
  lineDirection,
  shiftAnalysis,
  type TextEdit,
} from "../../../web/page/text-model.js";

const text = "Mayor warns of cuts\n\nShe said: “We will not wait.” He left.";
const shifted = (edit: TextEdit): { after: string; analysis: Analysis } => ({
  after: applyEdit(text, edit),
  analysis: shiftAnalysis(analyzeSync(text), edit),
});
const quoteAfter = (edit: TextEdit) => {
  const { after, analysis } = shifted(edit);
  return analysis.quotes.map((quote) => after.slice(quote.start, quote.end));
};

describe("shiftAnalysis keeps findings on their words until new ones come", () => {
  test.each<[string, TextEdit, string]>([
    ["before", { start: 0, end: 0, text: "The " }, "We will not wait."],
    ["inside", { start: 35, end: 35, text: "do " }, "We do will not wait."],
    ["over its end", { start: 45, end: 54, text: "" }, "We will not w"],
    ["over all of it", { start: 20, end: 60, text: "New." }, ""],
  ])("an edit %s", (_where, edit, quote) => {
    expect(quoteAfter(edit)).toEqual([quote]);
  });

  test("the headline stays one when its last letter is deleted", () => {
    const { analysis } = shifted({ start: 18, end: 19, text: "" });
    expect(analysis.paragraphs[0]).toEqual({
      start: 0,
      end: 18,
      role: "headline",
    });
  });

  test("every layer's spans move, also those within others, and the length", () => {
    const analysis = {
      ...analyzeSync(text),
      outlet: { name: "x", span: { start: 6, end: 11 } },
    };
    const moved = shiftAnalysis(analysis, { start: 0, end: 2, text: "" });
    expect(moved.outlet?.span).toEqual({ start: 4, end: 9 });
    expect(moved.length).toBe(text.length - 2);
    expect(moved.statistics).toEqual(analysis.statistics);
  });
});

test.each([
  ["Reuters نقلت عن مسؤول أن المحادثات تأجلت", "rtl", "rtl"],
  ["This paragraph was left untranslated.", "rtl", "auto"],
  ["«نعم» said the minister in the capital on Monday", "ltr", "ltr"],
  ["هذه فقرة عربية كاملة", "ltr", "auto"],
  ["2024 – 15:30", "rtl", "rtl"],
  ["قال", null, "auto"],
] as const)(
  "the direction of %j in an article %s is %s",
  (line, article, direction) => {
    expect(lineDirection(line, article)).toBe(direction);
  },
);
