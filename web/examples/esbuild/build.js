import { cp } from "node:fs/promises";
import { build } from "esbuild";

await build({ entryPoints: ["main.js"], bundle: true, minify: true, format: "esm", outfile: "dist/main.js" });
// esbuild leaves `new URL("./engine/…", import.meta.url)` as it is: the folder has to lie beside the bundle. Where it cannot,
// createAnalyzer({ engine: "/some/where/" }) says where it is.
await cp("node_modules/isnad/dist/package/engine", "dist/engine", { recursive: true });
