// Times the built page and the package in Chromium, as a browser gets them from a server on the web: compressed, the first
// time with empty caches. Figures as Lighthouse has them, once on this machine as it is and once as a telephone would have it.
// usage: node scripts/bench-page.mjs ARTICLE.txt...
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "./browser.mjs";
import { serveApart } from "./static-server.mjs";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const rounds = 7;
/** Lighthouse's mobile: slow 4G, and a processor of a quarter of the speed. */
const telephone = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8, cpu: 4 };

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function measure(browser, throttle, visit) {
  const runs = [];
  for (let round = 0; round < (throttle ? 3 : rounds); round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    if (throttle) {
      const session = await context.newCDPSession(page);
      const { cpu, ...network } = throttle;
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", { offline: false, ...network });
      await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    }
    runs.push(await visit(page));
    await context.close();
  }
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, middle(runs.map((run) => run[name]))]));
}

/** Keeps what the last visit left, and notes what Lighthouse would. */
function prepare(draft) {
  if (!localStorage.getItem("isnad-draft")) localStorage.setItem("isnad-draft", draft);
  const notes = (window.notes = { largest: 0, blocked: 0, shift: 0 });
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => (notes.largest = entry.startTime));
  observe("longtask", (entry) => (notes.blocked += Math.max(0, entry.duration - 50)));
  observe("layout-shift", (entry) => (notes.shift += entry.hadRecentInput ? 0 : entry.value));
  new MutationObserver((_changes, observer) => {
    const look = (name, selector) => {
      if (!notes[name] && document.querySelector(selector)) notes[name] = performance.now();
    };
    look("ready", "#article p");
    look("result", "#article [class^=role-]");
    if (notes.result) observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** A visit with an article from the last one; the page stays as it is when the first result is shown. */
function visitPage(address, draft) {
  return async (page) => {
    await page.addInitScript(prepare, draft);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => window.notes?.result, undefined, { polling: 20, timeout: 60_000 });
    // Long enough for the last paint to be told.
    await page.waitForTimeout(300);
    return page.evaluate(() => {
      const entries = [
        ...performance.getEntriesByType("navigation"),
        ...performance.getEntriesByType("resource").filter((entry) => entry.startTime <= window.notes.result),
      ];
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const transfer = entries.reduce((sum, entry) => sum + entry.transferSize, 0);
      return { ...window.notes, paint: paint?.startTime ?? 0, transfer };
    });
  };
}

/** What a visit leaves in which an article was read. The server packs each file once here too. */
async function leaveDraft(browser, text) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pageAddress);
  await page.locator("#article").focus();
  await page.keyboard.insertText(text);
  await page.locator("#article [class^=role-]").first().waitFor();
  await page.goto("about:blank");
  await page.goto(pageAddress);
  const draft = await page.evaluate(() => localStorage.getItem("isnad-draft"));
  await context.close();
  return draft;
}

/** The package in a bare page: from the first fetch to the first result, and warm. */
function visitPackage(address, text) {
  return async (page) => {
    await page.goto(`${address}bare.html`);
    return page.evaluate(
      async ([index, article]) => {
        const { createAnalyzer } = await import(index);
        const analyzer = createAnalyzer();
        const time = async (run) => {
          const start = performance.now();
          await run();
          return performance.now() - start;
        };
        const median = async (run) => {
          const times = [];
          for (let round = 0; round < 41; round++) times.push(await time(run));
          return times.sort((a, b) => a - b)[20];
        };
        const cold = await time(() => analyzer.analyze(article));
        const warm = await median(() => analyzer.analyze(article));
        const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
        const lines = article.split("\n");
        const segments = await median(() => lines.map((line) => [...segmenter.segment(line)].length));
        return { cold, warm, segments };
      },
      [`${address}index.js`, text],
    );
  };
}

const say = (name, value) => console.log(`  ${name.padEnd(52)} ${value}`);
const milliseconds = (time, digits = 0) => `${time.toFixed(digits).padStart(8)} ms`;

const servers = await Promise.all(
  ["package", "page"].map((name) => serveApart(dist + name, { compress: true })),
);
const [packageAddress, pageAddress] = servers.map(({ address }) => address);
const browser = await chromium.launch(chromiumOptions);
try {
  for (const article of process.argv.slice(2)) {
    const text = readFileSync(article, "utf8");
    console.log(`${basename(article)}, ${String(text.length)} code units`);
    // The server packs each file once.
    await measure(browser, undefined, visitPackage(packageAddress, text));
    const { cold, warm, segments } = await measure(browser, undefined, visitPackage(packageAddress, text));
    say("the package, cold: from first fetch to first result", milliseconds(cold));
    say("the package, warm, with JSON and the way there", milliseconds(warm, 2));
    say("Intl.Segmenter, words, line by line", milliseconds(segments, 2));
    const draft = await leaveDraft(browser, text);
    for (const [name, throttle] of [
      ["this machine", undefined],
      ["slow 4G, processor / 4", telephone],
    ]) {
      const page = await measure(browser, throttle, visitPage(pageAddress, draft));
      console.log(` the page, first visit, ${name}`);
      say("first contentful paint", milliseconds(page.paint));
      say("largest contentful paint", milliseconds(page.largest));
      say("ready: the article can be read and written", milliseconds(page.ready));
      say("first result of its text shown", milliseconds(page.result));
      say("total blocking time", milliseconds(page.blocked));
      say("layout shift", page.shift.toFixed(3).padStart(8));
      say("transferred until then", `${(page.transfer / 1024).toFixed(0).padStart(8)} KB`);
    }
  }
} finally {
  await browser.close();
  for (const server of servers) server.close();
}
