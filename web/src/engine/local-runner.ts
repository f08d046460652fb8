// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import { startCore, type Core, type EngineParts } from "./core.js";
import { Cancelled, makePause, runJob, type JobRequest } from "./run-job.js";
import { abortError, retireAfter, type Runner } from "./runner.js";

/** Longest work at a stretch on a thread that also draws and listens, in milliseconds. */
const slice = 8;

/** Runs jobs on this thread, in slices. */
export class LocalRunner implements Runner {
  private core: Promise<Core> | undefined;
  private disposed = false;
  private readonly pause = makePause();

  constructor(private readonly parts: () => Promise<EngineParts>) {}

  async run(
    request: JobRequest,
    signal: AbortSignal | undefined,
    onProgress: ((part: number) => void) | undefined,
  ): Promise<string> {
    if (this.disposed) throw new IsnadError("disposed", "the analyzer was disposed");
    this.core ??= this.parts().then(startCore);
    const starting = this.core;
    try {
      const core = await starting;
      if (signal?.aborted) throw abortError();
      const json = await runJob(core, request, {
        cancelled: () => signal?.aborted ?? false,
        progress: (part) => onProgress?.(part),
        pause: this.pause,
        slice,
      });
      if (request.text.length > retireAfter) this.retire(starting);
      return json;
    } catch (cause) {
      if (cause instanceof Cancelled || cause instanceof DOMException) throw abortError();
      if (!(cause instanceof IsnadError)) this.retire(starting);
      throw IsnadError.from(cause, "engine-failed");
    }
  }

  /** Lets jobs that still run on it finish; the next one gets a new engine. */
  private retire(core: Promise<Core>): void {
    if (this.core === core) this.core = undefined;
  }

  dispose(): void {
    this.disposed = true;
    this.core = undefined;
  }
}
