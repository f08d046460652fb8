// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here(".."),
  resolve: {
    alias: {
      "isnad/node": here("dist/package/node.js"),
      "isnad/words": here("src/words.ts"),
    },
  },
  test: { include: ["tests/web/unit/**/*.test.ts"] },
});
