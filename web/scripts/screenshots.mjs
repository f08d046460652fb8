// Pictures of the page with a sample read: both interfaces, wide and narrow, light and dark.
// usage: node scripts/screenshots.mjs FOLDER
import { mkdirSync } from "node:fs";
import { withPage } from "./browser.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: screenshots.mjs FOLDER");
mkdirSync(folder, { recursive: true });

await withPage(async (browser, address) => {
  for (const locale of ["ar", "en"]) {
    for (const width of [360, 1400]) {
      for (const colorScheme of ["light", "dark"]) {
        const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        await page.goto(address);
        const name = `${folder}/${locale}-${width}-${colorScheme}`;
        if (colorScheme === "light") await page.screenshot({ path: `${name}-empty.png` });
        await page.getByRole("button", { name: locale === "ar" ? "نموذج عربي" : "English sample" }).click();
        await page.locator("#article .role-headline").waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${name}.png` });
        await page.getByRole("tab").nth(1).click();
        await page.locator(".findings button").nth(2).click();
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${name}-names.png` });
        await context.close();
      }
    }
  }
});
