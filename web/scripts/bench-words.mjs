// Times the words of English texts: our stage in WebAssembly, wink-nlp (tokens, tags, lemmas) and compromise (tags) on the
// same text in the same run. The others are installed beside the build by scripts/bench.
// usage: node scripts/bench-words.mjs ARTICLE.en.txt FOLDER-WITH-NODE_MODULES
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { analyzeToJsonSync } from "isnad/node";

const [article, folder] = process.argv.slice(2);
// Long enough that every engine has compiled what it runs.
const text = `${readFileSync(article, "utf8")}\n\n`.repeat(20);
const require = createRequire(pathToFileURL(`${folder}/x.cjs`));
const winkNLP = require("wink-nlp");
const wink = winkNLP(require("wink-eng-lite-web-model"));
const { its } = wink;
const compromise = require("compromise");

function median(run) {
  const times = [];
  for (let round = 0; round < 60; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[30];
}

const words = JSON.parse(analyzeToJsonSync(text)).statistics.words;
const rows = [
  ["isnad, whole analysis", () => analyzeToJsonSync(text)],
  [
    "wink-nlp: pos, lemma",
    () => {
      const tokens = wink.readDoc(text).tokens();
      tokens.out(its.pos);
      tokens.out(its.lemma);
    },
  ],
  ["compromise: tags", () => compromise(text).json()],
];
for (const [name, run] of rows) {
  console.log(`${name.padEnd(24)} ${((1000 * median(run)) / words).toFixed(2).padStart(8)} µs a word`);
}
