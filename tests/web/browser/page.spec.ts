// SPDX-License-Identifier: Apache-2.0
// What a person does with the page, in Chromium, with the real engine.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import type { Analyzer } from "../../../web/src/index.js";

declare global {
  interface Window {
    isnad: { createAnalyzer(): Analyzer };
  }
}

const single = new URL("../../../web/dist/isnad.html", import.meta.url).href;

async function paste(page: Page, text: string): Promise<void> {
  await page.locator("#article").focus();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const target = document.querySelector("#article");
    const event = new InputEvent("beforeinput", {
      inputType: "insertFromPaste",
      bubbles: true,
      cancelable: true,
    });
    // Given to the constructor, it arrives empty in Firefox.
    Object.defineProperty(event, "dataTransfer", { value: data });
    target?.dispatchEvent(event);
  }, text);
}

/** A bare page over the package as it is published, without a bundler. */
async function openPackage(page: Page): Promise<void> {
  await page.route("**/engine.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><title>engine</title><script type="module">import * as isnad from "./package/index.js"; window.isnad = isnad;</script>',
    }),
  );
  await page.route("**/package/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace(
      /^\/package\//,
      "",
    );
    return route.fulfill({
      path: fileURLToPath(
        new URL(`../../../web/dist/package/${path}`, import.meta.url),
      ),
    });
  });
  await page.goto("./engine.html");
  await page.waitForFunction(() => "isnad" in window);
}

const text = (page: Page) => page.locator("#article p").allTextContents();
const marked = (page: Page, name: string) =>
  page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(`isnad-${highlight}`) ?? [])].map((range) =>
        (range as Range).toString(),
      ),
    name,
  );
const opened = async (
  page: Page,
  sample: "Arabic sample" | "English sample",
) => {
  await page.goto("./");
  await page.getByRole("button", { name: sample }).click();
  await expect(page.locator("#article .role-headline")).toBeVisible();
};

test.describe("reading", () => {
  test("a sample is marked: headline, quotations by depth, terms", async ({
    page,
  }) => {
    await opened(page, "Arabic sample");
    await expect(page.locator("#article .role-headline")).toHaveText(
      /وزير الري/,
    );
    expect(
      (await marked(page, "quotes-1")).some((quote) =>
        quote.startsWith("بوتيرة"),
      ),
    ).toBe(true);
    expect(await marked(page, "quotes-term")).toContain("الضفة");
    await expect(page.locator("#article")).toHaveAttribute("lang", "ar");
    await expect(page.locator("#article .role-note")).toHaveText(/نُشرت/);
  });

  test("no element stands within the text of a line", async ({ page }) => {
    await opened(page, "English sample");
    expect(await page.locator("#article p *:not(br)").count()).toBe(0);
  });

  test("the sentence under the pointer is marked", async ({ page }) => {
    await opened(page, "English sample");
    await page
      .locator("#article .role-headline")
      .hover({ position: { x: 30, y: 20 } });
    await expect.poll(() => marked(page, "sentence")).toHaveLength(1);
  });

  test("a layer can be switched off", async ({ page }) => {
    await opened(page, "Arabic sample");
    await page.getByRole("checkbox", { name: "Quotes" }).uncheck();
    expect(await marked(page, "quotes-1")).toHaveLength(0);
  });

  test("a quotation chosen in the panel is marked in the text, and the other way round", async ({
    page,
  }) => {
    await opened(page, "English sample");
    await page.getByRole("tab", { name: "Quotes" }).click();
    const first = page.locator(".findings button").first();
    await first.click();
    await expect(first).toHaveAttribute("aria-pressed", "true");
    expect(await marked(page, "selected")).toHaveLength(1);
    await page.evaluate(() => {
      const line = [...document.querySelectorAll("#article p")].find((p) =>
        p.textContent.includes("dead pool"),
      );
      const node = line?.firstChild;
      if (node)
        getSelection()?.collapse(
          node,
          (node.textContent ?? "").indexOf("dead pool") + 2,
        );
    });
    await expect(
      page.locator(".findings button[aria-pressed=true] q"),
    ).toHaveText("dead pool");
  });

  test("the publication date reaches the result", async ({ page }) => {
    await opened(page, "English sample");
    await page.getByRole("tab", { name: "Timeline" }).click();
    await page.getByLabel("Published on").fill("2020-02-03");
    await page.getByRole("tab", { name: "Export" }).click();
    await expect(page.locator("pre")).toContainText('"value": "2020-02-03"');
  });
});

test.describe("writing", () => {
  test("typing, undo and redo", async ({ page }) => {
    await page.goto("./");
    await page.locator("#article").click();
    await page.keyboard.type("He said “no”. Then he left");
    await expect.poll(() => marked(page, "quotes-1")).toEqual(["no"]);
    await page.keyboard.press("Enter");
    await page.keyboard.type("New line");
    expect(await text(page)).toEqual([
      "He said “no”. Then he left",
      "New line",
    ]);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    expect(await text(page)).toEqual([""]);
    await page.keyboard.press("Control+z");
    expect(await text(page)).toEqual([
      "He said “no”. Then he left",
      "New line",
    ]);
    await page.keyboard.press("Control+Shift+z");
    expect(await text(page)).toEqual([""]);
  });

  test("pasted text keeps its lines; marks move with an edit before them", async ({
    page,
  }) => {
    await page.goto("./");
    await paste(
      page,
      "عنوان الخبر\nقال الوزير: «لن ننتظر أكثر من ذلك أبدا». ثم غادر.",
    );
    await expect
      .poll(() => marked(page, "quotes-1"))
      .toEqual(["لن ننتظر أكثر من ذلك أبدا"]);
    await page
      .locator("#article p")
      .first()
      .click({ position: { x: 5, y: 10 } });
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("خبر: ");
    expect(await marked(page, "quotes-1")).toEqual([
      "لن ننتظر أكثر من ذلك أبدا",
    ]);
    expect((await text(page))[0]).toBe("خبر: عنوان الخبر");
  });

  test("a draft is set as it was before it is read again", async ({ page }) => {
    await opened(page, "Arabic sample");
    await expect(page.locator("#article .role-headline")).toBeVisible();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.reload();
    await expect(page.locator("#article .role-headline")).toHaveText(
      /وزير الري/,
    );
    await expect(page.locator("#article .role-note")).toHaveCount(1);
    await expect(page.locator("#article p").nth(2)).toHaveAttribute(
      "dir",
      "rtl",
    );
  });

  test("clearing can be undone, and a draft outlives a reload", async ({
    page,
  }) => {
    await opened(page, "English sample");
    await page.getByRole("button", { name: "Clear" }).click();
    expect(await text(page)).toEqual([""]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator("#article p").first()).toHaveText(/Harbour city/);
    await page.reload();
    await expect(page.locator("#article .role-headline")).toHaveText(
      /Harbour city/,
    );
  });
});

test.describe("files and wrong input", () => {
  const open = async (page: Page, name: string, buffer: Buffer) => {
    await page.goto("./");
    await page
      .locator("header input[type=file]")
      .setInputFiles({ name, mimeType: "text/plain", buffer });
  };

  test("a UTF-8 file is read", async ({ page }) => {
    const article = readFileSync(
      fileURLToPath(new URL("../../articles/gulf.ar.txt", import.meta.url)),
    );
    await open(page, "gulf.txt", article);
    await expect(page.getByRole("alert")).toContainText("gulf.txt was opened");
    await expect(page.locator("#article .role-headline")).toHaveText(
      /افتتاح مركز/,
    );
  });

  test("a windows-1256 file is read, and the encoding told", async ({
    page,
  }) => {
    await open(page, "old.txt", Buffer.from([0xde, 0xc7, 0xe1]));
    await expect(page.getByRole("alert")).toContainText("windows-1256");
    expect(await text(page)).toEqual(["قال"]);
  });

  test("a picture is refused and nothing lost", async ({ page }) => {
    await page.goto("./");
    await paste(page, "Kept text.");
    await page.locator("header input[type=file]").setInputFiles({
      name: "a.png",
      mimeType: "image/png",
      buffer: Buffer.from([0x89, 0x50, 0, 0, 1]),
    });
    await expect(page.getByRole("alert")).toContainText("not a text file");
    expect(await text(page)).toEqual(["Kept text."]);
  });

  test("an empty file is told", async ({ page }) => {
    await open(page, "none.txt", Buffer.alloc(0));
    await expect(page.getByRole("alert")).toContainText("none.txt is empty");
  });

  test("a dropped file is read", async ({ page }) => {
    await page.goto("./");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(
        new File(["Dropped. Twice."], "drop.txt", { type: "text/plain" }),
      );
      window.dispatchEvent(
        new DragEvent("dragover", {
          dataTransfer: data,
          bubbles: true,
          cancelable: true,
        }),
      );
      window.dispatchEvent(
        new DragEvent("drop", {
          dataTransfer: data,
          bubbles: true,
          cancelable: true,
        }),
      );
    });
    await expect(page.locator("#article p")).toHaveText(["Dropped. Twice."]);
  });

  test("a bare address explains itself", async ({ page }) => {
    await page.goto("./");
    await paste(page, "https://nahr.example/article");
    await expect(page.getByRole("alert")).toContainText("fetches nothing");
  });
});

test.describe("long work", () => {
  test("shows progress and can be cancelled", async ({ page }) => {
    await page.goto("./");
    const sentence =
      "قال الوزير إن الخطة «جاهزة تماما منذ شهر»، وأضاف أن التمويل متاح.\n";
    await page.locator("header input[type=file]").setInputFiles({
      name: "long.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(sentence.repeat(20_000)),
    });
    await page
      .getByRole("button", { name: "Cancel" })
      .click({ timeout: 20_000 });
    await expect(page.getByRole("alert")).toContainText("cancelled");
  });
});

test.describe("the engine in the browser", () => {
  test("one call is cancelled within 50 ms while another completes", async ({
    page,
  }) => {
    await openPackage(page);
    const answer = await page.evaluate(async () => {
      const analyzer = window.isnad.createAnalyzer();
      await analyzer.analyze("warm");
      const aborter = new AbortController();
      const long = analyzer.analyze(
        "قال الوزير إن الخطة جاهزة. ".repeat(30_000),
        { signal: aborter.signal },
      );
      const other = analyzer.analyze("One. Two.");
      await new Promise((resolve) => setTimeout(resolve, 20));
      const start = performance.now();
      aborter.abort();
      const name = await long.catch((error: unknown) => (error as Error).name);
      const waited = performance.now() - start;
      const result = await other;
      return { name, waited, sentences: result.statistics["sentences"] };
    });
    expect(answer.name).toBe("AbortError");
    expect(answer.waited).toBeLessThan(50);
    expect(answer.sentences).toBe(2);
  });

  test("works without a worker", async ({ page }) => {
    await page.addInitScript(() => {
      window.Worker = function () {
        throw new Error("refused");
      } as unknown as typeof Worker;
    });
    await opened(page, "Arabic sample");
    expect(page.workers()).toHaveLength(0);
    expect((await marked(page, "quotes-1")).length).toBeGreaterThan(0);
  });

  test("a worker that dies fails its callers and is replaced", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const Real = window.Worker;
      window.Worker = class extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          (window as unknown as { lastWorker: Worker }).lastWorker = this;
        }
      };
    });
    await openPackage(page);
    const answer = await page.evaluate(async () => {
      const analyzer = window.isnad.createAnalyzer();
      await analyzer.analyze("warm");
      const waiting = analyzer.analyze("قال الوزير. ".repeat(50_000));
      await new Promise((resolve) => setTimeout(resolve, 10));
      (window as unknown as { lastWorker: Worker }).lastWorker.onerror?.(
        new ErrorEvent("error", { message: "gone" }),
      );
      const code = await waiting.catch(
        (error: unknown) => (error as { code: string }).code,
      );
      return { code, schema: (await analyzer.analyze("again")).schema };
    });
    expect(answer).toEqual({ code: "engine-failed", schema: "isnad/1" });
  });
});

test.describe("interface", () => {
  test("Arabic by the browser's language, right to left, switchable and remembered", async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: "ar" });
    const page = await context.newPage();
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(
      page.getByRole("button", { name: "نموذج عربي" }),
    ).toBeVisible();
    await page.getByRole("button", { name: "English", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
    await page.reload();
    await expect(
      page.getByRole("button", { name: "Arabic sample" }),
    ).toBeVisible();
    await context.close();
  });

  test("tabs by arrow keys", async ({ page }) => {
    await opened(page, "English sample");
    await page.getByRole("tab", { name: "Figures" }).click();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: "Names" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: "Quotes" })).toBeFocused();
    await expect(page.locator(".findings q").first()).toBeVisible();
  });
});

test.describe("privacy", () => {
  test("no request after load, none to another host, no policy violation", async ({
    page,
    baseURL,
  }) => {
    const requests: string[] = [];
    const violations: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text()))
        violations.push(message.text());
    });
    await opened(page, "Arabic sample");
    await page.evaluate(() => document.fonts.ready);
    const host = new URL(baseURL ?? "").host;
    expect(
      requests.filter(
        (url) => !url.startsWith("blob:") && new URL(url).host !== host,
      ),
    ).toEqual([]);
    const loaded = requests.length;
    await page.getByRole("button", { name: "Clear" }).click();
    await page.locator("#article").click();
    await page.keyboard.type("The minister said “no”. He left.");
    await expect.poll(() => marked(page, "quotes-1")).toEqual(["no"]);
    const late = requests
      .slice(loaded)
      .filter((url) => !/\.(woff2?|pack)$/.test(url));
    expect(late).toEqual([]);
    expect(violations).toEqual([]);
  });
});

test("the single file works from disk", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url().slice(0, 40)));
  await page.goto(single);
  await page.getByRole("button", { name: "Arabic sample" }).click();
  await expect(page.locator("#article .role-headline")).toBeVisible();
  expect((await marked(page, "quotes-1")).length).toBeGreaterThan(0);
  expect(requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
});
