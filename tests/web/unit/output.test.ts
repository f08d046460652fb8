// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import { markUp } from "../../../web/page/output/marks.js";
import { readFragment, writeFragment } from "../../../web/page/output/share.js";
import { citation } from "../../../web/page/output/citation.js";
import { samples } from "../../../web/page/samples/index.js";
import { build } from "../fixtures/builder.js";
import { arabic } from "../fixtures/specs.js";
import type { Analysis, Span } from "../../../web/src/types.js";

describe("a link", () => {
  const article = {
    text: samples.ar.text,
    published: "2024-06-12",
    corrections: [],
  };

  test("carries an article there and back", async () => {
    const fragment = await writeFragment(article);
    expect(fragment?.length).toBeLessThan(samples.ar.text.length * 2);
    expect(await readFragment(fragment ?? "")).toEqual(article);
  });

  test("carries no book", async () => {
    let seed = 7;
    const noise = Array.from({ length: 30_000 }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return String.fromCharCode(0x620 + (seed % 40));
    }).join("");
    expect(await writeFragment({ ...article, text: noise })).toBeNull();
  });

  test.each([
    ["", null],
    ["#article", null],
    ["#isnad=%%%", "damaged"],
    ["#isnad=AAAA", "damaged"],
  ])("%j is read as %j", async (fragment, answer) => {
    expect(await readFragment(fragment)).toBe(answer);
  });
});

test("in a report no mark ends within a word: Arabic letters would part", () => {
  const line = { start: 10, text: "قال والوزير أمس" };
  const inWord = line.start + line.text.indexOf("الوزير");
  const parts = markUp(line, [
    { start: inWord, end: inWord + 6, look: "named", note: "1" },
  ]);
  expect(parts.map(({ words, looks }) => [words, looks])).toEqual([
    ["قال ", []],
    ["والوزير", ["named"]],
    [" أمس", []],
  ]);
});

describe("a citation says who, through whom, what, where and when", () => {
  const { text, published } = samples.ar;
  const analysis = build(text, published, arabic);
  const [, , one] = analysis.attributions;
  if (!one) throw new Error("the sample has no third statement");
  const words = ({ start, end }: Span) => text.slice(start, end);
  const place = "[وكالة أنباء النهر، 12 يونيو 2024]";
  const who =
    "سامي الدرديري، عن طريق مسؤول رفيع في الوزارة، صحيفة «الضفة» (قول)";
  const what = "كلفة الإصلاح ستبلغ ما بين 20 و30 مليون دولار";

  test.each([
    ["direct", `${who}: «${what}» ${place}`],
    ["indirect", `${who}: ${what} ${place}`],
    ["mixed", `${who}: ${what} ${place}`],
  ] as const)("only direct speech is quoted: %s", (form, line) => {
    expect(citation(analysis, { ...one, form }, words, "ar")).toBe(line);
  });

  test("hearsay stands in its own words", () => {
    const told = "وبحسب ما ورد، قال الوزير إن الجسر سيغلق.";
    const at = (part: string) => ({
      start: told.indexOf(part),
      end: told.indexOf(part) + part.length,
    });
    const [first, second] = analysis.sources;
    const hearsay = { kind: "hearsay", name: null, named: false } as const;
    const small = {
      ...analysis,
      published: { value: null, from: "none" },
      outlet: null,
      sources: [
        { ...first, ...hearsay, id: 0, mentions: [at("بحسب ما ورد")] },
        { ...second, id: 1, name: "الوزير", mentions: [at("الوزير")] },
      ],
    } as Analysis;
    const chain = [0, 1].map((source) => ({
      source,
      span: null,
      name: null,
      named: source === 1,
      basis: [],
    }));
    const content = [at("الجسر سيغلق")];
    expect(
      citation(
        small,
        { ...one, chain, content, form: "indirect" },
        (span) => told.slice(span.start, span.end),
        "ar",
      ),
    ).toBe("الوزير، بحسب ما ورد (قول): الجسر سيغلق");
  });
});
