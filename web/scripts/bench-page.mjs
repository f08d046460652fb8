// Times the built page in Chromium: from navigation to the first result, and warm analyses in the worker beside
// Intl.Segmenter's word splitting, line by line, of the same text.
// usage: node scripts/bench-page.mjs ARTICLE.txt
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withPage } from "./browser.mjs";

const article = readFileSync(process.argv[2], "utf8");
const packageFolder = fileURLToPath(new URL("../dist/package/", import.meta.url));

await withPage(async (browser, address) => {
  const colds = [];
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript((text) => {
      if (!localStorage.getItem("isnad-draft")) {
        localStorage.setItem("isnad-draft", JSON.stringify({ text, published: "" }));
      }
    }, article);
    await page.goto(address);
    const cold = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const look = () =>
            document.querySelector("#article [class^=role-]")
              ? resolve(performance.now())
              : setTimeout(look, 1);
          look();
        }),
    );
    colds.push(cold);
    await context.close();
  }
  const page = await browser.newPage();
  await page.route("**/package/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/package\//, "");
    return route.fulfill({ path: packageFolder + path });
  });
  await page.route("**/bench.html", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
  );
  await page.goto(`${address}bench.html`);
  const times = await page.evaluate(async (text) => {
    const { createAnalyzer } = await import("/package/index.js");
    const analyzer = createAnalyzer();
    const median = async (run) => {
      const rounds = [];
      for (let round = 0; round < 60; round++) {
        const start = performance.now();
        await run();
        rounds.push(performance.now() - start);
      }
      return rounds.sort((a, b) => a - b)[30];
    };
    const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
    return {
      analysis: await median(() => analyzer.analyze(text)),
      segmenter: await median(() => text.split("\n").map((line) => [...segmenter.segment(line)].length)),
    };
  }, article);
  const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  console.log(`navigation to first result, cold   ${middle(colds).toFixed(0)} ms (median of 5)`);
  console.log(
    `analysis in the worker, warm       ${times.analysis.toFixed(2)} ms (with the JSON and the way there and back)`,
  );
  console.log(`Intl.Segmenter, words, line by line ${times.segmenter.toFixed(2)} ms`);
});
