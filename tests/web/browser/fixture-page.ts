// SPDX-License-Identifier: Apache-2.0
// The page over hand-made analyses, so that its panels are tested with findings that are known.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test as base, type Page } from "@playwright/test";
import {
  build,
  preview,
} from "../../../web/node_modules/vite/dist/node/index.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page over the fixtures into a folder. */
export async function buildFixturePage(outDir: string): Promise<void> {
  await build({
    configFile: here("../../../web/vite.config.ts"),
    logLevel: "error",
    resolve: {
      alias: [{ find: /^isnad$/, replacement: here("../fixtures/analyzer.ts") }],
    },
    build: { outDir, emptyOutDir: true },
  });
}

export const test = base.extend<object, { fixtureAddress: string }>({
  fixtureAddress: [
    async ({}, use) => {
      const outDir = await mkdtemp(join(tmpdir(), "isnad-page-"));
      await buildFixturePage(outDir);
      const server = await preview({
        configFile: false,
        root: outDir,
        build: { outDir },
        preview: { host: "localhost", port: 0 },
        logLevel: "silent",
      });
      await use(server.resolvedUrls?.local[0] ?? "");
      await server.close();
      await rm(outDir, { recursive: true });
    },
    { scope: "worker" },
  ],
  baseURL: async ({ fixtureAddress }, use) => {
    await use(fixtureAddress);
  },
});

export { expect };

/** Opens a sample and waits until it was read; on a narrow page the panels are a closed sheet. */
export async function openSample(
  page: Page,
  language: "ar" | "en" = "en",
  wide = true,
): Promise<void> {
  await page.goto("./");
  const name =
    language === "ar"
      ? /Arabic sample|نموذج عربي/
      : /English sample|نموذج إنجليزي/;
  await page.getByRole("button", { name }).click();
  const node = page.locator(".tree .node").first();
  if (wide) await expect(node).toBeVisible();
  else await expect(node).toBeAttached();
}

/** The words that are painted in a look. */
export function painted(page: Page, look: string): Promise<string[]> {
  return page.evaluate(
    (name) =>
      [...(CSS.highlights.get(`isnad-${name}`) ?? [])].map((range) =>
        (range as Range).toString(),
      ),
    look,
  );
}
