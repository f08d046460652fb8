// SPDX-License-Identifier: Apache-2.0
import type { PackName } from "./pack-names.js";

/** Where an engine comes from: its code, and the packs one by one. */
export interface EngineFiles {
  module: () => Promise<WebAssembly.Module>;
  pack: (name: PackName) => Promise<Uint8Array>;
}

function kept<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const fresh = load(key);
    loaded.set(key, fresh);
    fresh.catch(() => loaded.delete(key));
    return fresh;
  };
}

/** The same files, each loaded once; what failed is tried again when it is next asked for. */
export function keepFiles(files: EngineFiles): EngineFiles {
  const module = kept(files.module);
  return { module: () => module(undefined), pack: kept(files.pack) };
}
