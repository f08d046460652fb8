// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import { markUp } from "../../../web/page/output/marks.js";
import { readFragment, writeFragment } from "../../../web/page/output/share.js";
import { citation } from "../../../web/page/output/citation.js";
import { samples } from "../../../web/page/samples/index.js";
import { build } from "../fixtures/builder.js";
import { arabic } from "../fixtures/specs.js";

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

test("a citation says who, through whom, what, where and when", () => {
  const { text, published } = samples.ar;
  const analysis = build(text, published, arabic);
  const one = analysis.attributions[2];
  expect(
    one &&
      citation(analysis, one, ({ start, end }) => text.slice(start, end), "ar"),
  ).toBe(
    "سامي الدرديري، عن طريق مسؤول رفيع في الوزارة، صحيفة «الضفة» (قول): «كلفة الإصلاح ستبلغ ما بين 20 و30 مليون دولار» [وكالة أنباء النهر، 12 يونيو 2024]",
  );
});
