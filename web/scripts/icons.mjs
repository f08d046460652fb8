// Draws the PNG icons of the page from page/public/icon.svg, with Chromium.
// usage: node scripts/icons.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "./browser.mjs";

const folder = fileURLToPath(new URL("../page/public/", import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, "utf8");
/** Launchers cut maskable icons to a shape of theirs: the ground goes to the edge, the drawing stays in the middle. */
const maskable = svg
  .replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"')
  .replace(/<rect[^>]*>/, (ground) =>
    ground.replace('<rect width="32" height="32" rx="7"', '<rect x="-6" y="-6" width="44" height="44"'),
  );
const icons = [
  ["icon-180.png", 180, maskable],
  ["icon-192.png", 192, svg],
  ["icon-512.png", 512, svg],
  ["icon-maskable-512.png", 512, maskable],
];

const browser = await chromium.launch(chromiumOptions);
for (const [name, size, drawing] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
  await page.screenshot({ path: folder + name, omitBackground: true });
  await page.close();
}
await browser.close();
