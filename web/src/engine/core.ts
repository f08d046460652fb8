// SPDX-License-Identifier: Apache-2.0
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
  /** Tags of the text's languages with commas between; empty until they are known. Their packs come before the next step. */
  languages(job: number): string;
  /** The result in this format, `table` where it has several; frees the job. */
  finish(job: number, format: string, table: string): string;
  cancel(job: number): void;
}

/** Starts a core without packs. */
export function startCore(module: WebAssembly.Module): Promise<Core> {
  return new Promise<Core>((resolve, reject) => {
    createModule({
      instantiateWasm(imports, use) {
        WebAssembly.instantiate(module, imports).then((instance) => {
          use(instance, module);
        }, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** Starts a core without waiting; browsers allow that only in workers. */
export function startCoreSync(module: WebAssembly.Module): Core {
  const settings: Partial<Core> & Parameters<typeof createModule>[0] = {
    instantiateWasm(imports, use) {
      const instance = new WebAssembly.Instance(module, imports);
      use(instance, module);
      return instance.exports;
    },
  };
  void createModule(settings);
  return settings as Core;
}
