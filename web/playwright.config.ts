// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./scripts/browser.mjs";

/** Another one where several checkouts are tested at once. */
const address = `http://localhost:${process.env["ISNAD_PORT"] ?? "4173"}/`;

export default defineConfig({
  testDir: "../tests/web/browser",
  outputDir: "test-results",
  workers: 1,
  timeout: 30_000,
  reporter: "list",
  use: {
    baseURL: address,
    locale: "en",
    // Only offline.spec.ts wants it: elsewhere it would load the whole page once more beside each test.
    serviceWorkers: "block",
    launchOptions: chromiumOptions,
  },
  webServer: { command: "npm run --silent serve", url: address, reuseExistingServer: false },
});
