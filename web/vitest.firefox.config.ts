// SPDX-License-Identifier: Apache-2.0
// Debian's Firefox, driven by puppeteer-core over WebDriver BiDi; Playwright cannot.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: { include: ["tests/web/firefox/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
