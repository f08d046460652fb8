// SPDX-License-Identifier: Apache-2.0
// What the element knows without a page: findings of an analysis, and what is said of them.
import { describe, expect, test } from "vitest";
import { analyzeSync } from "isnad/node";
import { describe as describeFinding } from "../../../web/src/element/describe.js";
import {
  findingsOf,
  layerNames,
  placesAt,
  placesOf,
  type LayerName,
} from "../../../web/src/element/layers.js";
import type { Analysis } from "../../../web/src/types.js";

const text = "Lena Ost denied on 3 May that “about 40 boats” sank.";
const span = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const rule = "test";
/** An analysis with a finding in every layer. */
const analysis: Analysis = {
  ...analyzeSync(text),
  entities: [
    {
      id: 0,
      type: "PER",
      name: "Lena Ost",
      also: ["Ost"],
      latin: null,
      country: "DE",
      role: "harbour master",
      gender: null,
      mentions: [span("Lena Ost")],
      references: [],
      confidence: 1,
    },
  ],
  times: [
    {
      ...span("3 May"),
      type: "DATE",
      value: "2024-05-03",
      mod: null,
      begin: null,
      end_value: null,
      relative: false,
      resolved: true,
      calendar: "gregory",
      rule,
    },
  ],
  quantities: [
    {
      ...span("about 40 boats"),
      kind: "count",
      value: 40,
      low: null,
      high: null,
      mod: "approx",
      unit: "boats",
      rule,
    },
  ],
  quotes: [
    {
      ...span("about 40 boats"),
      depth: 1,
      closed: true,
      scare: true,
      attribution: 0,
    },
  ],
  attributions: [
    {
      cue: span("denied"),
      lemma: "deny",
      force: "deny",
      modality: "negated",
      form: "mixed",
      content: [span("“about 40 boats” sank")],
      chain: [
        {
          source: 0,
          span: span("Lena Ost"),
          name: "Lena Ost",
          named: true,
          basis: [],
        },
      ],
      addressee: null,
      venue: null,
      time: 0,
      denies: null,
      detached: false,
      confidence: 1,
      rule,
    },
  ],
  issues: [
    {
      ...span("sank"),
      kind: "agreement",
      severity: "warning",
      category: "grammar",
      message: { en: "One of two is wrong.", ar: "أحدهما خطأ." },
      repair: [{ ...span("sank"), text: "" }],
      confidence: 1,
      rule,
    },
  ],
};

describe("findings", () => {
  test("are those of the layers that are asked for, in one order", () => {
    const layersOf = (layers: readonly LayerName[]) =>
      findingsOf(analysis, layers).map(({ layer }) => layer);
    expect(layersOf(layerNames)).toEqual([
      "sources",
      "quotes",
      "people",
      "times",
      "figures",
      "issues",
    ]);
    expect(layersOf(["issues", "people"])).toEqual(["people", "issues"]);
    expect(layersOf([])).toEqual([]);
  });

  test.each([
    ["Lena", ["people", "sources"]],
    ["denied", ["sources"]],
    ["on 3", []],
    ["40", ["figures", "quotes"]],
  ])("at «%s»", (words, layers) => {
    const places = placesOf(findingsOf(analysis, layerNames));
    expect(
      placesAt(places, text.indexOf(words)).map(({ finding }) => finding.layer),
    ).toEqual(layers);
  });

  test("have a look by what they are", () => {
    const quotes = [
      { depth: 1, closed: true, scare: false },
      { depth: 2, closed: true, scare: false },
      { depth: 9, closed: true, scare: false },
      { depth: 1, closed: true, scare: true },
      { depth: 1, closed: false, scare: false },
    ].map((quote) => ({ ...quote, start: 0, end: 1, attribution: null }));
    expect(
      findingsOf({ ...analysis, quotes }, ["quotes"]).map(({ look }) => look),
    ).toEqual(["quote-1", "quote-2", "quote-3", "quote-term", "quote-open"]);
  });
});

describe("what is said of a finding", () => {
  const say = (layer: LayerName, locale: "ar" | "en") => {
    const [finding] = findingsOf(analysis, [layer]);
    if (!finding) throw new Error(`no ${layer}`);
    const { title, facts } = describeFinding(finding, text, locale);
    return [title, ...facts.map(([, fact]) => fact)];
  };

  test.each<[LayerName, string[]]>([
    ["sources", ["Lena Ost", "“about 40 boats” sank", "negated"]],
    ["quotes", ["about 40 boats", "term or title"]],
    ["people", ["Lena Ost", "harbour master", "Ost", "Germany", "1"]],
    ["times", ["3 May", "Friday, May 3, 2024"]],
    ["figures", ["about 40 boats", "about 40", "boats"]],
    ["issues", ["One of two is wrong.", "(leave out)"]],
  ])("%s", (layer, said) => {
    expect(say(layer, "en")).toEqual(said);
  });

  test("in Arabic", () => {
    expect(say("issues", "ar")).toEqual(["أحدهما خطأ.", "(يُحذف)"]);
    expect(say("people", "ar")).toContain("ألمانيا");
  });
});

test("the element's modules can be imported where there is no document", async () => {
  const built: string = new URL(
    "../../../web/dist/package/element.js",
    import.meta.url,
  ).href;
  const module = (await import(built)) as { IsnadArticle: unknown };
  expect(module.IsnadArticle).toBeTypeOf("function");
});
