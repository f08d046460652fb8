// SPDX-License-Identifier: Apache-2.0
/** Isnad for Node.js: the same files as in browsers, read from disk. */
import { readFileSync } from "node:fs";
import { analyzerFrom, type Analyzer, type AnalyzeOptions } from "./engine/analyzer.js";
import { startCoreSync, type Core, type EngineParts } from "./engine/core.js";
import { packNames } from "./engine/pack-names.js";
import { beginJob } from "./engine/run-job.js";
import { retireAfter } from "./engine/runner.js";
import { IsnadError } from "./errors.js";
import type { Analysis } from "./types.js";

export type * from "./types.js";
export type { Analyzer, AnalyzeOptions } from "./engine/analyzer.js";
export { outputFormats, type OutputFormat } from "./engine/run-job.js";
export { IsnadError, type IsnadErrorCode } from "./errors.js";

function readAsset(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`./engine/assets/${name}`, import.meta.url)));
}

let compiled: EngineParts | undefined;
function parts(): EngineParts {
  compiled ??= {
    module: new WebAssembly.Module(readAsset("isnad.wasm")),
    packs: packNames.map((name) => readAsset(`${name}.pack`)),
  };
  return compiled;
}

/** An analyzer that works in slices on the calling thread, with progress and cancelling. */
export function createAnalyzer(): Analyzer {
  return analyzerFrom({ parts: () => Promise.resolve(parts()) });
}

let core: Core | undefined;

/** The JSON text of an analysis, without waiting. Throws an `IsnadError`. */
export function analyzeToJsonSync(
  text: string,
  options: Pick<AnalyzeOptions, "published" | "language" | "words"> = {},
): string {
  const { published = "", language = "", words = false } = options;
  core ??= startCoreSync(parts());
  try {
    const json = core.finish(beginJob(core, { text, published, language, words, format: "json" }), "json");
    if (text.length > retireAfter) core = undefined;
    return json;
  } catch (cause) {
    if (!(cause instanceof IsnadError)) core = undefined;
    throw IsnadError.from(cause, "engine-failed");
  }
}

/** Analyses without waiting. Throws an `IsnadError`. */
export function analyzeSync(
  text: string,
  options: Pick<AnalyzeOptions, "published" | "language" | "words"> = {},
): Analysis {
  return JSON.parse(analyzeToJsonSync(text, options)) as Analysis;
}
