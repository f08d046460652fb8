// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import { EditHistory } from "../../../web/page/edit-history.js";
import { preferredLocale, say } from "../../../web/page/i18n.js";
import { isBareAddress } from "../../../web/page/intake/address.js";
import { isWholeDate } from "../../../web/page/panels/published.js";
import { decode } from "../../../web/page/intake/decode.js";
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

describe("a field of dates", () => {
  test.each([
    ["", false],
    ["0002-06-12", false],
    ["0202-06-12", false],
    ["0999-06-12", false],
    ["1000-06-12", true],
    ["2024-06-12", true],
    ["12024-06-12", false],
  ])("%j is a whole date: %s", (value, whole) => {
    expect(isWholeDate(value)).toBe(whole);
  });
});

describe("EditHistory", () => {
  test("days set one after the other are one step until that is settled", () => {
    const history = new EditHistory();
    const on = (published: string) => ({
      published,
      corrections: [],
      libraryId: undefined,
    });
    history.addCompanions(on(""), on("2024-01-05"), 0, true);
    history.addCompanions(on("2024-01-05"), on("2024-12-05"), 10, true);
    history.settle();
    history.addCompanions(on("2024-12-05"), on("2023-01-01"), 20, true);
    expect(history.undo()?.companions?.published).toBe("2024-12-05");
    expect(history.undo()?.companions?.published).toBe("");
    expect(history.canUndo).toBe(false);
  });

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
      if (step?.edit) text = applyEdit(text, step.edit);
      return text;
    };
    expect(back()).toBe("ab");
    expect(back()).toBe("");
    expect(history.undo()).toBeNull();
    const again = history.redo();
    expect(again?.edit && applyEdit("", again.edit)).toBe("ab");
  });
});

/** Letters of an encoding of one byte a letter, from its table. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  );
  return Uint8Array.from(text, (letter) => table.indexOf(letter));
}

describe("decode", () => {
  const arabic =
    "قال الوزير إن المياه لن تنقطع في الصيف، وأضاف أن العمل مستمر.";
  const western = "Le ministre a déclaré à l'élève que l'été était là.";
  test.each([
    ["utf-8", "قال", new TextEncoder().encode("قال")],
    ["utf-16le", "ق", new Uint8Array([0xff, 0xfe, 0x42, 0x06])],
    [
      "utf-16le",
      arabic,
      new Uint8Array(
        Uint16Array.from(arabic, (letter) => letter.charCodeAt(0)).buffer,
      ),
    ],
    ["windows-1256", "قال", new Uint8Array([0xde, 0xc7, 0xe1])],
    ["windows-1256", arabic, encode(arabic, "windows-1256")],
    ["iso-8859-6", arabic, encode(arabic, "iso-8859-6")],
    ["windows-1252", western, encode(western, "windows-1252")],
    [
      "windows-1256",
      `<meta charset="windows-1256">كتاب`,
      encode(`<meta charset="windows-1256">كتاب`, "windows-1256"),
    ],
  ])("%s: %s", (encoding, text, bytes) => {
    expect(decode(bytes)).toEqual({ text, encoding });
  });

  test("a picture is no text", () => {
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
  expect(say("en", "failed", { message: "x" })).toBe("The analysis failed: x");
});
