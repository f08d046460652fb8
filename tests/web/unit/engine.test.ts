// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import {
  analyzeSync,
  analyzeToJsonSync,
  createAnalyzer,
  IsnadError,
} from "isnad/node";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folders = ["tests/articles", "web/page/samples"];
const articles = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => `${root}${folder}/${name}`),
);
const schema = JSON.parse(
  readFileSync(`${root}web/schema/isnad-1.schema.json`, "utf8"),
) as object;

describe("native and wasm", () => {
  test.each(articles)("write the same bytes: %s", (article) => {
    const native = execFileSync(`${root}build/native/bin/isnad`, [
      "--published",
      "2024-06-12",
      "--words",
      article,
    ]);
    const json = analyzeToJsonSync(readFileSync(article, "utf8"), {
      published: "2024-06-12",
      words: true,
    });
    expect(`${json}\n`).toBe(native.toString());
  });
});

describe("the result", () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    schema,
  );

  test.each(articles)("fits the schema: %s", (article) => {
    for (const words of [false, true]) {
      const analysis = analyzeSync(readFileSync(article, "utf8"), { words });
      expect(validate(analysis), JSON.stringify(validate.errors)).toBe(true);
      expect("words" in analysis).toBe(words);
    }
  });

  test("keeps lone surrogates where they are", () => {
    const analysis = analyzeSync("a\ud800 “b”");
    expect(analysis.length).toBe(6);
    expect(analysis.quotes[0]).toMatchObject({ start: 4, end: 5 });
  });

  test("is the schema's own refusal for anything else", () => {
    expect(validate({ schema: "isnad/2" })).toBe(false);
  });
});

describe("createAnalyzer", () => {
  const long = "قال الوزير إن الخطة جاهزة.\n".repeat(20_000);

  test("analyses, with progress on long texts", async () => {
    const parts: number[] = [];
    const analysis = await createAnalyzer().analyze(long, {
      onProgress: (part) => parts.push(part),
    });
    expect(analysis.statistics["sentences"]).toBe(20_000);
    expect(parts.length).toBeGreaterThan(3);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
  });

  test("stops at once when the signal fires, and leaves others alone", async () => {
    const analyzer = createAnalyzer();
    const aborter = new AbortController();
    const stopped = analyzer.analyze(long, {
      signal: aborter.signal,
      onProgress: () => aborter.abort(),
    });
    const other = analyzer.analyze("One. Two.");
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect((await other).statistics["sentences"]).toBe(2);
  });

  test("refuses an aborted signal", async () => {
    const call = createAnalyzer().analyze("x", { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });

  test("says what is wrong", async () => {
    const analyzer = createAnalyzer();
    await expect(
      analyzer.analyze("x", { published: "soon" }),
    ).rejects.toMatchObject({ code: "bad-published" });
    await expect(
      analyzer.analyze("x", { language: "?" }),
    ).rejects.toMatchObject({ code: "bad-language" });
    await expect(
      analyzer.analyze("x".repeat(16_000_001)),
    ).rejects.toMatchObject({ code: "too-long" });
    analyzer.dispose();
    await expect(analyzer.analyze("x")).rejects.toMatchObject({
      code: "disposed",
    });
    expect(() => analyzeSync("x", { published: "soon" })).toThrow(IsnadError);
  });
});
