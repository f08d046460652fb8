// What works in WebKit: the element in a bare page and the page with a sample, in WebKitGTK's own browser. By hand, since
// its driver brings half a desktop: apt-get install webkit2gtk-driver xvfb
// usage: node scripts/try-webkit.mjs    after scripts/build-web
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serveFolder } from "./static-server.mjs";

const driver = "/usr/bin/WebKitWebDriver";
const libraries = "/usr/lib/x86_64-linux-gnu";
const browser = readdirSync(libraries)
  .map((name) => `${libraries}/${name}/MiniBrowser`)
  .find((path) => existsSync(path));
if (!browser || !existsSync(driver) || !existsSync("/usr/bin/Xvfb")) {
  console.error("try-webkit: apt-get install webkit2gtk-driver xvfb");
  process.exit(1);
}
const port = 4799;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

const server = await serveFolder(fileURLToPath(new URL("../dist/", import.meta.url)));
const screen = spawn("Xvfb", [":77", "-screen", "0", "1200x1000x24"], { stdio: "ignore" });
await pause(1000);
const env = {
  ...process.env,
  DISPLAY: ":77",
  WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  LIBGL_ALWAYS_SOFTWARE: "1",
};
// As root the driver's processes cannot make a sandbox of their own.
if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = "1";
const drivers = spawn(driver, [`--port=${String(port)}`], { env, stdio: "ignore" });
await pause(1000);

async function call(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
    method,
    body: JSON.stringify(body),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

try {
  const options = { binary: browser, args: ["--automation"] };
  const { sessionId, capabilities } = await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  console.log(`${capabilities.browserName} ${capabilities.browserVersion}`);
  const session = `/session/${sessionId}`;
  const run = (script) => call("POST", `${session}/execute/sync`, { script, args: [] });
  const open = (url) => call("POST", `${session}/url`, { url });
  /** Asks again and again for up to ten seconds. */
  async function check(name, script) {
    let answer = false;
    for (let round = 0; round < 40 && answer !== true; round++) {
      answer = await run(script);
      if (answer !== true) await pause(250);
    }
    console.log(`${answer === true ? "works" : "FAILS"}  ${name}`);
    if (answer !== true) process.exitCode = 1;
  }
  const marks = (name) => `[...(CSS.highlights.get("${name}") ?? [])]`;

  await open(`${server.address}examples/module-script/`);
  await check("the element marks both articles", `return ${marks("isnad-article-quote-1")}.length === 5`);
  const [x, y] = await run(`const box = ${marks("isnad-article-quote-1")}[0].getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)`);
  const move = { type: "pointerMove", duration: 0, x, y, origin: "viewport" };
  await call("POST", `${session}/actions`, {
    actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [move] }],
  });
  await check(
    "the pointer brings the card",
    `return document.querySelector("isnad-article").shadowRoot.querySelector(".card").matches(":popover-open")`,
  );
  await open(`${server.address}page/`);
  await run(`localStorage.clear()`);
  await check("the page offers a sample", `return document.querySelectorAll("main button").length > 0`);
  await run(
    `[...document.querySelectorAll("button")].find((button) => /sample/i.test(button.textContent)).click()`,
  );
  await check("the page reads it", `return document.querySelector("#article .role-headline") !== null`);
  await check("the page marks it", `return [...CSS.highlights.keys()].length > 0`);
  await check("it can be written in", `return document.querySelector("#article").isContentEditable`);
  await call("DELETE", session);
} finally {
  drivers.kill();
  screen.kill();
  await server.close();
}
