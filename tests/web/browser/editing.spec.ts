// SPDX-License-Identifier: Apache-2.0
// Editing as a person does it: with keys, a clipboard and second thoughts.
import { expect, test, type Page } from "@playwright/test";

const lines = (page: Page) => page.locator("#article p").allTextContents();
const marked = (page: Page, name: string) =>
  page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(`isnad-${highlight}`) ?? [])].map((range) =>
        (range as Range).toString(),
      ),
    name,
  );
const openSample = async (page: Page) => {
  await page.goto("./");
  await page.getByRole("button", { name: "English sample" }).click();
  await expect(page.locator("#article .role-headline")).toBeVisible();
};

test("a real paste takes the words and drops the looks, line ends of any sort kept", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./");
  await page.evaluate(async () => {
    const html = "<h1>Head</h1><p onclick='x()'>He said <b>“no”</b>.</p>";
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob(["Head\r\n\r\nHe said “no”."], {
          type: "text/plain",
        }),
      }),
    ]);
  });
  await page.locator("#article").click();
  await page.keyboard.press("Control+v");
  expect(await lines(page)).toEqual(["Head", "", "He said “no”."]);
  expect(await page.locator("#article p *:not(br)").count()).toBe(0);
  await expect.poll(() => marked(page, "quotes-1")).toEqual(["no"]);
});

test("undo brings the text and its publication date back together", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("tab", { name: "Timeline" }).click();
  const date = page.getByLabel("Published on");
  await expect(date).toHaveValue("2024-06-12");
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#article p").first()).toHaveText(/Harbour city/);
  await expect(date).toHaveValue("2024-06-12");
});

test.describe("keys at a caret", () => {
  const start = "قالَ one\nTwo";
  const at = { home: "Control+Home", end: "Control+End" };
  for (const [keys, left] of [
    [[at.end, "Backspace"], "قالَ one\nTw"],
    [[at.end, "Control+Backspace"], "قالَ one\n"],
    [[at.home, "Delete"], "الَ one\nTwo"],
    [[at.home, "Control+Delete", "Delete"], "one\nTwo"],
    [[at.end, "Home", "Backspace"], "قالَ oneTwo"],
    [[at.end, "ArrowUp", "End", "Delete"], "قالَ oneTwo"],
    [[at.end, "Control+Backspace", "Control+z"], start],
  ] as const) {
    test(keys.join(", "), async ({ page }) => {
      await page.goto("./");
      await page.locator("#article").click();
      await page.keyboard.insertText(start);
      for (const key of keys) await page.keyboard.press(key);
      expect((await lines(page)).join("\n").trimStart()).toBe(left);
    });
  }

  test("backspace takes a vowel mark alone, and a family whole", async ({
    page,
  }) => {
    await page.goto("./");
    await page.locator("#article").click();
    await page.keyboard.insertText("قالَ");
    await page.keyboard.press("Backspace");
    expect(await lines(page)).toEqual(["قال"]);
    await page.keyboard.insertText("👨‍👩‍👧");
    await page.keyboard.press("Backspace");
    expect(await lines(page)).toEqual(["قال"]);
  });

  test("cut and paste move the text itself", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("./");
    await page.locator("#article").click();
    await page.keyboard.insertText("First line\n\nSecond line");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+x");
    expect(await lines(page)).toEqual([""]);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "First line\n\nSecond line",
    );
    await page.keyboard.press("Control+v");
    expect(await lines(page)).toEqual(["First line", "", "Second line"]);
  });
});

test("a headline stays one while its last letters are deleted", async ({
  page,
}) => {
  await openSample(page);
  await page.locator("#article .gap").first().click();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  const stayed = await page.evaluate(() => {
    const head = document.querySelector("#article p");
    const roles: string[] = [];
    new MutationObserver(() =>
      roles.push(document.querySelector("#article p")?.className ?? ""),
    ).observe(document.body, {
      subtree: true,
      attributes: true,
      childList: true,
      characterData: true,
    });
    (window as unknown as { roles: string[] }).roles = roles;
    return head?.className;
  });
  expect(stayed).toBe("role-headline");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(page.locator("#article p").first()).toHaveText(/trade bla$/);
  const roles = await page.evaluate(
    () => (window as unknown as { roles: string[] }).roles,
  );
  expect(roles.length).toBeGreaterThan(0);
  expect(new Set(roles)).toEqual(new Set(["role-headline"]));
});

test("the sentence that the caret walks to is marked", async ({ page }) => {
  await openSample(page);
  expect(await marked(page, "sentence")).toEqual([]);
  await page.locator("#article").focus();
  await page.keyboard.press("Control+End");
  await expect
    .poll(() => marked(page, "sentence"))
    .toEqual(["This article was originally published by the Northern Wire."]);
});

test("a line that begins in another script keeps the article's direction", async ({
  page,
}) => {
  await page.goto("./");
  await page.locator("#article").click();
  await page.keyboard.insertText("عنوان الخبر هنا\n");
  await page.keyboard.insertText("Reuters نقلت عن مسؤول أن المحادثات تأجلت.");
  await expect(page.locator("#article p").nth(1)).toHaveAttribute("dir", "rtl");
});

test("a text that is too long is refused and the earlier one kept", async ({
  page,
}) => {
  await openSample(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["x".repeat(16_000_001)], "huge.txt"));
    const drop = { dataTransfer: data, bubbles: true, cancelable: true };
    window.dispatchEvent(new DragEvent("drop", drop));
  });
  await expect(page.getByRole("alert")).toContainText("huge.txt is too large");
  await expect(page.locator("#article p").first()).toHaveText(/Harbour city/);
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });

  test("a quotation chosen in the sheet is seen above it, and the sheet closes", async ({
    page,
  }) => {
    await openSample(page);
    await page.getByRole("tab", { name: "Quotes" }).click();
    const rows = page.locator(".findings button");
    for (const index of [0, 2, 6]) {
      await rows.nth(index).click();
      const isSeen = () =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get("isnad-selected") ?? [];
          const sheet = document.querySelector("aside");
          const seen = (range as Range | undefined)?.getBoundingClientRect();
          const free = sheet?.getBoundingClientRect().top ?? 0;
          return seen !== undefined && seen.top >= 0 && seen.bottom <= free;
        });
      await expect.poll(isSeen).toBe(true);
    }
    await page.getByRole("button", { name: "Close the findings" }).click();
    await expect(page.getByRole("tabpanel")).toBeHidden();
  });
});

test("a policy that forbids workers costs only the worker", async ({
  page,
  baseURL,
}) => {
  await page.route(baseURL ?? "", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const strict = body.replace(/worker-src [^;]*;/, "worker-src 'none';");
    expect(strict).not.toBe(body);
    await route.fulfill({ response, body: strict });
  });
  await openSample(page);
  expect(page.workers()).toHaveLength(0);
  expect((await marked(page, "quotes-1")).length).toBeGreaterThan(0);
});
