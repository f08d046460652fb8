// SPDX-License-Identifier: Apache-2.0
// The page with one of its samples read by the engine.
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

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

/** A place within words of the article, on the screen. */
export async function placeOf(
  page: Page,
  words: string,
): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    const line = [...document.querySelectorAll("#article p")].find((p) =>
      p.textContent.includes(wanted),
    );
    const node = line?.firstChild;
    if (!node) return null;
    line.scrollIntoView({ block: "center" });
    const range = new Range();
    const start = (node.textContent ?? "").indexOf(wanted);
    range.setStart(node, start + 1);
    range.setEnd(node, start + 2);
    const { left, top, height, width } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, words);
  if (!place) throw new Error(`not in the article: ${words}`);
  return place;
}

/** Puts the caret into words of the article, as a press on them does. */
export async function pressOn(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
}

/** What a press saves as a file. Firefox tells Playwright of no downloads: there the content is taken on its way out. */
export async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<string> {
  if (page.context().browser()?.browserType().name() === "chromium") {
    const download = page.waitForEvent("download");
    await press();
    return readFile(await (await download).path(), "utf8");
  }
  const content = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          URL.createObjectURL = make;
          void blob.text().then(resolve);
          return make(blob);
        };
      }),
  );
  await press();
  return content;
}
