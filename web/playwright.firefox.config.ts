// SPDX-License-Identifier: Apache-2.0
// The same tests of the page and the element in Debian's Firefox, over WebDriver BiDi.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import base from "./playwright.config.js";

export default defineConfig({
  ...base,
  use: {
    ...base.use,
    browserName: "firefox",
    channel: "moz-firefox",
    launchOptions: {
      executablePath: fileURLToPath(new URL("scripts/firefox-for-playwright.mjs", import.meta.url)),
      // Firefox wants a home that it may write to.
      env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), "isnad-firefox-")) },
    },
  },
});
