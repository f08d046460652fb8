// SPDX-License-Identifier: Apache-2.0
import type { IsnadErrorCode } from "../errors.js";
import type { PackName } from "./pack-names.js";
import type { JobRequest } from "./run-job.js";

/** What the page sends to the worker. */
export type ToWorker =
  | { kind: "start"; module: WebAssembly.Module }
  /** A pack that was needed, or that will be: `und` comes unasked. */
  | { kind: "pack"; name: PackName; bytes: Uint8Array }
  | { kind: "no-pack"; name: PackName; message: string }
  | { kind: "analyze"; id: number; request: JobRequest }
  | { kind: "cancel"; id: number };

/** What the worker answers. */
export type FromWorker =
  | { kind: "ready" }
  | { kind: "need"; name: PackName }
  | { kind: "progress"; id: number; part: number }
  | { kind: "result"; id: number; json: string }
  | { kind: "error"; id: number; code: IsnadErrorCode; message: string }
  /** The engine is broken: everything that waits has failed. */
  | { kind: "broken"; message: string };
