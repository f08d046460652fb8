// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from "node:url";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The engine and the pack that every text needs are on their way before the page's script is there. */
const preloadEngine: Plugin = {
  name: "preload-engine",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }): HtmlTagDescriptor[] =>
      Object.keys(bundle ?? {})
        .filter((file) => /\/(isnad-[\w-]+\.wasm|und-[\w-]+\.pack)$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "fetch", crossorigin: "", href: `./${file}` },
          injectTo: "head",
        })),
  },
};

export default defineConfig({
  root: here("page"),
  base: "./",
  publicDir: here("page/public"),
  // The page is built over the package as npm has it: npm run build:package comes first.
  resolve: {
    alias: [
      { find: /^isnad$/, replacement: here("dist/package/index.js") },
      { find: "isnad/words", replacement: here("dist/package/words.js") },
    ],
  },
  plugins: [preloadEngine],
  build: {
    outDir: here("dist/page"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  preview: { host: "localhost", port: Number(process.env["ISNAD_PORT"] ?? 4173) },
});
