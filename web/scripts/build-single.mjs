// Builds dist/isnad.html: the whole page in one file that opens from disk.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** One classic script, with its styles, from an entry. */
async function bundle(entry, name) {
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    // One copy of the package's code: errors are told apart by their class.
    resolve: {
      alias: [
        { find: /^isnad(\/single)?$/, replacement: here("dist/package/single.js") },
        { find: "isnad/words", replacement: here("dist/package/words.js") },
      ],
    },
    build: {
      write: false,
      target: "es2022",
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      lib: { entry: here(entry), formats: ["iife"], name, fileName: name },
      // From disk no module can be fetched later: what the page loads on demand is inside too.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const files = (Array.isArray(result) ? result[0] : result).output;
  const code = files.find((file) => file.type === "chunk").code;
  const styles = files.find((file) => file.fileName.endsWith(".css"))?.source ?? "";
  return { code, styles: String(styles) };
}

const inScript = (code) => code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const page = await bundle("page/single.ts", "IsnadPage");
const { styles } = await bundle("page/single-styles.ts", "IsnadStyles");
const script = inScript(page.code);
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval' blob:`,
  "worker-src blob:",
  `style-src ${hash(styles)}`,
  "font-src data:",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

writeFileSync(
  here("dist/isnad.html"),
  `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>Isnad · إسناد</title>
<style>${styles}</style>
</head>
<body>
<div id="app"></div>
<script>${script}</script>
</body>
</html>
`,
);
