// Pictures of the page as people meet it: empty, with a sample, every panel, a card, library, help; both interfaces, wide
// and narrow, light and dark.
// usage: node scripts/screenshots.mjs FOLDER [NAME] [ARTICLE.txt]    only those whose name holds NAME, such as ar-1440-light;
// with this article pasted rather than the sample
import { mkdirSync, readFileSync } from "node:fs";
import { withPage } from "./browser.mjs";

const [folder, only = "", article] = process.argv.slice(2);
if (!folder) throw new Error("usage: screenshots.mjs FOLDER [NAME] [ARTICLE.txt]");
mkdirSync(folder, { recursive: true });

const words = {
  ar: { sample: "نموذج عربي", keep: "احفظ", library: "المكتبة", help: "مساعدة" },
  en: { sample: "English sample", keep: "Keep", library: "Library", help: "Help" },
};

async function visit(page, address, locale, shoot) {
  const button = (name) => page.getByRole("button", { name, exact: true });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await shoot("0-empty");
  if (article) {
    await page.locator("#article").focus();
    await page.keyboard.insertText(readFileSync(article, "utf8"));
  } else {
    await button(words[locale].sample).click();
  }
  await page.locator("#article [class^=role-]").first().waitFor();
  await page.locator(".tree .node").first().waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready);
  await shoot("1-sample");
  const tabs = page.getByRole("tab");
  for (let index = 0; index < (await tabs.count()); index++) {
    await tabs.nth(index).click();
    await page.waitForTimeout(700);
    await shoot(`2-panel-${String(index)}-${await tabs.nth(index).getAttribute("id")}`);
    if (index === 0) {
      await page.locator("#panel").evaluate((panel) => panel.scrollTo(0, 900));
      await shoot("2-panel-0-statements");
    }
  }
  await tabs.first().click();
  if (await page.locator("aside .close").isVisible()) await page.locator("aside .close").click();
  await page.locator("#article").focus();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < 3; step++) await page.keyboard.press("F8");
  await page.waitForTimeout(500);
  const why = page.locator(".card details summary").first();
  if (await why.isVisible()) await why.click();
  await shoot("3-card");
  await page.keyboard.press("Escape");
  await button(words[locale].keep).click();
  await page.getByRole("alert").waitFor();
  await shoot("4-notice");
  await button(words[locale].library).click();
  await page.locator("#library").waitFor();
  await shoot("5-library");
  await page.keyboard.press("Escape");
  await button(words[locale].help).click();
  await page.locator("#help").waitFor();
  await shoot("6-help");
}

await withPage(async (browser, address) => {
  for (const locale of ["ar", "en"]) {
    for (const width of [390, 1440]) {
      for (const colorScheme of ["light", "dark"]) {
        const name = `${locale}-${String(width)}-${colorScheme}`;
        if (!name.includes(only)) continue;
        const height = width === 390 ? 844 : 900;
        const context = await browser.newContext({ locale, colorScheme, viewport: { width, height } });
        const page = await context.newPage();
        await visit(page, address, locale, (view) =>
          page.screenshot({ path: `${folder}/${name}-${view}.png` }),
        );
        await context.close();
      }
    }
  }
});
