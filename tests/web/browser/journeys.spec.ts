// SPDX-License-Identifier: Apache-2.0
// What people come for, from beginning to end, over hand-made analyses of the samples.
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expect, openSample, painted, test } from "./fixture-page.js";

const tab = (page: Page, name: string) =>
  page.getByRole("tab", { name, exact: true }).click();
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const statements = (page: Page) => page.locator("#panel .findings .row");

async function contentOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), "utf8");
}

/** Puts the caret into words of the article, as a press on them does. */
async function pressOn(page: Page, words: string): Promise<void> {
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
  await page.mouse.click(place.x, place.y);
}

test("1. find all that unnamed people said", async ({ page }) => {
  await openSample(page);
  await button(page, /^Unnamed/).click();
  await expect(statements(page)).toHaveCount(3);
  await expect(statements(page).first()).toContainText("a postcard");
  await statements(page).nth(1).click();
  await expect
    .poll(() => painted(page, "selected"))
    .toContain(
      "The mayor said the plan was incomplete, she never called it a postcard",
    );
});

test("2. a teller chosen in the drawing marks all that hangs on it", async ({
  page,
}) => {
  await openSample(page);
  const node = page.locator(".tree .node", { hasText: "Helena Marsh" });
  await node.click();
  await expect(node).toHaveAttribute("aria-pressed", "true");
  expect(await painted(page, "selected")).toEqual(["Helena Marsh"]);
  expect(await painted(page, "related")).toContain(
    "We are asking people to share what is left",
  );
  await expect(statements(page)).toHaveCount(1);
});

test("3. the chain of a statement is told on its card, with why", async ({
  page,
}) => {
  await openSample(page);
  await pressOn(page, "repairs to the old mains");
  const card = page.getByRole("region", { name: "About this place" });
  await expect(card.locator(".chain li")).toHaveText([
    /A senior official in the environment ministry.*described, not named/s,
    /Paul Orrin.*named, with role/s,
  ]);
  await card.getByText("Why?").first().click();
  await expect(card.locator("code").first()).toHaveText(/fixture\.cue\.say/);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
});

test("4. the timeline is drawn, and moves with the date of publication", async ({
  page,
}) => {
  await openSample(page);
  await tab(page, "Timeline");
  const row = page.locator(".timeline .node", { hasText: "Tuesday" });
  await expect(row).toContainText("Tue, Jun 11, 2024");
  await page.getByLabel("Published on").fill("2024-06-19");
  await expect(
    page.locator(".timeline .node", { hasText: "Tuesday" }),
  ).toContainText("Jun 18, 2024");
  await button(page, "Undo").click();
  await expect(row).toContainText("Tue, Jun 11, 2024");
});

test("5. a wrong statement is taken out, brought back and taken out again", async ({
  page,
}) => {
  await openSample(page);
  const all = button(page, /^All/);
  await expect(all).toContainText("10");
  await pressOn(page, "the crowd was calm");
  await button(page, "Not a statement").click();
  await expect(all).toContainText("9");
  await expect(page.locator(".corrections li")).toHaveCount(1);
  await button(page, "Undo").click();
  await expect(all).toContainText("10");
  await button(page, "Redo").click();
  await expect(all).toContainText("9");
  await button(page, "Take back").click();
  await expect(all).toContainText("10");
});

test("6. a correction survives an edit of the text and goes into the export", async ({
  page,
}) => {
  await openSample(page);
  await pressOn(page, "the crowd was calm");
  await page.getByText("Change the teller").first().click();
  await page.getByLabel("Who said it?").first().selectOption("Helena Marsh");
  await button(page, "Change").first().click();
  await page.locator("#article").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Update: ");
  await expect(page.locator("#article p").first()).toHaveText(
    /^Update: Harbour/,
  );
  await expect(
    page.locator(".tree .node", { hasText: "Helena Marsh" }),
  ).toContainText("2 statements");
  await tab(page, "Export");
  const download = page.waitForEvent("download");
  await button(page, "JSON").click();
  const result = JSON.parse(await contentOf(download)) as {
    corrections: { kind: string; name: string }[];
  };
  expect(result.corrections).toMatchObject([
    { kind: "teller", name: "Helena Marsh" },
  ]);
});

test("7. two people are made one", async ({ page }) => {
  await openSample(page);
  await tab(page, "Names");
  await page.getByRole("checkbox", { name: "Names" }).check();
  await pressOn(page, "Amir Qadri");
  await page.getByText("Same as another").first().click();
  await page.getByLabel("It is the same as").selectOption("Helena Marsh");
  await button(page, "Join").click();
  await expect(
    page.locator("#panel .row", { hasText: "Helena Marsh" }),
  ).toContainText("Amir Qadri");
});

test("8. layers: three at most are loud, and the choice is kept", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("checkbox", { name: "Figures" }).check();
  await expect(
    page.getByRole("checkbox", { name: "Tellers" }),
  ).not.toBeChecked();
  expect(await painted(page, "figures-figure")).toContain("18 percent");
  expect(await painted(page, "tellers-named")).toEqual([]);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Figures" })).toBeChecked();
});

test("9. by keyboard alone: to a finding, into its card, and back", async ({
  page,
}) => {
  await openSample(page);
  await page.locator("#article").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  const card = page.getByRole("region", { name: "About this place" });
  await expect(card).toBeVisible();
  await page.keyboard.press("F2");
  await expect(card).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(card.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("#article")).toBeFocused();
});

test("10. every drawing is also a table", async ({ page }) => {
  await openSample(page);
  for (const name of ["Tellers", "Timeline", "Names"]) {
    await tab(page, name);
    await button(page, "Table").click();
    await expect(page.locator("#panel table").first()).toBeVisible();
    expect(await page.locator("#panel tbody tr").count()).toBeGreaterThan(3);
  }
});

test("11. kept in the library, found by a name without its marks, opened again", async ({
  page,
}) => {
  await openSample(page, "ar");
  await button(page, "Keep").click();
  await expect(page.getByRole("alert")).toContainText("Kept");
  await button(page, "Clear").click();
  await page.reload();
  await button(page, "Library").click();
  await page.getByLabel("Search texts and names").fill("هاله بدران");
  await button(page, /^Open “وزير الري/).click();
  await expect(page.locator("#article p").first()).toHaveText(/وزير الري/);
  await expect(page.locator(".tree .node").first()).toBeVisible();
});

test("12. two versions of a story are compared", async ({ page }) => {
  await openSample(page);
  await button(page, "Keep").click();
  await expect(page.getByRole("alert")).toContainText("Kept");
  await pressOn(page, "the crowd was calm");
  await button(page, "Not a statement").click();
  await page.keyboard.press("Escape");
  await button(page, "Keep as new").click();
  await expect(page.getByRole("alert")).toContainText("Kept");
  await button(page, "Library").click();
  const picks = page.locator(".shelf input[type=checkbox]");
  await expect(picks).toHaveCount(2);
  await picks.nth(1).check();
  await picks.nth(0).check();
  await button(page, "Compare the picked").click();
  await expect(page.locator(".changes li")).toHaveText([
    /gone.*police.*the crowd was calm/s,
  ]);
  await expect(page.getByText("Tellers gone: police")).toBeVisible();
});

test("13. the library goes out and comes in as one file, and is erased for good", async ({
  page,
}) => {
  await openSample(page);
  await button(page, "Keep").click();
  await expect(page.getByRole("alert")).toContainText("Kept");
  await button(page, "Library").click();
  const download = page.waitForEvent("download");
  await button(page, "Export all as one file").click();
  const file = await contentOf(download);
  await button(page, "Erase everything…").click();
  await button(page, "Erase for good").click();
  await expect(page.getByText("Nothing kept yet")).toBeVisible();
  await page.locator("#library input[type=file]").setInputFiles({
    name: "isnad-library.json",
    mimeType: "application/json",
    buffer: Buffer.from(file),
  });
  await expect(page.locator(".shelf li")).toHaveCount(1);
});

test("14. a storage that fails is told, and nothing is lost", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await openSample(page);
  await button(page, "Keep").click();
  await expect(page.getByRole("alert")).toContainText("no room");
  await expect(page.locator("#article p").first()).toHaveText(/Harbour city/);
});

test("15. a link carries the text, and is gone from the address on load", async ({
  page,
  context,
}) => {
  await openSample(page);
  await tab(page, "Export");
  await button(page, "Make the link").click();
  const link = await page.getByLabel("The link").inputValue();
  expect(link).toContain("#isnad=");
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator("#article p").first()).toHaveText(/Harbour city/);
  expect(other.url()).not.toContain("#");
  await other.close();
});

test("16. the annotated article is one file without a script", async ({
  page,
}) => {
  await openSample(page, "ar");
  await tab(page, "Export");
  const download = page.waitForEvent("download");
  await button(page, "Annotated article (HTML file)").click();
  const file = await contentOf(download);
  expect(file).not.toMatch(/<script|<link|https?:\/\/(?!www\.w3)/);
  await page.setContent(file);
  await expect(page.locator(".report .unnamed").first()).toHaveText(
    "مسؤول رفيع في الوزارة",
  );
  await expect(page.locator(".report ol li").first()).toContainText(
    "سامي الدرديري",
  );
});

test("17. printing puts the report on paper", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".report article")).toBeVisible();
  await expect(page.locator("main")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".report")).toHaveCount(0);
});

test("18. a statement is copied as a citation", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  await pressOn(page, "repairs to the old mains");
  await button(page, "Copy as citation").first().click();
  await expect(page.getByRole("alert")).toContainText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Paul Orrin, through A senior official in the environment ministry (says): “repairs to the old mains would cost between $20 million and $30 million” [Northern Wire, June 12, 2024]",
  );
});

test("19. another article pasted over a kept one is not kept in its place", async ({
  page,
}) => {
  await openSample(page);
  await button(page, "Keep").click();
  await expect(page.getByRole("alert")).toContainText("Kept");
  await page.locator("#article").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(
    "A quite different story about bees and honey.",
  );
  await page.waitForTimeout(400);
  await button(page, "Keep").click();
  await expect(page.getByRole("alert")).toContainText("Kept");
  await button(page, "Library").click();
  await expect(page.locator(".shelf li")).toHaveCount(2);
});

test("20. what the keys walk to is told to those who hear the page", async ({
  page,
}) => {
  await openSample(page);
  await page.locator("#article").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  await expect(page.getByRole("status").first()).toHaveText(/Statement: says/);
});

test("21. a text of 5 MB is written in and scrolled like a page", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto("./");
  const line =
    "قال وزير الري سامي الدرديري أمس إن منسوب بحيرة الوادي انخفض.\n\n";
  await page.locator("header input[type=file]").setInputFiles({
    name: "long.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(line.repeat(48_000)),
  });
  await expect(page.locator("#article p").nth(90_000)).toBeAttached({
    timeout: 60_000,
  });
  await page
    .locator("#article p")
    .nth(4)
    .click({ position: { x: 200, y: 20 } });
  const waits = await page.evaluate(async () => {
    const took: number[] = [];
    const frame = () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => setTimeout(resolve)),
      );
    for (let letter = 0; letter < 5; letter++) {
      const began = performance.now();
      document.querySelector("#article")?.dispatchEvent(
        new InputEvent("beforeinput", {
          inputType: "insertText",
          data: "س",
          bubbles: true,
          cancelable: true,
        }),
      );
      await frame();
      took.push(performance.now() - began);
    }
    return took.sort((a, b) => a - b);
  });
  // Styled line by line this took seconds; the bound leaves room for a busy machine.
  expect(waits[2]).toBeLessThan(700);
  await expect(page.locator("#article p").nth(4)).toContainText("سسسسس");
});
