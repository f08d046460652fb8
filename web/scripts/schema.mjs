// Writes schema/isnad-1.schema.json from src/types.ts; with --check says whether the committed one is fresh.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const schema = createGenerator({
  path: here("src/types.ts"),
  tsconfig: here("tsconfig.json"),
  type: "Analysis",
  additionalProperties: false,
  skipTypeCheck: true,
}).createSchema("Analysis");
schema.$schema = "https://json-schema.org/draft/2020-12/schema";
const text = `${JSON.stringify(schema, null, 1)}\n`;
const file = here("schema/isnad-1.schema.json");
if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readFileSync(file, "utf8") !== text) {
  console.error("schema: schema/isnad-1.schema.json is stale; run npm run schema");
  process.exit(1);
}
