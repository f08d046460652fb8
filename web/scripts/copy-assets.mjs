// Puts the engine and its packs, built by ../scripts/build, beside the sources and into the package.
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packs = ["und", "ar", "en"].map((name) => `${root}build/native/bin/packs/${name}.pack`);
const engine = `${root}build/wasm/bin/isnad.wasm`;
// The glue goes into the modules that need it.
const folders = [
  ["src/engine/assets", [`${root}build/wasm/bin/isnad.mjs`, engine, ...packs]],
  ["dist/package/engine/assets", [engine, ...packs]],
];
rmSync(`${root}web/dist/package`, { recursive: true, force: true });
for (const [folder, files] of folders) {
  mkdirSync(`${root}web/${folder}`, { recursive: true });
  for (const file of files) {
    if (!existsSync(file)) {
      console.error(`copy-assets: ${file} is missing; run scripts/build first`);
      process.exit(1);
    }
    cpSync(file, `${root}web/${folder}/${file.slice(file.lastIndexOf("/") + 1)}`);
  }
}

// What the licences ask to be shipped along.
for (const [from, to] of [
  ["LICENSE", "LICENSE"],
  ["THIRD_PARTY.md", "THIRD_PARTY.md"],
  ["wasm/icu/LICENSE", "LICENSE-ICU"],
]) {
  cpSync(`${root}${from}`, `${root}web/dist/package/${to}`);
}
