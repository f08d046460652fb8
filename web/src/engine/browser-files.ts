// SPDX-License-Identifier: Apache-2.0
// The package's files as a browser gets them: by address, from the page's own or another origin.
import { IsnadError } from "../errors.js";
import type { EngineSource } from "./analyzer.js";
import type { PackName } from "./pack-names.js";
import { startWorker } from "./start-worker.js";

/** Addresses of the files that an engine is made of. */
export interface EngineAddresses {
  wasm: string | URL;
  worker: string | URL;
  packs: Record<PackName, string | URL>;
}

async function fetchFile(address: string | URL): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new IsnadError("load-failed", `${String(address)}: ${String(response.status)}`);
  return response;
}

async function compile(address: string | URL): Promise<WebAssembly.Module> {
  const response = await fetchFile(address);
  // Browsers compile while they load only where the server names the type.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** An engine whose files are fetched when they are first needed. */
export function browserSource(addresses: EngineAddresses): EngineSource {
  return {
    module: () => compile(addresses.wasm),
    pack: async (name) => new Uint8Array(await (await fetchFile(addresses.packs[name])).arrayBuffer()),
    makeWorker: () => startWorker(addresses.worker),
  };
}
