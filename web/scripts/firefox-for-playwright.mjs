#!/usr/bin/env node
// Debian's Firefox for Playwright: the browser itself, and between the two a relay that answers what this Firefox does not
// know yet. Playwright asks every page for a colour scheme, even when none is wanted, and gives up when that is refused.
// usage: named as executablePath with the channel moz-firefox; see playwright.firefox.config.ts
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { WebSocket, WebSocketServer } from "ws";

/** Commands that may stay without effect. */
const unknown = new Set(["emulation.setMediaFeaturesOverride"]);

const firefox = spawn(process.env.FIREFOX ?? "/usr/bin/firefox-esr", process.argv.slice(2), {
  stdio: ["ignore", "inherit", "pipe"],
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill(signal));
firefox.on("exit", (code) => process.exit(code ?? 0));

/** Passes messages on in both directions. */
function relay(client, address) {
  const browser = new WebSocket(address, { perMessageDeflate: false });
  const early = [];
  browser.on("open", () => early.splice(0).forEach((message) => browser.send(message)));
  browser.on("message", (message) => client.send(message.toString()));
  client.on("message", (message) => {
    const text = message.toString();
    const { id, method } = JSON.parse(text);
    if (unknown.has(method)) client.send(JSON.stringify({ type: "success", id, result: {} }));
    else if (browser.readyState === WebSocket.OPEN) browser.send(text);
    else early.push(text);
  });
  client.on("close", () => browser.close());
  browser.on("close", () => client.close());
}

createInterface({ input: firefox.stderr }).on("line", (line) => {
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line)?.[1];
  if (address === undefined) {
    console.error(line);
    return;
  }
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 }, () => {
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${String(server.address().port)}`);
  });
  server.on("connection", (client, request) => {
    relay(client, `${address}${request.url === "/" ? "" : request.url}`);
  });
});
