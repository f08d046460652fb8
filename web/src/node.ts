// SPDX-License-Identifier: Apache-2.0
/** Isnad for Node.js: the same files as in browsers, read from disk. */
import { readFileSync } from "node:fs";
import { analyzerFrom, type Analyzer, type AnalyzeOptions } from "./engine/analyzer.js";
import { startCoreSync, type Core } from "./engine/core.js";
import { addPack } from "./engine/engine.js";
import { packFor, type PackName } from "./engine/pack-names.js";
import { beginJob, stepJob, type JobRequest } from "./engine/run-job.js";
import { retireAfter } from "./engine/runner.js";
import { IsnadError } from "./errors.js";
import type { Analysis } from "./types.js";

export type * from "./types.js";
export type { Analyzer, AnalyzeOptions, WriteOptions } from "./engine/analyzer.js";
export { csvTables, outputFormats, type CsvTable, type OutputFormat } from "./engine/run-job.js";
export { IsnadError, type IsnadErrorCode } from "./errors.js";

function readAsset(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`./engine/assets/${name}`, import.meta.url)));
}

let compiled: WebAssembly.Module | undefined;

function module(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readAsset("isnad.wasm"));
  return compiled;
}

/** An analyzer that works in slices on the calling thread, with progress and cancelling. */
export function createAnalyzer(): Analyzer {
  return analyzerFrom({
    module: () => Promise.resolve().then(module),
    pack: (name) => Promise.resolve().then(() => readAsset(`${name}.pack`)),
  });
}

/** An engine that waits for nothing. */
class SyncEngine {
  private readonly core: Core = startCoreSync(module());
  private readonly packs = new Set<PackName>();

  run(request: JobRequest): string {
    this.provide(["und"]);
    const job = beginJob(this.core, request);
    for (let part = 0, known = false; part < 1 && !known;) {
      const step = stepJob(this.core, job, known);
      part = step.part;
      known = step.found.length > 0;
      this.provide(step.found);
    }
    return this.core.finish(job, request.format, request.table);
  }

  private provide(tags: readonly string[]): void {
    for (const name of tags.map(packFor)) {
      if (name === undefined || this.packs.has(name)) continue;
      addPack(this.core, readAsset(`${name}.pack`));
      this.packs.add(name);
    }
  }
}

let engine: SyncEngine | undefined;

/** The JSON text of an analysis, without waiting. Throws an `IsnadError`. */
export function analyzeToJsonSync(
  text: string,
  options: Pick<AnalyzeOptions, "published" | "language" | "words"> = {},
): string {
  const { published = "", language = "", words = false } = options;
  engine ??= new SyncEngine();
  try {
    const json = engine.run({ text, published, language, words, format: "json", table: "" });
    if (text.length > retireAfter) engine = undefined;
    return json;
  } catch (cause) {
    if (!(cause instanceof IsnadError)) engine = undefined;
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
