// What scripts/build-package.mjs puts into the modules that hold everything.
declare module "virtual:isnad-engine" {
  type Packs = Record<import("./pack-names.js").PackName, string>;
  /** The engine, and its packs: compressed with gzip, in base64. */
  export const wasm: string;
  export const packs: Packs;
  /** The script of the worker. */
  export const worker: string;
}
