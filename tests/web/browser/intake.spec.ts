// SPDX-License-Identifier: Apache-2.0
// Getting text in: what is kept of rich text, which files are read, what is said of those that are not.
import type { Page } from "@playwright/test";
import {
  strToU8,
  zipSync,
} from "../../../web/node_modules/fflate/esm/index.mjs";
import { expect, test } from "@playwright/test";

const lines = (page: Page) =>
  page
    .locator("#article p")
    .allTextContents()
    .then((all) => all.filter((line) => line !== ""));

async function open(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("./");
  await page
    .locator("header input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

async function pasteRich(
  page: Page,
  html: string,
  plain: string,
): Promise<void> {
  await page.goto("./");
  await page.locator("#article").click();
  await page.evaluate(
    ([rich = "", text = ""]) => {
      const data = new DataTransfer();
      data.setData("text/html", rich);
      data.setData("text/plain", text);
      const event = new ClipboardEvent("paste", {
        bubbles: true,
        cancelable: true,
      });
      // Given to the constructor, it arrives empty in Firefox.
      Object.defineProperty(event, "clipboardData", { value: data });
      document.querySelector("#article")?.dispatchEvent(event);
    },
    [html, plain],
  );
}

/** A Word document with these paragraphs, as XML. */
function docx(body: string): Buffer {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return Buffer.from(
    zipSync({
      "word/document.xml": strToU8(xml),
      "[Content_Types].xml": strToU8("<Types/>"),
    }),
  );
}

test.describe("rich text", () => {
  for (const [what, html, expected] of [
    [
      "headings, paragraphs and list items are lines; looks and scripts are dropped",
      "<style>p{}</style><h1>رأس <b>الخبر</b></h1><p>فقرة\n أولى</p><script>x()</script><ul><li>بند</li></ul>",
      ["رأس الخبر", "فقرة أولى", "بند"],
    ],
    [
      "line breaks within a paragraph stay",
      "<div>one<br>two</div><div><span>three</span> <i>four</i></div>",
      ["one", "two", "three four"],
    ],
    [
      "what a word processor hides is not taken",
      "<p>seen</p><p hidden>unseen</p><table><tr><td>a</td><td>b</td></tr></table>",
      ["seen", "a", "b"],
    ],
  ] as const) {
    test(what, async ({ page }) => {
      await pasteRich(page, html, "plain");
      expect(await lines(page)).toEqual(expected);
    });
  }

  test("words from within a line are taken as they are", async ({ page }) => {
    await pasteRich(page, "<b>two  words</b>", "two  words");
    expect(await lines(page)).toEqual(["two  words"]);
  });
});

test("a Word document: its paragraphs, without what was struck out", async ({
  page,
}) => {
  const run = (text: string) =>
    `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  await open(
    page,
    "story.docx",
    docx(
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run("عنوان")}</w:p><w:p/><w:p>${run("قال ")}<w:hyperlink>${run("الوزير")}</w:hyperlink><w:del><w:r><w:delText>لا</w:delText></w:r></w:del>${run(" نعم")}<w:r><w:br/><w:t>سطر</w:t></w:r></w:p>`,
    ),
  );
  await expect
    .poll(() => lines(page))
    .toEqual(["عنوان", "قال الوزير نعم", "سطر"]);
});

test("a web page: its main part, and the day it says it was published", async ({
  page,
}) => {
  await open(
    page,
    "page.html",
    Buffer.from(
      "<!doctype html><html><head><meta property='article:published_time' content='2024-03-05T09:00:00+02:00'></head><body><nav>Menu</nav><article><h1>Head</h1><p>Body text.</p></article><footer>Foot</footer></body></html>",
    ),
  );
  await expect.poll(() => lines(page)).toEqual(["Head", "Body text."]);
  await page.getByRole("tab", { name: "Timeline" }).click();
  await expect(page.getByLabel("Published on")).toHaveValue("2024-03-05");
});

test("a page in windows-1256 that says so", async ({ page }) => {
  const head = Buffer.from('<html><meta charset="windows-1256"><p>');
  await open(
    page,
    "old.htm",
    Buffer.concat([head, Buffer.from([0xde, 0xc7, 0xe1])]),
  );
  await expect.poll(() => lines(page)).toEqual(["قال"]);
  await expect(page.getByRole("alert")).toContainText("windows-1256");
});

test("Markdown without its marks", async ({ page }) => {
  await open(
    page,
    "note.md",
    Buffer.from(
      "# Head\n\nA *strong* [link](https://nahr.example) here.\n\n- item\n\n![picture](x.png)\n",
    ),
  );
  await expect
    .poll(() => lines(page))
    .toEqual(["Head", "A strong link here.", "item"]);
});

for (const [name, bytes, told] of [
  ["paper.pdf", "%PDF-1.7\n", "is a PDF"],
  ["old.doc", "\u00d0\u00cf\u0011\u00e0\u00a1", "old .doc format"],
  ["other.docx", "PK\u0003\u0004broken", "not a text file"],
  ["blank.txt", " \n ", "holds no text"],
  [
    "isnad-library.json",
    '{"schema":"isnad-library/1","articles":[{}]}',
    "damaged",
  ],
] as const) {
  test(`${name} explains itself, and the text stays`, async ({ page }) => {
    await page.goto("./");
    await page.locator("#article").click();
    await page.keyboard.type("Kept");
    await page.locator("header input[type=file]").setInputFiles({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes, "latin1"),
    });
    await expect(page.getByRole("alert")).toContainText(told);
    expect(await lines(page)).toEqual(["Kept"]);
  });
}

test("a web address that is dropped or pasted explains what to do", async ({
  page,
}) => {
  await page.goto("./");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/uri-list", "https://nahr.example/a");
    dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, cancelable: true }),
    );
  });
  await expect(page.getByRole("alert")).toContainText(
    "copy its text and paste it here",
  );
  await pasteRich(page, "", "https://nahr.example/a");
  await expect(page.getByRole("alert")).toContainText(
    "copy its text and paste it here",
  );
});
