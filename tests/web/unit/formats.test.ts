// SPDX-License-Identifier: Apache-2.0
// What the page saves: what the core wrote, and over corrections the same formats put right.
import { createAnalyzer } from "isnad/node";
import { describe, expect, test } from "vitest";
import { anchorOf } from "../../../web/page/corrections/anchor.js";
import { correct } from "../../../web/page/output/corrected/corrected.js";
import {
  fileFormats,
  writeFile,
  type FileFormat,
} from "../../../web/page/output/formats.js";
import { samples } from "../../../web/page/samples/index.js";
import type { Store } from "../../../web/page/store.js";
import type { Analysis, Correction, Span } from "../../../web/src/types.js";

const analyzer = createAnalyzer();

function write(
  { text, published }: { text: string; published: string },
  { format, table }: FileFormat,
): Promise<string> {
  return analyzer.write(
    text,
    format,
    table === undefined ? { published } : { published, table },
  );
}

function named(title: string): FileFormat {
  const found = fileFormats.find((file) => file.title("en") === title);
  if (!found) throw new Error(`no format ${title}`);
  return found;
}

describe.each(["ar", "en"] as const)("the %s sample", (language) => {
  const sample = samples[language];

  test("every format has something to say", async () => {
    for (const file of fileFormats) {
      expect(
        (await write(sample, file)).length,
        file.title("en"),
      ).toBeGreaterThan(300);
    }
  });

  // Two writers of one format must not drift apart.
  test.each(fileFormats.filter(({ format }) => format !== "json"))(
    "nothing put right: $name as the core writes it",
    async (file) => {
      const written = await write(sample, file);
      const read = await analyzer.analyze(sample.text, {
        published: sample.published,
      });
      const origins = read.attributions.map((_, index) => index);
      const result = { text: sample.text, read, analysis: read, origins };
      expect(correct(written, file.format, file.table, result)).toBe(written);
    },
  );
});

describe("CSV of statements", () => {
  const text =
    "وبحسب ما ورد، قال الوزير سامي الدرديري إن الجسر سيُغلق غدًا. وقالت وزارة الصحة إن الوضع مستقر.";

  test("hearsay stands in the chain, and a chain is named where all its links are", async () => {
    const store = {
      text,
      corrections: [],
      leastConfidence: 0,
      write: (format: FileFormat["format"], table: FileFormat["table"]) =>
        analyzer.write(text, format, table === undefined ? {} : { table }),
    } as unknown as Store;
    const csv = await writeFile(store, named("CSV: statements"));
    const [, first, second] = csv?.split("\r\n") ?? [];
    expect(first).toMatch(
      /^0,سامي الدرديري,false,4,person,بحسب ما ورد < سامي الدرديري,/,
    );
    expect(second).toMatch(/^1,وزارة الصحة,true,3,organisation,وزارة الصحة,/);
  });
});

describe("corrections", () => {
  const { text, published } = samples.en;
  const place = (words: string): Span => {
    const start = text.indexOf(words);
    expect(start, words).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length };
  };
  const quote = (words: string) => anchorOf(text, place(words));
  const cue = (words: string, verb: string) => {
    const around = place(words);
    const start = around.start + words.indexOf(verb);
    return anchorOf(text, { start, end: start + verb.length });
  };
  const corrections: Correction[] = [
    { kind: "reject", statement: cue("police said the crowd", "said") },
    {
      kind: "teller",
      statement: cue("He warned that the second", "warned"),
      name: "Paul Orrin",
      named: true,
      mention: quote("Paul Orrin"),
    },
    {
      kind: "merge",
      entity: quote("Nora Castell"),
      into: quote("Helena Marsh"),
    },
  ];
  const store = (least = 0) =>
    ({
      text,
      corrections,
      leastConfidence: least,
      write: (format: FileFormat["format"], table: FileFormat["table"]) =>
        analyzer.write(
          text,
          format,
          table === undefined ? { published } : { published, table },
        ),
    }) as unknown as Store;
  const save = async (title: string) =>
    (await writeFile(store(), named(title))) ?? "";

  test("JSON: findings are put right, and the corrections stand beside them", async () => {
    const result = JSON.parse(await save("JSON")) as Analysis;
    expect(result.corrections).toEqual(corrections);
    const told = result.attributions.map((one) =>
      one.content.map(({ start, end }) => text.slice(start, end)).join(" "),
    );
    expect(told.join("\n")).not.toContain("the crowd was calm");
    const warned = result.attributions.find((one) => one.force === "warn");
    expect(warned?.chain.at(-1)?.name).toBe("Paul Orrin");
    const names = result.entities.map((entity) => entity.name);
    expect(names).not.toContain("Nora Castell");
    expect(names).toContain("Helena Marsh");
  });

  test("CSV of statements", async () => {
    const csv = await save("CSV: statements");
    const before = await write(samples.en, named("CSV: statements"));
    expect(csv.split("\r\n")).toHaveLength(before.split("\r\n").length - 1);
    expect(csv).not.toContain("the crowd was calm");
    expect(csv).toMatch(
      /^\d+,Paul Orrin,true,\d,person,Paul Orrin,warned,.*closed in the autumn/m,
    );
    // Rows are numbered anew, so that «denies» still finds its row.
    const numbers = [...csv.matchAll(/^(\d+),/gm)].map((match) =>
      Number(match[1]),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index));
  });

  test("CSV of names", async () => {
    const csv = await save("CSV: names");
    expect(csv).not.toMatch(/^\d+,PER,Nora Castell/m);
    expect(csv).toMatch(/^\d+,PER,Helena Marsh,Nora Castell,.*,2,\d/m);
  });

  test("Markdown", async () => {
    const report = await save("Markdown");
    expect(report).not.toContain("the crowd was calm");
    expect(report).toMatch(
      /### Paul Orrin \(named\)[^#]*closed in the autumn \(warned\)/,
    );
    expect(report).toContain("## Your corrections");
  });

  test("Web Annotation", async () => {
    const page = JSON.parse(await save("W3C Web Annotation")) as {
      items: { id: string; motivation: string; body: { value: string }[] }[];
    };
    const all = JSON.stringify(page.items);
    expect(all).not.toContain('"exact":"the crowd was calm"');
    expect(
      page.items.map(({ body }) => body.map(({ value }) => value)),
    ).toContainEqual(["Paul Orrin", "warn"]);
    expect(
      page.items.filter(({ motivation }) => motivation === "editing"),
    ).toHaveLength(corrections.length);
    const names = page.items.filter(({ id }) =>
      id.startsWith("urn:isnad:name"),
    );
    expect(
      names.filter(({ body }) => body[0]?.value === "Helena Marsh"),
    ).toHaveLength(2);
  });

  test("CoNLL-U", async () => {
    const lines = (await save("CoNLL-U")).split("\n");
    expect(
      lines.filter((line) => line.startsWith("# isnad_correction = ")),
    ).toHaveLength(corrections.length);
    const entity = (word: string) =>
      /Entity=(\d+)/.exec(
        lines.find((line) => line.includes(`\t${word}\t`)) ?? "",
      )?.[1];
    expect(entity("Castell")).toBe(entity("Marsh"));
  });
});
