import type { Core } from "../core.js";

/** Settings of the Emscripten factory that we use; the object itself becomes the module. */
export interface ModuleSettings {
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    use: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}

export default function createModule(settings: ModuleSettings): Promise<Core>;
