// Whether analyses leave memory behind: a thousand of them in one page of Chromium, engine in its worker. Compares what the
// page's process holds after the tenth and after the last; more than a tenth of growth is a failure.
// usage: node scripts/memory-page.mjs ARTICLE.txt...    the articles take turns, each time with other words at the end
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "./browser.mjs";
import { serveFolder } from "./static-server.mjs";

const count = 1000;
const warm = 10;
const most = 1.1;
const articles = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
if (articles.length === 0) throw new Error("usage: memory-page.mjs ARTICLE.txt...");

const server = await serveFolder(fileURLToPath(new URL("../dist/package/", import.meta.url)));
const browser = await chromium.launch(chromiumOptions);
try {
  const page = await browser.newPage();
  await page.goto(`${server.address}bare.html`);
  await page.evaluate(async () => {
    const { createAnalyzer } = await import("/index.js");
    const analyzer = createAnalyzer();
    window.analyzeAll = async (texts) => {
      for (const text of texts) await analyzer.analyze(text);
    };
  });

  /** What the page's process has for itself, in MB, once garbage is gone from page and worker. */
  const session = await page.context().newCDPSession(page);
  const system = await browser.newBrowserCDPSession();
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const workers = new Set();
  session.on("Target.attachedToTarget", ({ sessionId }) => workers.add(sessionId));
  async function memory() {
    for (let round = 0; round < 3; round++) {
      await session.send("HeapProfiler.collectGarbage");
      for (const sessionId of workers) {
        const message = JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" });
        await session.send("Target.sendMessageToTarget", { sessionId, message });
      }
      await page.waitForTimeout(300);
    }
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    const sizes = processInfo
      .filter(({ type }) => type === "renderer")
      .map(({ id }) => readFileSync(`/proc/${String(id)}/smaps_rollup`, "utf8"))
      .map((rollup) => Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024);
    return Math.max(...sizes);
  }

  let done = 0;
  const say = (size) =>
    console.log(`after ${String(done).padStart(4)} analyses  ${size.toFixed(1).padStart(7)} MB`);
  async function run(until) {
    const texts = [];
    for (; done < until; done++)
      texts.push(`${articles[done % articles.length]}\n\n${String(done)} ${String(done * 7919)}.`);
    await page.evaluate((list) => window.analyzeAll(list), texts);
    const size = await memory();
    say(size);
    return size;
  }
  const before = await run(warm);
  let after = before;
  for (let until = 100; until <= count; until += 100) after = await run(until);
  const growth = after / before;
  console.log(`the last is ${growth.toFixed(3)} of the tenth (at most ${String(most)})`);
  if (growth > most) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
