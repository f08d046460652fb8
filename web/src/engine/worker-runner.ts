// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import type { EngineParts } from "./core.js";
import type { FromWorker, ToWorker } from "./messages.js";
import type { JobRequest } from "./run-job.js";
import { abortError, retireAfter, type Runner } from "./runner.js";

interface Waiting {
  resolve(json: string): void;
  reject(cause: Error): void;
  onProgress: ((part: number) => void) | undefined;
  long: boolean;
}

/** Thrown when a worker could not even start: the caller then goes on without one. */
export class WorkerRefused extends Error {}

/** Runs jobs in one worker at a time; a worker that broke or grew large is replaced. */
export class WorkerRunner implements Runner {
  private worker: Promise<Worker> | undefined;
  private running: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private retiring = false;
  private disposed = false;

  constructor(
    private readonly parts: () => Promise<EngineParts>,
    private readonly makeWorker: () => Worker,
  ) {}

  async run(
    request: JobRequest,
    signal: AbortSignal | undefined,
    onProgress: ((part: number) => void) | undefined,
  ): Promise<string> {
    if (this.disposed) throw new IsnadError("disposed", "the analyzer was disposed");
    this.worker ??= this.start();
    const worker = await this.worker;
    if (signal?.aborted) throw abortError();
    const id = ++this.lastId;
    return new Promise<string>((resolve, reject) => {
      const abort = () => {
        this.post(worker, { kind: "cancel", id });
        this.settle(id)?.reject(abortError());
      };
      const ended = () => signal?.removeEventListener("abort", abort);
      this.waiting.set(id, {
        resolve: (json) => {
          ended();
          resolve(json);
        },
        reject: (cause) => {
          ended();
          reject(cause);
        },
        onProgress,
        long: request.text.length > retireAfter,
      });
      signal?.addEventListener("abort", abort);
      this.post(worker, { kind: "analyze", id, request });
    });
  }

  dispose(): void {
    this.disposed = true;
    this.fail(new IsnadError("disposed", "the analyzer was disposed"));
  }

  private post(worker: Worker, message: ToWorker): void {
    worker.postMessage(message);
  }

  private async start(): Promise<Worker> {
    let parts: EngineParts;
    try {
      parts = await this.parts();
    } catch (cause) {
      this.worker = undefined;
      throw IsnadError.from(cause, "load-failed");
    }
    return new Promise<Worker>((resolve, reject) => {
      let worker: Worker;
      try {
        worker = this.makeWorker();
      } catch {
        reject(new WorkerRefused());
        return;
      }
      this.running = worker;
      let ready = false;
      worker.onmessage = (event: MessageEvent<FromWorker>) => {
        const message = event.data;
        if (message.kind === "ready") {
          ready = true;
          resolve(worker);
        } else if (message.kind === "broken" && !ready) {
          reject(new WorkerRefused());
        } else {
          this.receive(message);
        }
      };
      worker.onmessageerror = () => {
        this.fail(new IsnadError("engine-failed", "a message of the worker could not be read"));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        if (!ready) reject(new WorkerRefused());
        this.fail(new IsnadError("engine-failed", event.message || "the worker failed"));
      };
      this.post(worker, { kind: "start", parts });
    });
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case "progress":
        this.waiting.get(message.id)?.onProgress?.(message.part);
        break;
      case "result":
        this.settle(message.id)?.resolve(message.json);
        break;
      case "error":
        this.settle(message.id)?.reject(new IsnadError(message.code, message.message));
        break;
      case "broken":
        this.fail(new IsnadError("engine-failed", message.message));
        break;
      case "ready":
        break;
    }
  }

  private settle(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    this.retiring ||= waiting?.long ?? false;
    if (this.retiring && this.waiting.size === 0) this.retire();
    return waiting;
  }

  private retire(): void {
    this.retiring = false;
    this.running?.terminate();
    this.running = undefined;
    this.worker = undefined;
  }

  private fail(cause: Error): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    this.retire();
    for (const waiting of all) waiting.reject(cause);
  }
}
