// SPDX-License-Identifier: Apache-2.0
// The page without a network: installed, used, renewed. The server itself is stopped, so that nothing can answer.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import {
  serveFolder,
  type FolderServer,
} from "../../../web/scripts/static-server.mjs";
import { axeRuns, violationsOf } from "./axe.js";

test.use({ serviceWorkers: "allow" });

let folder: string;
let server: FolderServer;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-page-"));
  cpSync(
    fileURLToPath(new URL("../../../web/dist/page/", import.meta.url)),
    folder,
    { recursive: true },
  );
  server = await serveFolder(folder);
});
test.afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens the page and waits until all of it is kept. */
async function install(page: Page): Promise<void> {
  await page.goto(server.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

async function readSample(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await expect(page.locator("#article .role-headline")).toBeVisible();
}

test("after one visit everything works without a network", async ({ page }) => {
  await install(page);
  await server.close();
  await page.goto(server.address);
  await readSample(page, "Arabic sample");
  await page.getByRole("button", { name: "Clear" }).click();
  await readSample(page, "English sample");
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === "error")
      .length;
  });
  expect(fonts).toBe(0);
});

test("once it is kept no request leaves, whatever one does", async ({
  page,
}) => {
  await install(page);
  await page.reload();
  await readSample(page, "Arabic sample");
  const asked = server.requests.length;
  expect(asked).toBeGreaterThan(5);
  await page.getByRole("button", { name: "Clear" }).click();
  await readSample(page, "English sample");
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  await page.locator("#article").click();
  await page.keyboard.type("The minister said “no”. وقال الوزير «لا».");
  await page.waitForTimeout(2500);
  // A browser looks by itself whether the service worker is still the same.
  const late = server.requests
    .slice(asked)
    .filter((path) => path !== "/service-worker.js");
  expect(late).toEqual([]);
});

test("a new version is offered, not forced", async ({ page, browserName }) => {
  await install(page);
  await page.reload();
  await readSample(page, "English sample");
  const index = join(folder, "index.html");
  writeFileSync(
    index,
    readFileSync(index, "utf8").replace(/<title>[^<]*/, "<title>Second"),
  );
  const script = join(folder, "service-worker.js");
  const first = readFileSync(script, "utf8");
  const second = first.replace(/(url:`index\.html`,revision:`)\w+/, "$1second");
  expect(second).not.toBe(first);
  writeFileSync(script, second);

  await page.reload();
  const offer = page.locator(".update");
  await expect(offer).toContainText("A new version of Isnad is ready");
  await expect(page).toHaveTitle(/^Isnad/);
  if (axeRuns(browserName)) expect(await violationsOf(page)).toEqual([]);
  await offer.getByRole("button", { name: "Later" }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(page).toHaveTitle(/^Isnad/);
  await offer.getByRole("button", { name: "Reload" }).click();
  await expect(page).toHaveTitle("Second");
  await expect(page.locator("#article .role-headline")).toBeVisible();
});

test("it can be installed", async ({ page, browserName }) => {
  test.skip(
    browserName !== "chromium",
    "only Chromium installs, and says whether it can",
  );
  await install(page);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send(
    "Page.getInstallabilityErrors",
  );
  expect(
    installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"),
  ).toEqual([]);
});
