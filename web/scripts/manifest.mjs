// Writes custom-elements.json from the element's source; with --check says whether the committed one is fresh.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { create, ts } from "@custom-elements-manifest/analyzer";
import { format } from "prettier";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const source = "src/element/isnad-article.ts";
const code = readFileSync(here(source), "utf8");
const { schemaVersion, modules } = create({
  modules: [ts.createSourceFile(source, code, ts.ScriptTarget.ES2022, true)],
});
const [element] = modules[0].declarations.filter(
  ({ kind, name }) => kind === "class" && name === "IsnadArticle",
);
// Only what a page may use, at the places where the package has it.
const declaration = {
  ...element,
  superclass: { name: "HTMLElement" },
  members: element.members.filter(
    ({ name, privacy }) => privacy !== "private" && name !== "addEventListener",
  ),
  events: element.events.filter(({ name }) => name.startsWith("isnad-")),
};
const reference = { name: "IsnadArticle", module: "dist/package/element.js" };
const manifest = {
  schemaVersion,
  readme: "",
  modules: [
    {
      kind: "javascript-module",
      path: "dist/package/element.js",
      declarations: [declaration],
      exports: [{ kind: "js", name: "IsnadArticle", declaration: reference }],
    },
    {
      kind: "javascript-module",
      path: "dist/package/element-define.js",
      declarations: [],
      exports: [{ kind: "custom-element-definition", name: "isnad-article", declaration: reference }],
    },
  ],
};
const file = here("custom-elements.json");
const text = await format(JSON.stringify(manifest), { parser: "json", printWidth: 120 });
if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readFileSync(file, "utf8") !== text) {
  console.error("manifest: custom-elements.json is stale; run npm run manifest");
  process.exit(1);
}
