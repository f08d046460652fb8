// The engine in Node on a file, as the command line does it natively; for comparing the two.
// usage: node scripts/analyze.mjs [--published DATE] [--words] FILE...
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { analyzeToJsonSync } from "isnad/node";

const { values, positionals } = parseArgs({
  options: { published: { type: "string" }, words: { type: "boolean" } },
  allowPositionals: true,
});
for (const file of positionals) {
  console.log(analyzeToJsonSync(readFileSync(file, "utf8"), values));
}
