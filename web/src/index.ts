// SPDX-License-Identifier: Apache-2.0
/** Isnad for browsers: the engine runs in a worker, or on the page's thread where workers are refused. */
import { analyzerFrom, type Analyzer } from "./engine/analyzer.js";
import { browserSource, type EngineAddresses } from "./engine/browser-files.js";

export type * from "./types.js";
export type { Analyzer, AnalyzeOptions, WriteOptions } from "./engine/analyzer.js";
export { csvTables, outputFormats, type CsvTable, type OutputFormat } from "./engine/run-job.js";
export { IsnadError, type IsnadErrorCode } from "./errors.js";

export interface EngineOptions {
  /**
   * Address of a copy of the package's folder `dist/package/engine`, relative to the page. Needed only where a bundler
   * leaves that folder behind; Vite and webpack find the files by themselves.
   */
  engine?: string | URL | undefined;
}

/** Written out one by one, as bundlers look for them. */
function ownAddresses(): EngineAddresses {
  return {
    wasm: new URL("./engine/assets/isnad.wasm", import.meta.url),
    worker: new URL("./engine/worker.js", import.meta.url),
    packs: {
      und: new URL("./engine/assets/und.pack", import.meta.url),
      ar: new URL("./engine/assets/ar.pack", import.meta.url),
      en: new URL("./engine/assets/en.pack", import.meta.url),
    },
  };
}

function addressesIn(folder: string | URL): EngineAddresses {
  const base = new URL(folder, document.baseURI);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  const at = (path: string) => new URL(path, base);
  return {
    wasm: at("assets/isnad.wasm"),
    worker: at("worker.js"),
    packs: { und: at("assets/und.pack"), ar: at("assets/ar.pack"), en: at("assets/en.pack") },
  };
}

/**
 * An analyzer in a worker of its own. The engine and the pack `und` are fetched with the first text, the pack of a language
 * with the first text that is written in it.
 */
export function createAnalyzer(options: EngineOptions = {}): Analyzer {
  const { engine } = options;
  return analyzerFrom(browserSource(engine === undefined ? ownAddresses() : addressesIn(engine)));
}
