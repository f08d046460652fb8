// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import { Drift } from "../../../web/page/findings/drift.js";
import {
  applyEdit,
  editBetween,
  lineDirection,
  splitLines,
  type TextEdit,
} from "../../../web/page/text-model.js";

const text = "Mayor warns of cuts\n\nShe said: “We will not wait.” He left.";
const quote = {
  start: text.indexOf("We"),
  end: text.indexOf("wait.") + "wait.".length,
};

describe("a finding stays on its words until new ones come", () => {
  test.each<[string, TextEdit[], string]>([
    ["before", [{ start: 0, end: 0, text: "The " }], "We will not wait."],
    ["inside", [{ start: 35, end: 35, text: "do " }], "We do will not wait."],
    ["over its end", [{ start: 45, end: 54, text: "" }], "We will not w"],
    ["over all of it", [{ start: 20, end: 60, text: "New." }], ""],
    [
      "letter by letter, then elsewhere",
      [
        { start: 0, end: 0, text: "A" },
        { start: 1, end: 1, text: "h" },
        { start: 0, end: 1, text: "" },
      ],
      "We will not wait.",
    ],
  ])("edits %s", (_where, edits, words) => {
    const drift = new Drift();
    let after = text;
    for (const edit of edits) {
      drift.add(edit);
      after = applyEdit(after, edit);
    }
    const { start, end } = drift.place(quote);
    expect(after.slice(start, end)).toBe(words);
    if (words === "We will not wait.")
      expect(drift.origin(start)).toBe(quote.start);
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

describe("what changed without asking becomes one edit", () => {
  test.each<[string, string, string[], string]>([
    [
      "a word",
      "one\r\ntwo\r\nthree",
      ["one", "2", "three"],
      "one\r\n2\r\nthree",
    ],
    ["a line gone", "one\ntwo\nthree", ["one", "three"], "one\nthree"],
    ["the last gone", "one\r\ntwo\nthree", ["one", "two"], "one\r\ntwo"],
    ["a line between", "one\ntwo", ["one", "new", "two"], "one\nnew\ntwo"],
    ["the same line twice", "one\none", ["one", "one", "one"], "one\none\none"],
    ["all of it", "one\ntwo\nthree", ["else"], "else"],
  ])("%s", (_name, before, shown, after) => {
    const edit = editBetween(splitLines(before), shown);
    expect(edit && applyEdit(before, edit)).toBe(after);
  });

  test("within a line it is no more than what changed", () => {
    expect(editBetween(splitLines("one\ntwo"), ["one", "to and two"])).toEqual({
      start: 5,
      end: 5,
      text: "o and t",
    });
  });

  test("nothing where nothing changed", () => {
    expect(editBetween(splitLines("one\r\ntwo"), ["one", "two"])).toBeNull();
  });
});
