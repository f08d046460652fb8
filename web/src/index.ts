// SPDX-License-Identifier: Apache-2.0
/** Isnad for browsers: the engine runs in a worker, or on the page's thread where workers are refused. */
import { analyzerFrom, type Analyzer } from "./engine/analyzer.js";
import { packNames } from "./engine/pack-names.js";
import { IsnadError } from "./errors.js";

export type * from "./types.js";
export type { Analyzer, AnalyzeOptions } from "./engine/analyzer.js";
export { outputFormats, type OutputFormat } from "./engine/run-job.js";
export { IsnadError, type IsnadErrorCode } from "./errors.js";

const packUrls: Record<(typeof packNames)[number], URL> = {
  und: new URL("./engine/assets/und.pack", import.meta.url),
  ar: new URL("./engine/assets/ar.pack", import.meta.url),
  en: new URL("./engine/assets/en.pack", import.meta.url),
};

async function fetchBytes(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new IsnadError("load-failed", `${url.pathname}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** An analyzer over the package's own files; they are fetched with the first text. */
export function createAnalyzer(): Analyzer {
  return analyzerFrom({
    parts: async () => {
      const wasm = fetchBytes(new URL("./engine/assets/isnad.wasm", import.meta.url));
      const packs = Promise.all(packNames.map((name) => fetchBytes(packUrls[name])));
      return { module: await WebAssembly.compile(await wasm), packs: await packs };
    },
    makeWorker: () =>
      new Worker(new URL("./engine/worker.js", import.meta.url), { type: "module", name: "isnad" }),
  });
}
