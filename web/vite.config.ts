// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("page"),
  base: "./",
  publicDir: here("page/public"),
  // The page is built over the package as npm has it: npm run build:package comes first.
  resolve: { alias: { isnad: here("dist/package/index.js") } },
  build: {
    outDir: here("dist/page"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  preview: { host: "localhost", port: Number(process.env["ISNAD_PORT"] ?? 4173) },
});
