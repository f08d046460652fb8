// SPDX-License-Identifier: Apache-2.0
import { roundedShares } from "../../../web/page/panels/parts.js";
import { describe, expect, test } from "vitest";
import { voicesOf } from "../../../web/page/drawings/share-of-voice.js";
import { buildTellerTree } from "../../../web/page/drawings/teller-tree.js";
import { namePairs } from "../../../web/page/drawings/name-pairs.js";
import { SpanIndex } from "../../../web/page/findings/span-index.js";
import { looksAsCss } from "../../../web/page/looks.js";
import { kinds, layers } from "../../../web/page/panels/index.js";
import { samples } from "../../../web/page/samples/index.js";
import { build } from "../fixtures/builder.js";
import { english } from "../fixtures/specs.js";

const analysis = build(samples.en.text, "2024-06-12", english);

test("the index of spans finds what touches a stretch, nested ones too", () => {
  const index = new SpanIndex([
    { start: 5, end: 6 },
    { start: 0, end: 100 },
    { start: 20, end: 30 },
    { start: 7, end: 7 },
  ]);
  const at = (start: number, end: number) =>
    index.touching({ start, end }).map((span) => span.start);
  expect(at(22, 22)).toEqual([0, 20]);
  expect(at(6, 20)).toEqual([0]);
  expect(at(100, 120)).toEqual([]);
  expect(index.beside(5, 1)?.start).toBe(20);
  expect(index.beside(5, -1)?.start).toBe(0);
});

test("chains with one beginning share it in the tree", () => {
  const tree = buildTellerTree(analysis, [2, 3]);
  expect(tree.children).toHaveLength(2);
  expect(tree.children[0]?.children[0]?.statements).toEqual([2]);
  expect(tree.children[1]?.children[0]?.children[0]?.statements).toEqual([3]);
});

test.each([
  [[1, 1, 1], 0, [0.34, 0.33, 0.33]],
  [[0.245, 0.245, 0.51], 0, [0.25, 0.24, 0.51]],
  [[0.9951, 0.0049], 1, [0.995, 0.005]],
  [[0, 0], 0, [0, 0]],
])("shares of %j add up: %j digits", (parts, digits, shown) => {
  expect(roundedShares(parts, digits)).toEqual(shown);
});

test("voices add up, and a minister told of by an unnamed official is an unnamed voice", () => {
  const whole = voicesOf(analysis);
  expect(whole.named + whole.unnamed + whole.own).toBeCloseTo(1);
  const link = { span: null, name: null, basis: [] };
  const chains = [
    [{ ...link, source: 0, named: true }],
    [
      { ...link, source: 1, named: false },
      { ...link, source: 0, named: true },
    ],
  ];
  const voices = voicesOf({
    ...analysis,
    sources: analysis.sources
      .slice(0, 2)
      .map((source, id) => ({ ...source, id, share: id === 0 ? 0.3 : 0 })),
    attributions: analysis.attributions
      .slice(0, 2)
      .map((one, index) => ({ ...one, chain: chains[index] ?? [] })),
  });
  expect(voices.named).toBeCloseTo(0.15);
  expect(voices.unnamed).toBeCloseTo(0.15);
  expect(voices.own).toBeCloseTo(0.7);
});

test("names are paired by the sentences in which they stand", () => {
  const pairs = namePairs(analysis).map(({ one, other, sentences }) => [
    analysis.entities[one]?.name,
    analysis.entities[other]?.name,
    sentences,
  ]);
  expect(pairs).toContainEqual(["Northern Wire", "Port Alberic", 1]);
});

test("every tie leads to a finding that exists", () => {
  for (const kind of kinds) {
    for (let index = 0; index < kind.count(analysis); index++) {
      for (const other of kind.links(analysis, index)) {
        const target = kinds.find((one) => one.kind === other.kind);
        expect(target?.count(analysis)).toBeGreaterThan(other.index);
        expect(other.index).toBeGreaterThanOrEqual(0);
      }
    }
  }
});

describe("looks", () => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort(
      (x, y) => y - x,
    );
    return (light + 0.05) / (dark + 0.05);
  };
  const themes = [
    ["light", 0, "#24201a", "#f6f1e7"],
    ["dark", 1, "#ece6d9", "#191713"],
  ] as const;
  const looks = layers.flatMap((layer) =>
    Object.entries(layer.looks).map(
      ([name, look]) => [`${layer.id}-${name}`, look] as const,
    ),
  );

  for (const [theme, at, ink, ground] of themes) {
    test.each(looks)(`%s can be read: ${theme}`, (_name, look) => {
      const tint = look.tint?.[at] ?? ground;
      expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
      if (look.line) {
        expect(contrast(look.line[at], tint)).toBeGreaterThanOrEqual(3);
        expect(contrast(look.line[at], ground)).toBeGreaterThanOrEqual(3);
      }
    });
  }

  test("all are in the sheet, under names that no other layer has", () => {
    const css = looksAsCss(layers);
    for (const [name] of looks) {
      expect(css.split(`::highlight(isnad-${name})`)).toHaveLength(2);
    }
  });
});
