// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import type { JobRequest } from "./run-job.js";

/** Runs jobs somewhere: in a worker, or right here. */
export interface Runner {
  /** The JSON of the result. Rejects with an `IsnadError`, or with `AbortError` once a cancelled job is dropped. */
  run(
    request: JobRequest,
    signal: AbortSignal | undefined,
    onProgress: ((part: number) => void) | undefined,
  ): Promise<string>;
  dispose(): void;
}

/** After a text longer than this an engine is replaced: the memory of wasm never shrinks. In code units. */
export const retireAfter = 1_000_000;

export function abortError(): DOMException {
  return new DOMException("The analysis was cancelled.", "AbortError");
}

export function disposedError(): IsnadError {
  return new IsnadError("disposed", "the analyzer was disposed");
}
