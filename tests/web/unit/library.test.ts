// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import {
  likeness,
  pair,
  tellersAcross,
  versionChanges,
} from "../../../web/page/library/compare.js";
import {
  digest,
  matches,
  titleOf,
  type Entry,
} from "../../../web/page/library/entry.js";
import { readLibrary, writeLibrary } from "../../../web/page/library/file.js";
import { samples } from "../../../web/page/samples/index.js";
import { build, type Spec } from "../fixtures/builder.js";
import { arabic, english } from "../fixtures/specs.js";

const entry = (id: string, text: string, spec: Spec): Entry => {
  const analysis = build(text, "2024-06-12", spec);
  return {
    ...digest(analysis, text, spec.language),
    id,
    title: titleOf(analysis, text),
    text,
    published: "2024-06-12",
    language: spec.language,
    corrections: [],
    saved: "2024-06-13T10:00:00.000Z",
  };
};
const first = entry("a", samples.en.text, english);
const other = entry("b", samples.ar.text, arabic);

test("what is kept is enough to tell who said what", () => {
  expect(first.title).toMatch(/^Harbour city/);
  expect(first.tellers).toContainEqual({
    name: "Helena Marsh",
    named: true,
    statements: 1,
    share: expect.closeTo(0.2, 1) as number,
  });
  expect(first.statements[2]).toMatchObject({
    tellers: ["A senior official in the environment ministry", "Paul Orrin"],
    force: "say",
  });
});

describe("looking for articles", () => {
  test.each([
    ["هاله بدران", true, "final taa written as haa"],
    ["الأرقَام", true, "vowel marks"],
    ["وزير الري القاهرة", true, "words from several places"],
    ["Helena", false, "a word of another article"],
    ["", true, "nothing"],
  ])("%s: %s (%s)", (query, found) => {
    expect(matches(other, query)).toBe(found);
  });
});

describe("two versions", () => {
  const changed = samples.en.text
    .replace("the crowd was calm", "the crowd was angry")
    .replace("18 percent", "16 percent")
    .replace(/ Helena Marsh.*\n/, " the board.\n");
  const spec: Spec = {
    ...english,
    quantities: english.quantities.map((quantity) =>
      quantity.words === "18 percent"
        ? { ...quantity, words: "16 percent", value: 16 }
        : quantity,
    ),
    statements: english.statements.map((one) => ({
      ...one,
      content: one.content.map((words) =>
        words.replace("was calm", "was angry").replace("18", "16"),
      ),
    })),
  };
  const { statements, tellers, figures } = versionChanges(
    first,
    entry("c", changed, spec),
  );

  test("which statements went, came and changed", () => {
    expect(
      statements.map(({ before, after }) => [
        before?.content.slice(0, 12) ?? null,
        after?.content.slice(0, 12) ?? null,
      ]),
    ).toEqual([
      ["Engineers be", "Engineers be"],
      ["We are askin", null],
      ["the crowd wa", "the crowd wa"],
    ]);
  });

  test("which tellers went", () => {
    expect(tellers).toEqual({ gone: ["Helena Marsh"], come: [] });
  });

  test("which figures changed", () => {
    expect(
      figures.map(({ before, after }) => [before?.text, after?.text]),
    ).toEqual([["18 percent", "16 percent"]]);
  });
});

test("things are paired with what is most like them, each once", () => {
  const pairs = pair(
    ["the dam is safe today", "the dam is safe"],
    ["the dam is safe", "prices rose"],
    likeness,
  );
  expect(pairs).toEqual([
    { before: "the dam is safe today", after: null },
    { before: "the dam is safe", after: "the dam is safe" },
    { before: null, after: "prices rose" },
  ]);
});

test("which tellers stand in which articles", () => {
  const rows = tellersAcross([first, first, other]);
  expect(rows[0]?.statements).toEqual([3, 3, 0]);
  expect(rows.find((row) => row.name === "هالة بدران")?.statements).toEqual([
    0, 0, 2,
  ]);
});

describe("a library file", () => {
  test("comes back as it went out", () => {
    expect(readLibrary(writeLibrary([first, other]))).toEqual([first, other]);
  });
  test.each([
    ["another JSON file", '{"a":1}', null],
    ["one cut off", writeLibrary([first]).slice(0, 500), "damaged"],
    [
      "one with a damaged article",
      '{"schema":"isnad-library/1","articles":[{"id":"x"}]}',
      "damaged",
    ],
  ])("%s is told", (_what, json, answer) => {
    expect(readLibrary(json)).toEqual(answer);
  });
});
