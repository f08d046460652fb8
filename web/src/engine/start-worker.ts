// SPDX-License-Identifier: Apache-2.0

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
/** Pages that demand trusted types allow the policy `isnad` by name. */
let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

function start(address: string): Worker {
  policy ??= trustedTypes?.createPolicy("isnad", { createScriptURL: (own) => own });
  return new Worker(policy?.createScriptURL(address) ?? address, { name: "isnad" });
}

/** A worker from the text of its script. */
export function startBlobWorker(script: string): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return start(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * A worker from any origin: browsers refuse the script of another, and everything in a sandboxed frame, but start a small
 * script of our own that imports it.
 */
export function startWorker(address: string | URL): Worker {
  const url = new URL(address, document.baseURI);
  return url.origin === self.origin
    ? start(url.href)
    : startBlobWorker(`importScripts(${JSON.stringify(url.href)})`);
}
