// A folder over HTTP for tests and measures: as many servers as origins are needed, each with headers of its own.
import { fork } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, brotliCompressSync } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const packed = /\.(css|html|js|json|mjs|pack|svg|txt|wasm|webmanifest)$/;

/**
 * Serves `folder` on a free port of localhost. `headers` are added to every answer, `compress` answers with brotli, as a
 * server on the web does; `requests` lists the paths that were asked for. `pages` may be given pages that are no files.
 */
export async function serveFolder(folder, { headers = {}, compress = false, port = 0 } = {}) {
  const kept = new Map();
  const requests = [];
  /** Path to body and headers. One page is bare, for scripts to work in. */
  const pages = new Map([["/bare.html", { body: "<!doctype html>" }]]);
  const load = async (path) => {
    const known = kept.get(path);
    const { mtimeMs } = await stat(path);
    if (known?.mtimeMs === mtimeMs) return known;
    const plain = await readFile(path);
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    const small = compress && packed.test(path) ? brotliCompressSync(plain, options) : null;
    const file = { mtimeMs, body: small ?? plain, encoded: small !== null };
    kept.set(path, file);
    return file;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    requests.push(pathname);
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(200, { "content-type": types[".html"], ...page.headers });
      response.end(page.body);
      return;
    }
    const path = join(
      folder,
      normalize(decodeURIComponent(pathname)),
      pathname.endsWith("/") ? "index.html" : "",
    );
    load(path).then(
      ({ body, encoded }) => {
        response.writeHead(200, {
          "content-type": types[extname(path)] ?? "application/octet-stream",
          "content-length": body.length,
          ...(encoded ? { "content-encoding": "br" } : {}),
          ...headers,
        });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      () => {
        response.writeHead(404, headers);
        response.end();
      },
    );
  });
  await new Promise((resolve) => server.listen(port, "localhost", resolve));
  return {
    address: `http://localhost:${server.address().port}/`,
    requests,
    pages,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

const self = fileURLToPath(import.meta.url);

/** The same in a process of its own, which takes no time from the one that measures. */
export async function serveApart(folder, options = {}) {
  const child = fork(self, ["--apart", folder, JSON.stringify(options)]);
  const address = await new Promise((resolve) => child.once("message", resolve));
  return { address, close: () => child.kill() };
}

if (process.argv[1] === self && process.argv[2] === "--apart") {
  const { address } = await serveFolder(process.argv[3], JSON.parse(process.argv[4]));
  process.send(address);
}
