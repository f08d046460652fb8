// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import createModule from "./assets/isnad.mjs";

/** The core as wasm/bindings.cpp shows it. */
export interface Core {
  version(): string;
  /** Returns an error message, or nothing. */
  addPack(bytes: Uint8Array): string;
  /** `job` is positive, or 0 with `error` as `code: message`. Empty strings mean "not given". */
  begin(text: string, published: string, language: string, words: boolean): { job: number; error: string };
  /** Does `budget` code units more; returns the part done, 1 when `finish` may be called. */
  step(job: number, budget: number): number;
  /** The result in this format; frees the job. */
  finish(job: number, format: string): string;
  cancel(job: number): void;
}

/** What an engine is made of. A compiled module can be sent to a worker. */
export interface EngineParts {
  module: WebAssembly.Module;
  packs: Uint8Array[];
}

function withPacks(core: Core, packs: Uint8Array[]): Core {
  for (const pack of packs) {
    const error = core.addPack(pack);
    if (error !== "") throw new IsnadError("load-failed", error);
  }
  return core;
}

/** Starts an engine. */
export async function startCore(parts: EngineParts): Promise<Core> {
  const core = await new Promise<Core>((resolve, reject) => {
    createModule({
      instantiateWasm(imports, use) {
        WebAssembly.instantiate(parts.module, imports).then((instance) => {
          use(instance, parts.module);
        }, reject);
        return {};
      },
    }).then(resolve, reject);
  });
  return withPacks(core, parts.packs);
}

/** Starts an engine without waiting; browsers allow that only in workers. */
export function startCoreSync(parts: EngineParts): Core {
  const settings: Partial<Core> & Parameters<typeof createModule>[0] = {
    instantiateWasm(imports, use) {
      const instance = new WebAssembly.Instance(parts.module, imports);
      use(instance, parts.module);
      return instance.exports;
    },
  };
  void createModule(settings);
  return withPacks(settings as Core, parts.packs);
}
