// Builds every example from the packed package, as someone who installs it would: into dist/examples, for the tests.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL("..", import.meta.url));
const out = `${web}dist/examples`;
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const [{ filename }] = JSON.parse(
  run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", out], web),
);

const names = readdirSync(`${web}examples`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of names) {
  const folder = `${out}/${name}`;
  cpSync(`${web}examples/${name}`, folder, { recursive: true });
  // What npm does with a package that needs no other.
  const installed = `${folder}/node_modules/isnad`;
  mkdirSync(installed, { recursive: true });
  run("tar", ["-xzf", `${out}/${filename}`, "--strip-components=1", "-C", installed], out);
}

// The bundlers are found in web/node_modules, above.
run("node", [`${web}node_modules/vite/bin/vite.js`, "build"], `${out}/vite`);
run("node", ["build.js"], `${out}/esbuild`);
const webpack = (await import("webpack")).default;
const config = (await import(`${out}/webpack/webpack.config.js`)).default;
await new Promise((resolve, reject) => {
  const compiler = webpack({ ...config, context: `${out}/webpack`, output: { path: `${out}/webpack/dist` } });
  compiler.run((error, stats) => {
    if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
    else compiler.close(resolve);
  });
});
