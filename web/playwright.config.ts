// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./scripts/browser.mjs";

export default defineConfig({
  testDir: "../tests/web/browser",
  outputDir: "test-results",
  workers: 1,
  timeout: 30_000,
  reporter: "list",
  use: {
    baseURL: "http://localhost:4173/",
    locale: "en",
    launchOptions: chromiumOptions,
  },
  webServer: { command: "npm run --silent serve", url: "http://localhost:4173/", reuseExistingServer: false },
});
