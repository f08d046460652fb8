// SPDX-License-Identifier: Apache-2.0
// <isnad-article> in pages of other people: what it marks, what it leaves alone, what it gives back.
import { fileURLToPath } from "node:url";
import {
  chromium,
  expect,
  test,
  type Locator,
  type Page,
} from "@playwright/test";
import { chromiumOptions } from "../../../web/scripts/browser.mjs";
import {
  serveFolder,
  type FolderServer,
} from "../../../web/scripts/static-server.mjs";
import type { IsnadArticle } from "../../../web/src/element-define.js";
import { violationsOf } from "./axe.js";

const built = fileURLToPath(
  new URL("../../../web/dist/package/", import.meta.url),
);
/** The same files from the page's own origin and, with leave for all, from another. */
let own: FolderServer;
let other: FolderServer;

test.beforeAll(async () => {
  own = await serveFolder(built);
  other = await serveFolder(built, {
    headers: { "access-control-allow-origin": "*" },
  });
});
test.afterAll(async () => {
  await own.close();
  await other.close();
});

const story = `
  <article>
    <h1>Council closes the old bridge</h1>
    <p>The mayor, <b>Nadia</b> <i>Farouk</i>, said on Monday that “the bridge is <em>tired</em>”.
       “We will not wait,” Farouk told the council in Alexandria.</p>
    <p hidden="">“Not shown”, he said.</p>
    <p data-isnad-skip="">“Not read”, he said.</p>
    <script type="text/plain">“Not text”</script>
  </article>`;
const arabicStory = `
  <div lang="ar" dir="rtl">
    <h1>إغلاق الجسر القديم</h1>
    <p>قالت رئيسة البلدية في القاهرة يوم الاثنين إن «الجسر متعب ولا بد من إغلاقه».</p>
    <p>وأضافت: «لن ننتظر حتى الشتاء».</p>
  </div>`;

interface Host {
  body: string;
  from?: FolderServer;
  policy?: string;
  lang?: string;
}

/** A page of another's, with the element's script. */
async function open(page: Page, host: Host): Promise<void> {
  const { body, from = own, policy, lang = "en" } = host;
  own.pages.set("/host.html", {
    headers: policy === undefined ? {} : { "content-security-policy": policy },
    body: `<!doctype html><html lang="${lang}"><title>Host</title>
      <script type="module" src="${from.address}element-define.js"></script><body><main>${body}</main></body></html>`,
  });
  await page.goto(`${own.address}host.html`);
}

/** Waits until the element is there and has read. */
const analysed = (article: Locator) =>
  expect
    .poll(() =>
      article.evaluate((element: Partial<IsnadArticle>) => element.analysis),
    )
    .toBeTruthy();

async function openStory(
  page: Page,
  attributes = "",
  host: Partial<Host> = {},
) {
  await open(page, {
    body: `<isnad-article ${attributes}>${story}</isnad-article>`,
    ...host,
  });
  const article = page.locator("isnad-article");
  await analysed(article);
  return article;
}

/** Every mark as `look text`. */
const marks = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([name, ranges]) =>
        ([...ranges] as Range[]).map(
          (range) =>
            `${name.replace("isnad-article-", "")} ${range.toString().replace(/\s+/g, " ")}`,
        ),
      )
      .sort(),
  );

/** The middle of a mark on the screen. */
async function pointAt(page: Page, look: string): Promise<void> {
  const { x, y, width, height } = await page.evaluate((name) => {
    const ranges = CSS.highlights.get(`isnad-article-${name}`);
    const [box] = ([...(ranges ?? [])] as Range[]).flatMap((range) => [
      ...range.getClientRects(),
    ]);
    return box?.toJSON() as DOMRect;
  }, look);
  await page.mouse.move(x + width / 2, y + height / 2);
}

test.describe("annotating", () => {
  test("marks what is shown, over the host's own elements, and changes none", async ({
    page,
  }) => {
    await openStory(page);
    expect(await marks(page)).toEqual(
      expect.arrayContaining([
        "people Farouk",
        "people Nadia Farouk",
        "places Alexandria",
        "quote-1 We will not wait,",
        "quote-1 the bridge is tired",
      ]),
    );
    expect((await marks(page)).join()).not.toMatch(/Not (shown|read|text)/);
    const content = await page
      .locator("isnad-article")
      .evaluate((element) => element.innerHTML);
    expect(content.trim()).toBe(story.trim());
  });

  test("marks only the layers that are asked for", async ({ page }) => {
    const article = await openStory(page, 'layers="places nonsense"');
    expect(await marks(page)).toEqual(["places Alexandria"]);
    await article.evaluate((element: IsnadArticle) => {
      element.layers = ["people"];
    });
    await expect
      .poll(() => marks(page))
      .toEqual(["people Farouk", "people Nadia Farouk"]);
  });

  test("reads again what the host changes", async ({ page }) => {
    const article = await openStory(page, 'layers="quotes"');
    await article.evaluate((element) => {
      element.innerHTML = "<p>She said: “This is <b>new</b>.”</p>";
    });
    await expect.poll(() => marks(page)).toEqual(["quote-1 This is new."]);
  });

  test("tells typed events, and what is wrong", async ({ page }) => {
    const article = await openStory(page, 'layers="people"');
    const told = await article.evaluate(
      (element: IsnadArticle) =>
        new Promise<unknown>((resolve) => {
          const heard: unknown[] = [];
          element.addEventListener("isnad-select", ({ detail }) => {
            heard.push(detail.finding?.layer, detail.finding?.spans.length);
            element.published = "soon";
          });
          element.addEventListener("isnad-error", ({ detail }) => {
            heard.push(detail.error.code);
            element.published = "2024-03-06";
          });
          element.addEventListener("isnad-analysis", ({ detail }) => {
            heard.push(
              detail.analysis.published.value,
              detail.text === element.text,
            );
            resolve(heard);
          });
          element.selected = element.findings[0] ?? null;
        }),
    );
    expect(told).toEqual(["people", 2, "bad-published", "2024-03-06", true]);
  });

  test("works within a shadow tree of the host", async ({ page }) => {
    await open(page, {
      body: `<div id="host"></div>`,
    });
    await page.evaluate((html) => {
      const root = document
        .querySelector("#host")
        ?.attachShadow({ mode: "open" });
      if (root)
        root.innerHTML = `<isnad-article layers="people">${html}</isnad-article>`;
    }, story);
    await expect
      .poll(() => marks(page))
      .toEqual(["people Farouk", "people Nadia Farouk"]);
    await pointAt(page, "people");
    await expect(page.locator(".card")).toContainText("Nadia Farouk");
    const sheets = await page.evaluate(() => [
      document.adoptedStyleSheets.length,
      document.querySelector("#host")?.shadowRoot?.adoptedStyleSheets.length,
    ]);
    expect(sheets).toEqual([0, 1]);
  });
});

test.describe("reading", () => {
  test("the pointer brings a card, and leaving takes it away", async ({
    page,
  }) => {
    await openStory(page);
    await pointAt(page, "people");
    const card = page.locator("isnad-article .card");
    await expect(card).toBeVisible();
    await expect(card).toContainText("Nadia Farouk");
    await page.mouse.move(1, 700);
    await expect(card).toBeHidden();
  });

  test("a press chooses everything that is one, and again lets go", async ({
    page,
  }) => {
    await openStory(page, "panel");
    await pointAt(page, "people");
    await page.mouse.down();
    await page.mouse.up();
    const selected = async () =>
      (await marks(page)).filter((mark) => mark.startsWith("selected"));
    await expect
      .poll(selected)
      .toEqual(["selected Farouk", "selected Nadia Farouk"]);
    await expect(page.locator('[aria-pressed="true"]')).toContainText(
      "Nadia Farouk",
    );
    await page.mouse.click(1, 700);
    await page.locator("h1").click();
    await expect.poll(selected).toEqual([]);
  });

  for (const { lang, body, forward } of [
    { lang: "en", body: story, forward: "ArrowRight" },
    { lang: "ar", body: arabicStory, forward: "ArrowLeft" },
  ]) {
    test(`arrow keys walk through the findings: ${lang}`, async ({ page }) => {
      await open(page, {
        lang,
        body: `<isnad-article>${body}</isnad-article>`,
      });
      await analysed(page.locator("isnad-article"));
      await page.keyboard.press("Tab");
      const walker = page.locator(".walker");
      await expect(walker).toBeFocused();
      const card = page.locator(".card");
      const seen: string[] = [];
      for (let step = 0; step < 2; step++) {
        await page.keyboard.press(forward);
        await expect(card).toBeVisible();
        const said = (await page.locator(".said").textContent()) ?? "";
        expect(said).not.toBe("");
        seen.push(said);
      }
      expect(new Set(seen).size).toBe(2);
      await page.keyboard.press("Escape");
      await expect(card).toBeHidden();
    });
  }

  test("a finding chosen in the panel is chosen in the text", async ({
    page,
  }) => {
    await openStory(page, "panel");
    await page.locator("details", { hasText: "Places" }).click();
    await page.getByRole("button", { name: "Alexandria" }).click();
    await expect
      .poll(async () => (await marks(page)).includes("selected Alexandria"))
      .toBe(true);
  });

  for (const lang of ["en", "ar"]) {
    test(`axe finds nothing: ${lang}`, async ({ page }) => {
      await open(page, {
        lang,
        body: `<isnad-article panel>${lang === "ar" ? arabicStory : story}</isnad-article>`,
      });
      await analysed(page.locator("isnad-article"));
      await page.evaluate(() => {
        const root = document.querySelector("isnad-article")?.shadowRoot;
        for (const part of root?.querySelectorAll("details") ?? [])
          part.open = true;
      });
      await pointAt(page, "quote-1");
      await expect(page.locator(".card")).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });
  }
});

test.describe("where it may run", () => {
  const strict =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html isnad";
  const fromOther = (more: string) =>
    `default-src 'none'; script-src ${other.address} 'wasm-unsafe-eval' ${more}; connect-src ${other.address}`;

  for (const { name, policy, from, workers } of [
    {
      name: "a policy of own scripts only",
      policy: () => strict,
      from: () => own,
      workers: 1,
    },
    {
      name: "another origin",
      policy: () => undefined,
      from: () => other,
      workers: 1,
    },
    {
      name: "another origin, and a policy that allows its worker",
      policy: () => fromOther("blob:"),
      from: () => other,
      workers: 1,
    },
    {
      name: "another origin, and a policy that refuses workers",
      policy: () => fromOther(""),
      from: () => other,
      workers: 0,
    },
  ]) {
    test(name, async ({ page }) => {
      const refused: string[] = [];
      page.on("console", (message) => {
        if (/policy/i.test(message.text())) refused.push(message.text());
      });
      const allowed = policy();
      await openStory(page, 'layers="places"', {
        from: from(),
        ...(allowed === undefined ? {} : { policy: allowed }),
      });
      expect(await marks(page)).toEqual(["places Alexandria"]);
      expect(page.workers()).toHaveLength(workers);
      if (workers > 0) expect(refused).toEqual([]);
    });
  }

  test("a sandboxed frame", async ({ page }) => {
    await open(page, {
      body: `<iframe sandbox="allow-scripts" srcdoc='<script type="module" src="${other.address}element-define.js"></script><isnad-article layers="places">${story.replaceAll("'", "&#39;")}</isnad-article>'></iframe>`,
    });
    const frame = page.frames()[1];
    await expect
      .poll(() => frame?.evaluate(() => [...CSS.highlights.keys()]))
      .toEqual(["isnad-article-places"]);
    expect(await frame?.evaluate(() => self.origin)).toBe("null");
    expect(page.workers()).toHaveLength(1);
  });
});

test.describe("several on one page", () => {
  test("share one worker; what is removed gives back its marks, the last one everything", async ({
    page,
  }) => {
    await page.clock.install();
    await open(page, {
      body: `<isnad-article layers="places">${story}</isnad-article><isnad-article layers="places">${story}</isnad-article>`,
    });
    const state = () =>
      page.evaluate(() => ({
        marks: [...CSS.highlights.values()].flatMap((ranges) => [...ranges])
          .length,
        sheets: document.adoptedStyleSheets.length,
      }));
    await page.clock.runFor(1000);
    await expect.poll(state).toEqual({ marks: 2, sheets: 1 });
    expect(page.workers()).toHaveLength(1);
    await page.evaluate(() =>
      document.querySelector("isnad-article")?.remove(),
    );
    expect(await state()).toEqual({ marks: 1, sheets: 1 });
    await page.evaluate(() =>
      document.querySelector("isnad-article")?.remove(),
    );
    expect(await state()).toEqual({ marks: 0, sheets: 0 });
    expect(page.workers()).toHaveLength(1);
    await page.clock.runFor(11_000);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test("a removed element is forgotten", async () => {
    const browser = await chromium.launch({
      ...chromiumOptions,
      args: [...(chromiumOptions.args ?? []), "--js-flags=--expose-gc"],
    });
    try {
      const page = await browser.newPage();
      const article = await openStory(page, "panel");
      await pointAt(page, "people");
      await page.mouse.click(200, 60);
      await article.evaluate((element) => {
        Object.assign(window, {
          gone: new WeakRef(element),
          text: new WeakRef(element.querySelector("p") ?? element),
        });
        element.remove();
      });
      const alive = () =>
        page.evaluate(() => {
          const held = window as unknown as {
            gc(): void;
            gone: WeakRef<Element>;
            text: WeakRef<Element>;
          };
          held.gc();
          return [held.gone, held.text].filter((ref) => ref.deref()).length;
        });
      await expect.poll(alive).toBe(0);
    } finally {
      await browser.close();
    }
  });

  test("an element that is moved goes on", async ({ page }) => {
    const article = await openStory(page, 'layers="places"');
    await article.evaluate((element) => {
      document.body.append(element);
    });
    await analysed(article);
    await expect.poll(() => marks(page)).toEqual(["places Alexandria"]);
  });
});
