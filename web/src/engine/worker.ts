// SPDX-License-Identifier: Apache-2.0
// The engine in a worker. Sends progress now and then; hears a cancel between two slices.
import { IsnadError } from "../errors.js";
import { startCore, type Core } from "./core.js";
import type { FromWorker, ToWorker } from "./messages.js";
import { Cancelled, makePause, runJob } from "./run-job.js";

const slice = 12;
const wanted = new Set<number>();
const pause = makePause();
let starting: Promise<Core> | undefined;

function send(message: FromWorker): void {
  self.postMessage(message);
}

async function analyze(message: Extract<ToWorker, { kind: "analyze" }>): Promise<void> {
  const { id, request } = message;
  try {
    if (!starting) throw new IsnadError("engine-failed", "the worker was not started");
    const json = await runJob(await starting, request, {
      cancelled: () => !wanted.has(id),
      progress: (part) => {
        send({ kind: "progress", id, part });
      },
      pause,
      slice,
    });
    send({ kind: "result", id, json });
  } catch (cause) {
    if (cause instanceof Cancelled) return;
    if (cause instanceof IsnadError) {
      send({ kind: "error", id, code: cause.code, message: cause.message });
    } else {
      send({ kind: "broken", message: String(cause) });
    }
  } finally {
    wanted.delete(id);
  }
}

self.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.kind) {
    case "start":
      starting = startCore(message.parts);
      starting.then(
        () => {
          send({ kind: "ready" });
        },
        (cause: unknown) => {
          send({ kind: "broken", message: IsnadError.from(cause, "load-failed").message });
        },
      );
      break;
    case "analyze":
      wanted.add(message.id);
      void analyze(message);
      break;
    case "cancel":
      wanted.delete(message.id);
      break;
  }
});

self.addEventListener("messageerror", () => {
  send({ kind: "broken", message: "a message to the worker could not be read" });
});
