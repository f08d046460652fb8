// SPDX-License-Identifier: Apache-2.0
// The examples, built from the packed package as someone who installs it would (scripts/build-examples.mjs).
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { createServer } from "vite";
import {
  serveFolder,
  type FolderServer,
} from "../../../web/scripts/static-server.mjs";

const folder = fileURLToPath(
  new URL("../../../web/dist/examples/", import.meta.url),
);
let server: FolderServer;

test.beforeAll(async () => {
  server = await serveFolder(folder);
});
test.afterAll(() => server.close());

/** What both articles of an example must come to; returns the text of all marks of a look, in the page's order. */
async function expectAnnotated(page: Page): Promise<void> {
  const marks = (look: string) =>
    page.evaluate(
      (name) =>
        ([...(CSS.highlights.get(`isnad-article-${name}`) ?? [])] as Range[])
          .map((range) => range.toString().replace(/\s+/g, " "))
          .sort(),
      look,
    );
  await expect.poll(() => marks("quote-1")).toHaveLength(5);
  expect(await marks("quote-1")).toContain("We have tested every quay.");
  expect(await marks("quote-1")).toContain("لم يُفحصا منذ عام 2019");
  expect(await marks("people")).toContain("Omar Khalil");
}

for (const { name, path, bundled } of [
  { name: "one classic script", path: "classic-script/", bundled: false },
  {
    name: "a module under a strict policy",
    path: "module-script/",
    bundled: false,
  },
  { name: "Vite", path: "vite/dist/", bundled: true },
  { name: "webpack", path: "webpack/", bundled: true },
  { name: "esbuild", path: "esbuild/", bundled: true },
]) {
  test(`${name}: the articles are annotated, in one worker`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (/policy|worker/i.test(message.text())) problems.push(message.text());
    });
    await page.goto(server.address + path);
    await expectAnnotated(page);
    if (bundled) {
      await expect(page.locator("#quotes")).toHaveText(
        "The harbour is safe,We have tested every quay.",
      );
    }
    await expect.poll(() => page.workers().length).toBe(1);
    expect(problems).toEqual([]);
  });
}

test("Vite while one develops", async ({ page }) => {
  const vite = await createServer({
    root: `${folder}vite`,
    logLevel: "error",
    server: { port: 0 },
  });
  await vite.listen();
  try {
    await page.goto(vite.resolvedUrls?.local[0] ?? "");
    await expectAnnotated(page);
  } finally {
    await vite.close();
  }
});

test("one classic script, opened from disk", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(
    new URL("../../../web/dist/examples/classic-script/", import.meta.url)
      .href + "index.html",
  );
  await expectAnnotated(page);
  expect(requests.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
});

test("Node.js", () => {
  const printed = execFileSync("node", ["main.js"], { cwd: `${folder}node` });
  expect(printed.toString().split("\n")).toEqual([
    "The harbour is safe,",
    "الميناء آمن",
    "en",
    "",
  ]);
});
