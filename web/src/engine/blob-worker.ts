// SPDX-License-Identifier: Apache-2.0

/** A worker from the text of its script. */
export function startBlobWorker(script: string): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return new Worker(address, { name: "isnad" });
  } finally {
    URL.revokeObjectURL(address);
  }
}
