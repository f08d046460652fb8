// SPDX-License-Identifier: Apache-2.0
// The page as one file: everything it would fetch stands in the document, compressed.
import { analyzerFrom } from "../src/engine/analyzer.js";
import { startPage } from "./start.js";

function embedded(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

async function unpack(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(embedded(id)), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const packIds = [...document.querySelectorAll("script[data-pack]")].map((element) => element.id);

startPage(
  analyzerFrom({
    parts: async () => ({
      module: await WebAssembly.compile(await unpack("isnad-wasm")),
      packs: await Promise.all(packIds.map(unpack)),
    }),
    makeWorker: () => {
      const address = URL.createObjectURL(new Blob([embedded("isnad-worker")], { type: "text/javascript" }));
      return new Worker(address, { name: "isnad" });
    },
  }),
);
