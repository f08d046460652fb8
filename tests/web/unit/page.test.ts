// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import { EditHistory } from "../../../web/page/edit-history.js";
import { preferredLocale, say } from "../../../web/page/i18n.js";
import { decode, isBareAddress } from "../../../web/page/intake.js";
import {
  applyEdit,
  lineAt,
  shiftSpan,
  splitLines,
} from "../../../web/page/text-model.js";

describe("splitLines", () => {
  test.each([
    ["", [[0, ""]]],
    [
      "a\nb",
      [
        [0, "a"],
        [2, "b"],
      ],
    ],
    [
      "a\r\nb\r",
      [
        [0, "a"],
        [3, "b"],
        [5, ""],
      ],
    ],
    [
      "a\u2029\u0085b",
      [
        [0, "a"],
        [2, ""],
        [3, "b"],
      ],
    ],
  ])("%j", (text, expected) => {
    const lines = splitLines(text);
    expect(lines.map((line) => [line.start, line.text])).toEqual(expected);
    for (const [index, line] of lines.entries())
      expect(lineAt(lines, line.start)).toBe(index);
  });
});

describe("edits", () => {
  const edit = { start: 5, end: 7, text: "xyz" };
  test.each([
    [
      { start: 0, end: 5 },
      { start: 0, end: 5 },
    ],
    [
      { start: 7, end: 9 },
      { start: 8, end: 10 },
    ],
    [
      { start: 2, end: 9 },
      { start: 2, end: 10 },
    ],
    [
      { start: 6, end: 9 },
      { start: 8, end: 10 },
    ],
    [
      { start: 3, end: 6 },
      { start: 3, end: 5 },
    ],
    [
      { start: 5, end: 7 },
      { start: 5, end: 5 },
    ],
  ])("shiftSpan %j", (span, expected) => {
    expect(shiftSpan(span, edit)).toEqual(expected);
  });
});

describe("EditHistory", () => {
  test("takes typed letters back as one step, a pause apart as two", () => {
    const history = new EditHistory();
    let text = "";
    const type = (letter: string, now: number) => {
      const edit = { start: text.length, end: text.length, text: letter };
      history.add(text, edit, text.length, true, now);
      text = applyEdit(text, edit);
    };
    type("a", 0);
    type("b", 100);
    type("c", 5000);
    const back = () => {
      const step = history.undo();
      if (step) text = applyEdit(text, step.edit);
      return text;
    };
    expect(back()).toBe("ab");
    expect(back()).toBe("");
    expect(history.undo()).toBeNull();
    const again = history.redo();
    expect(again && applyEdit("", again.edit)).toBe("ab");
  });
});

describe("decode", () => {
  test("UTF-8, UTF-16 and windows-1256", () => {
    expect(decode(new TextEncoder().encode("قال"))).toEqual({
      text: "قال",
      encoding: "utf-8",
    });
    expect(decode(new Uint8Array([0xff, 0xfe, 0x42, 0x06]))).toEqual({
      text: "ق",
      encoding: "utf-16",
    });
    expect(decode(new Uint8Array([0xde, 0xc7, 0xe1]))).toEqual({
      text: "قال",
      encoding: "windows-1256",
    });
    expect(
      decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])),
    ).toBeNull();
  });
});

test("a bare address is told from text", () => {
  expect(isBareAddress(" https://nahr.example/a?b=1 ")).toBe(true);
  expect(isBareAddress("www.nahr.example")).toBe(true);
  expect(isBareAddress("See https://nahr.example for more")).toBe(false);
});

test("the interface follows the browser and fills in values", () => {
  expect(preferredLocale(["fr", "ar-EG", "en"])).toBe("ar");
  expect(preferredLocale(["fr"])).toBe("en");
  expect(say("en", "fileEmpty", { name: "a.txt" })).toBe("a.txt is empty.");
});
