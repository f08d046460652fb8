// SPDX-License-Identifier: Apache-2.0
/** Isnad in one module: engine and packs are part of the script, nothing is fetched. */
import { packs, wasm, worker } from "virtual:isnad-engine";
import { analyzerFrom, type Analyzer } from "./engine/analyzer.js";
import { startBlobWorker } from "./engine/start-worker.js";

export type * from "./types.js";
export type { Analyzer, AnalyzeOptions, WriteOptions } from "./engine/analyzer.js";
export { csvTables, outputFormats, type CsvTable, type OutputFormat } from "./engine/run-job.js";
export { IsnadError, type IsnadErrorCode } from "./errors.js";

/** The young way, which is native and quick. */
interface Base64Reader {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as Base64Reader).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

function unpack(packed: string, type = "application/octet-stream"): Response {
  const stream = new Blob([decodeBase64(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": type } });
}

/** An analyzer in a worker of its own; works without a network, and from a file that was opened from disk. */
export function createAnalyzer(): Analyzer {
  return analyzerFrom({
    module: () => WebAssembly.compileStreaming(unpack(wasm, "application/wasm")),
    pack: async (name) => new Uint8Array(await unpack(packs[name]).arrayBuffer()),
    makeWorker: () => startBlobWorker(worker),
  });
}
