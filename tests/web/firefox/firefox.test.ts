// SPDX-License-Identifier: Apache-2.0
// What must hold in Firefox too: the element, the page, the page without a network, the files from disk.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  test,
} from "vitest";
import {
  serveFolder,
  type FolderServer,
} from "../../../web/scripts/static-server.mjs";

const dist = (path: string) =>
  new URL(`../../../web/dist/${path}`, import.meta.url);
const home = mkdtempSync(join(tmpdir(), "isnad-firefox-"));
let browser: Browser;
let page: Page;
let server: FolderServer;

beforeAll(async () => {
  server = await serveFolder(fileURLToPath(dist("")));
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr",
    headless: true,
    // Firefox wants a home that it may write to.
    env: { ...process.env, HOME: home },
    extraPrefsFirefox: { "intl.accept_languages": "en" },
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

const problems: string[] = [];
beforeEach(async () => {
  problems.length = 0;
  page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  page.on("pageerror", (error) => problems.push(String(error)));
});
afterEach(async () => {
  expect(problems).toEqual([]);
  await page.close();
});

/** The texts that a highlight marks. */
const marks = (name: string) =>
  page.evaluate(
    (highlight) =>
      ([...(CSS.highlights.get(highlight) ?? [])] as Range[]).map((range) =>
        range.toString().replace(/\s+/g, " "),
      ),
    name,
  );

const shown = (selector: string) => page.waitForSelector(selector);

async function press(name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

test.each([
  [
    "a module under a strict policy",
    () => `${server.address}examples/module-script/`,
  ],
  ["a bundle", () => `${server.address}examples/vite/dist/`],
  [
    "one script, from disk",
    () => dist("examples/classic-script/index.html").href,
  ],
])("the element marks what it holds: %s", async (_name, address) => {
  await page.goto(address());
  await expect
    .poll(() => marks("isnad-article-quote-1"), { timeout: 20_000 })
    .toHaveLength(5);
  const [x, y] = await page.evaluate(() => {
    const [range] = [
      ...(CSS.highlights.get("isnad-article-quote-1") ?? []),
    ] as Range[];
    const { left, top, width, height } =
      range?.getClientRects()[0] ?? new DOMRect();
    return [left + width / 2, top + height / 2];
  });
  await page.mouse.move(x ?? 0, y ?? 0);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const card = document
          .querySelector("isnad-article")
          ?.shadowRoot?.querySelector<HTMLElement>(".card");
        return card?.matches(":popover-open") === true && card.innerText;
      }),
    )
    .toMatch(/^Quotation\s+The harbour is safe/);
});

test("the page reads a sample, marks it, and is written in", async () => {
  await page.goto(`${server.address}page/`);
  await press("English sample");
  await shown("#article .role-headline");
  expect((await marks("isnad-quote-1")).length).toBeGreaterThan(0);
  await page.click("#article");
  await page.keyboard.down("Control");
  await page.keyboard.press("Home");
  await page.keyboard.up("Control");
  await page.keyboard.type("New: ");
  const first = () => page.$eval("#article p", (line) => line.textContent);
  expect(await first()).toMatch(/^New: \S/);
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  expect(await first()).not.toMatch(/^New/);
});

test("after one visit the page works without a network", async () => {
  const alone = await serveFolder(fileURLToPath(dist("page")));
  try {
    await page.goto(alone.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await alone.close();
    await page.goto(alone.address);
    await press("Arabic sample");
    await shown("#article .role-headline");
  } finally {
    await alone.close();
  }
});

test("the page as one file works from disk", async () => {
  await page.goto(dist("isnad.html").href);
  await press("Arabic sample");
  await shown("#article .role-headline");
  expect((await marks("isnad-quote-1")).length).toBeGreaterThan(0);
});
