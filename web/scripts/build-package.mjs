// Builds dist/package, what npm publishes: modules for bundlers and browsers, the worker, the files that hold everything.
// Declarations come from tsc, engine and packs from copy-assets.mjs.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "rolldown";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const out = here("dist/package");
const base64 = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");
const asset = (name) => base64(readFileSync(here(`src/engine/assets/${name}`)));

/** Gives modules what virtual-engine.d.ts declares. */
function inlinedEngine(worker) {
  const packs = Object.fromEntries(["und", "ar", "en"].map((name) => [name, asset(`${name}.pack`)]));
  const code = Object.entries({ wasm: asset("isnad.wasm"), packs, worker })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
  return {
    name: "inlined-engine",
    resolveId: (id) => (id === "virtual:isnad-engine" ? id : null),
    load: (id) => (id === "virtual:isnad-engine" ? code : null),
  };
}

const common = {
  logLevel: "warn",
  checks: { pluginTimings: false },
  tsconfig: here("tsconfig.json"),
  transform: { target: "es2022" },
  // lit's build for Node.js also runs in browsers, and can be imported where there is no document.
  resolve: { alias: { "lit-html": here("node_modules/lit-html/node/lit-html.js") } },
};

/** One file without imports. */
const one = (entry, file, format, options = {}) =>
  build({
    ...common,
    input: here(entry),
    ...options,
    output: { file: `${out}/${file}`, format, minify: true, codeSplitting: false, ...options.output },
  });

const worker = await one("src/engine/worker.ts", "engine/worker.js", "iife");
const inlined = { plugins: [inlinedEngine(worker.output[0].code)] };
await Promise.all([
  build({
    ...common,
    input: Object.fromEntries(
      ["index", "element", "element-define", "words"].map((name) => [name, here(`src/${name}.ts`)]),
    ),
    output: { dir: out, format: "esm", minify: true, chunkFileNames: "chunk-[name].js" },
  }),
  one("src/node.ts", "node.js", "esm", { platform: "node" }),
  one("src/single.ts", "single.js", "esm", inlined),
  one("src/isnad-article.ts", "isnad-article.js", "iife", {
    ...inlined,
    // Everything is inside, so that nothing is found by the address of a module.
    transform: { ...common.transform, define: { "import.meta.url": "undefined" } },
    output: { name: "Isnad" },
  }),
]);
