// Debian's Chromium for scripts, and the built page on a local port.
import { chromium } from "@playwright/test";
import { preview } from "vite";

export const chromiumOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Calls `use(browser, address)` and closes both. */
export async function withPage(use) {
  const server = await preview({ preview: { port: 0 }, logLevel: "silent" });
  const browser = await chromium.launch(chromiumOptions);
  try {
    await use(browser, server.resolvedUrls.local[0]);
  } finally {
    await browser.close();
    await server.close();
  }
}
