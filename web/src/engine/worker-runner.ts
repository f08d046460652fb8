// SPDX-License-Identifier: Apache-2.0
import type { EngineFiles } from "./engine-files.js";
import { EngineWorker } from "./engine-worker.js";
import type { JobRequest } from "./run-job.js";
import { disposedError, retireAfter, type Runner } from "./runner.js";

export { WorkerRefused } from "./engine-worker.js";

/** Runs jobs in one worker at a time; a worker that broke or grew large is replaced with the next job. */
export class WorkerRunner implements Runner {
  private current: EngineWorker | undefined;
  private readonly live = new Set<EngineWorker>();
  private disposed = false;

  constructor(
    private readonly files: EngineFiles,
    private readonly makeWorker: () => Worker,
  ) {}

  async run(
    request: JobRequest,
    signal: AbortSignal | undefined,
    onProgress: ((part: number) => void) | undefined,
  ): Promise<string> {
    if (this.disposed) throw disposedError();
    const worker = (this.current ??= new EngineWorker(this.files, this.makeWorker));
    this.live.add(worker);
    try {
      return await worker.run(request, signal, onProgress);
    } finally {
      if (worker.ended || request.text.length > retireAfter) {
        worker.retire();
        if (this.current === worker) this.current = undefined;
      }
      if (this.current !== worker && worker.idle) this.live.delete(worker);
    }
  }

  dispose(): void {
    this.disposed = true;
    for (const worker of this.live) worker.end(disposedError());
    this.live.clear();
    this.current = undefined;
  }
}
