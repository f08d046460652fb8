// Times the engine in Node on an article: warm median of whole analyses, and a long text against a short one.
// usage: node scripts/bench-node.mjs ARTICLE.txt
import { readFileSync } from "node:fs";
import { analyzeToJsonSync } from "isnad/node";

const article = readFileSync(process.argv[2], "utf8");

function median(run, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[rounds >> 1];
}

const words = JSON.parse(analyzeToJsonSync(article)).statistics.words;
const rows = [
  [1, 200],
  [10, 40],
  [100, 9],
];
for (const [copies, rounds] of rows) {
  const text = `${article}\n\n`.repeat(copies);
  const time = median(() => analyzeToJsonSync(text), rounds);
  console.log(
    `${String(text.length).padStart(9)} code units  ${time.toFixed(2).padStart(8)} ms  ${((1000 * time) / words / copies).toFixed(3)} µs a word`,
  );
}
