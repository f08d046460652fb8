// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import type { EngineFiles } from "./engine-files.js";
import type { FromWorker, ToWorker } from "./messages.js";
import type { PackName } from "./pack-names.js";
import type { JobRequest } from "./run-job.js";
import { abortError } from "./runner.js";

interface Waiting {
  resolve(json: string): void;
  reject(cause: Error): void;
  onProgress: ((part: number) => void) | undefined;
}

/** Thrown when a worker could not even start: the caller then goes on without one. */
export class WorkerRefused extends Error {}

/** One worker from its start to its end. Errors of any kind end it, and all who wait hear of it. */
export class EngineWorker {
  /** Why it takes no more jobs. */
  ended: Error | undefined;
  private worker: Worker | undefined;
  private readonly ready: Promise<void>;
  private stopStarting: ((cause: Error) => void) | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private users = 0;
  private retired = false;

  constructor(
    private readonly files: EngineFiles,
    makeWorker: () => Worker,
  ) {
    this.ready = this.start(makeWorker);
  }

  async run(
    request: JobRequest,
    signal: AbortSignal | undefined,
    onProgress: ((part: number) => void) | undefined,
  ): Promise<string> {
    this.users++;
    try {
      await this.ready;
      if (this.ended) throw this.ended;
      if (signal?.aborted) throw abortError();
      return await this.send(request, signal, onProgress);
    } finally {
      this.users--;
      if (this.retired && this.idle) this.worker?.terminate();
    }
  }

  /** Whether nobody waits for it. */
  get idle(): boolean {
    return this.users === 0;
  }

  /** Ends it as soon as nobody waits any more. */
  retire(): void {
    this.retired = true;
    if (this.idle) this.worker?.terminate();
  }

  /** Ends it now; while it starts, callers get `whileStarting` instead of `cause`. */
  end(cause: Error, whileStarting: Error = cause): void {
    if (this.ended) return;
    this.ended = cause;
    this.worker?.terminate();
    this.stopStarting?.(whileStarting);
    for (const waiting of this.waiting.values()) waiting.reject(cause);
    this.waiting.clear();
  }

  /** The worker's script loads while the engine is fetched and compiled. */
  private start(makeWorker: () => Worker): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.stopStarting = reject;
      const fail = (message: string) => {
        this.end(new IsnadError("engine-failed", message), new WorkerRefused(message));
      };
      try {
        const worker = makeWorker();
        this.worker = worker;
        worker.onmessage = (event: MessageEvent<FromWorker>) => {
          const message = event.data;
          if (message.kind === "ready") resolve();
          else if (message.kind === "broken") fail(message.message);
          else this.receive(message);
        };
        worker.onmessageerror = () => {
          fail("a message of the worker could not be read");
        };
        worker.onerror = (event) => {
          event.preventDefault();
          fail(event.message || "the worker failed");
        };
        this.sendPack("und");
      } catch (cause) {
        fail(cause instanceof Error ? cause.message : "the worker was refused");
        return;
      }
      this.files.module().then(
        (module) => {
          if (!this.ended) this.post({ kind: "start", module });
        },
        (cause: unknown) => {
          this.end(IsnadError.from(cause, "load-failed"));
        },
      );
    });
  }

  private sendPack(name: PackName): void {
    this.files.pack(name).then(
      (bytes) => {
        if (!this.ended) this.post({ kind: "pack", name, bytes });
      },
      (cause: unknown) => {
        const { message } = IsnadError.from(cause, "load-failed");
        if (!this.ended) this.post({ kind: "no-pack", name, message });
      },
    );
  }

  private send(
    request: JobRequest,
    signal: AbortSignal | undefined,
    onProgress: ((part: number) => void) | undefined,
  ): Promise<string> {
    const id = ++this.lastId;
    const abort = () => {
      this.post({ kind: "cancel", id });
      this.take(id)?.reject(abortError());
    };
    return new Promise<string>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      signal?.addEventListener("abort", abort);
      this.post({ kind: "analyze", id, request });
    }).finally(() => signal?.removeEventListener("abort", abort));
  }

  private post(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  private receive(message: Exclude<FromWorker, { kind: "ready" | "broken" }>): void {
    switch (message.kind) {
      case "need":
        this.sendPack(message.name);
        break;
      case "progress":
        this.waiting.get(message.id)?.onProgress?.(message.part);
        break;
      case "result":
        this.take(message.id)?.resolve(message.json);
        break;
      case "error":
        this.take(message.id)?.reject(new IsnadError(message.code, message.message));
        break;
    }
  }

  private take(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }
}
