// Writes dist/page/service-worker.js over the built page: it keeps every file, so that the page works without a network.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const page = here("dist/page");
/** Vite names these by their content. */
const named = /^assets\/.*-[\w-]{8}\.\w+$/;

const files = readdirSync(page, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(page.length + 1))
  .filter((path) => path !== "service-worker.js")
  .sort();
const precache = files.map((url) => ({
  url,
  revision: named.test(url)
    ? null
    : createHash("sha256")
        .update(readFileSync(`${page}/${url}`))
        .digest("hex")
        .slice(0, 16),
}));

await build({
  logLevel: "warn",
  input: here("page/offline/service-worker.ts"),
  tsconfig: here("tsconfig.json"),
  transform: {
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"', "self.__precache": JSON.stringify(precache) },
  },
  output: { file: `${page}/service-worker.js`, format: "iife", minify: true },
});
