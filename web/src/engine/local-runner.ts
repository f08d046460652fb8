// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import type { EngineFiles } from "./engine-files.js";
import { Engine } from "./engine.js";
import { Cancelled, makePause, runJob, type JobRequest } from "./run-job.js";
import { abortError, disposedError, retireAfter, type Runner } from "./runner.js";

/** Longest work at a stretch on a thread that also draws and listens, in milliseconds. */
const slice = 8;

/** An engine on this thread, from its start to its end. */
interface LocalEngine {
  started: Promise<Engine>;
  /** Why jobs that still run on it must stop. */
  ended: IsnadError | undefined;
}

/** Runs jobs on this thread, in slices. */
export class LocalRunner implements Runner {
  private current: LocalEngine | undefined;
  private readonly live = new Set<LocalEngine>();
  private disposed = false;
  private readonly pause = makePause();

  constructor(private readonly files: EngineFiles) {}

  async run(
    request: JobRequest,
    signal: AbortSignal | undefined,
    onProgress: ((part: number) => void) | undefined,
  ): Promise<string> {
    if (this.disposed) throw disposedError();
    const engine = (this.current ??= this.start());
    try {
      const started = await engine.started.catch((cause: unknown) => {
        throw IsnadError.from(cause, "load-failed");
      });
      const json = await runJob(started, request, {
        cancelled: () => engine.ended !== undefined || (signal?.aborted ?? false),
        progress: (part) => onProgress?.(part),
        pause: this.pause,
        slice,
      });
      if (request.text.length > retireAfter) this.retire(engine);
      return json;
    } catch (cause) {
      if (cause instanceof Cancelled) throw engine.ended ?? abortError();
      const error = IsnadError.from(cause, "engine-failed");
      if (error !== cause) {
        engine.ended = error;
        this.retire(engine);
      }
      throw error;
    }
  }

  private start(): LocalEngine {
    const engine: LocalEngine = { started: this.startEngine(), ended: undefined };
    engine.started.catch(() => {
      this.retire(engine);
    });
    this.live.add(engine);
    return engine;
  }

  /** The glue of the core is only loaded where there is no worker. */
  private async startEngine(): Promise<Engine> {
    const [{ startCore }, module] = await Promise.all([import("./core.js"), this.files.module()]);
    return new Engine(await startCore(module), (name) => this.files.pack(name));
  }

  /** Lets jobs that still run on it finish; the next one gets a new engine. */
  private retire(engine: LocalEngine): void {
    this.live.delete(engine);
    if (this.current === engine) this.current = undefined;
  }

  dispose(): void {
    this.disposed = true;
    for (const engine of this.live) engine.ended = disposedError();
    this.live.clear();
    this.current = undefined;
  }
}
