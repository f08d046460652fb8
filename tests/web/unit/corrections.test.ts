// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import type { Analysis, Correction } from "isnad";
import { anchorOf, findAnchor } from "../../../web/page/corrections/anchor.js";
import { candidates } from "../../../web/page/corrections/teller-choice.js";
import { applyOverlay } from "../../../web/page/corrections/overlay.js";
import { samples } from "../../../web/page/samples/index.js";
import type { Store } from "../../../web/page/store.js";
import { build, locate } from "../fixtures/builder.js";
import { english } from "../fixtures/specs.js";

const { text, published } = samples.en;
const read = (of = text) => build(of, published, english);
const anchor = (pattern: string, of = text) => {
  const span = locate(of, pattern);
  if (!span) throw new Error(pattern);
  return anchorOf(of, span);
};
const told = (analysis: Analysis, name: string) =>
  analysis.sources
    .find((source) => source.name === name)
    ?.attributions.map((index) => {
      const cue = analysis.attributions[index]?.cue;
      return cue ? text.slice(cue.start, cue.end) : "";
    });
const overlay = (...corrections: Correction[]) =>
  applyOverlay(read(), text, corrections, 0).analysis;

describe("an anchor finds its words again", () => {
  const quote = anchor("a spokesman [said]");
  test.each<[string, string, string | null]>([
    ["in the same text", text, "a spokesman [said]"],
    ["with a line put before", `New line.\n${text}`, "a spokesman [said]"],
    [
      "with the words around them changed",
      text.replace("never called it", "did not call it"),
      "a spokesman [said]",
    ],
    ["not where they are gone", text.replaceAll("said", "says"), null],
    ["not at the same word elsewhere", "He said so.", null],
  ])("%s", (_how, after, pattern) => {
    expect(findAnchor(after, quote)).toEqual(
      pattern === null ? null : locate(after, pattern),
    );
  });
});

describe("a rejected statement", () => {
  const result = overlay({ kind: "reject", statement: anchor("[had called]") });

  test("is gone, and nothing points at it", () => {
    expect(result.attributions).toHaveLength(read().attributions.length - 1);
    expect(result.attributions.every((one) => one.denies === null)).toBe(true);
    const quote = result.quotes.find(({ start }) =>
      text.startsWith("a postcard", start),
    );
    expect(quote?.attribution).toBeNull();
  });

  test("no longer counts for its teller; others keep their statements", () => {
    expect(told(result, "the mayor")).toEqual([]);
    expect(told(result, "Paul Orrin")).toEqual([
      "had told",
      "promised",
      "warned",
    ]);
    const before = read().sources.find((one) => one.name === "the mayor");
    const after = result.sources.find((one) => one.name === "the mayor");
    expect(before?.words).toBe(5);
    expect(after?.words).toBe(0);
  });

  test("stands in what is exported", () => {
    expect(result.corrections).toEqual([
      { kind: "reject", statement: anchor("[had called]") },
    ]);
  });
});

describe("a statement given to another", () => {
  const give = (name: string, mention: string | null) =>
    overlay({
      kind: "teller",
      statement: anchor("and police [said]"),
      name,
      named: true,
      mention: mention === null ? null : anchor(mention),
    });

  test("to a teller of the text", () => {
    const result = give("Helena Marsh", "Helena Marsh");
    expect(told(result, "Helena Marsh")).toEqual(["said", "said"]);
    expect(told(result, "police")).toEqual([]);
  });

  test("to a person who told nothing so far", () => {
    const result = give("Nora Castell", "Nora Castell");
    const source = result.sources.find((one) => one.name === "Nora Castell");
    expect(source?.entity).toBe(
      result.entities.find((one) => one.name === "Nora Castell")?.id,
    );
    expect(source?.words).toBe(4);
  });

  test("to somebody whom the text does not name", () => {
    const result = give("Chief Amal Reed", null);
    expect(result.attributions.at(7)?.chain.at(-1)?.name).toBe(
      "Chief Amal Reed",
    );
  });
});

describe("people", () => {
  test("made one tell together", () => {
    const result = overlay({
      kind: "merge",
      entity: anchor("Amir Qadri"),
      into: anchor("Helena Marsh"),
    });
    expect(result.entities.some((one) => one.name === "Amir Qadri")).toBe(
      false,
    );
    expect(
      result.entities.find((one) => one.name === "Helena Marsh"),
    ).toMatchObject({ also: ["Amir Qadri"] });
    expect(told(result, "Helena Marsh")).toEqual(["said", "accused"]);
  });

  test("parted by what they are called", () => {
    const joined = build(text, published, {
      ...english,
      entities: [
        {
          name: "Helena Marsh",
          type: "PER",
          mentions: ["Helena Marsh", "Amir Qadri"],
        },
      ],
    });
    const { analysis } = applyOverlay(
      joined,
      text,
      [{ kind: "split", mention: anchor("Amir Qadri") }],
      0,
    );
    expect(
      analysis.entities.map((one) => [one.name, one.mentions.length]),
    ).toEqual([
      ["Helena Marsh", 1],
      ["Amir Qadri", 1],
    ]);
  });
});

test("the result that was corrected is never changed, and lost words are told", () => {
  const analysis = read();
  const before = JSON.stringify(analysis);
  const gone = { exact: "words never there", prefix: "", suffix: "", start: 0 };
  const { applied } = applyOverlay(
    analysis,
    text,
    [
      { kind: "reject", statement: gone },
      { kind: "merge", entity: anchor("Amir Qadri"), into: anchor("Carrow") },
    ],
    0,
  );
  expect(applied).toEqual([false, true]);
  expect(JSON.stringify(analysis)).toBe(before);
});

test("findings below the least confidence are left out", () => {
  const { analysis } = applyOverlay(read(), text, [], 0.8);
  expect(analysis.attributions.every((one) => one.confidence >= 0.8)).toBe(
    true,
  );
  expect(analysis.attributions).toHaveLength(read().attributions.length - 2);
});

test("the choice of a teller begins with the present one and offers only who can tell", () => {
  const analysis = read();
  const [one] = analysis.attributions;
  if (!one) throw new Error("no statement");
  const store = {
    locale: "en",
    words: (span: { start: number; end: number }) =>
      text.slice(span.start, span.end),
  } as unknown as Store;
  const names = candidates(analysis, one, store).map(({ name }) => name);
  const speaker = analysis.sources.find(
    ({ id }) => id === one.chain.at(-1)?.source,
  );
  expect(names[0]).toBe(speaker?.name);
  expect(names).toContain("Paul Orrin");
  const others = analysis.entities.filter(
    ({ type }) => type === "LOC" || type === "MISC",
  );
  expect(others.length).toBeGreaterThan(0);
  for (const { name } of others) expect(names).not.toContain(name);
  expect(new Set(names).size).toBe(names.length);
});
