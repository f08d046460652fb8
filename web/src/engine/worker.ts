// SPDX-License-Identifier: Apache-2.0
// The engine in a worker. Sends progress now and then; hears a cancel between two slices.
import { IsnadError } from "../errors.js";
import { startCore } from "./core.js";
import { Engine } from "./engine.js";
import type { FromWorker, ToWorker } from "./messages.js";
import { PackPost } from "./pack-post.js";
import { Cancelled, makePause, runJob } from "./run-job.js";

const slice = 12;
const wanted = new Set<number>();
const pause = makePause();
const packs = new PackPost(
  (name) => {
    send({ kind: "need", name });
  },
  ["und"],
);
let starting: Promise<Engine> | undefined;

function send(message: FromWorker): void {
  self.postMessage(message);
}

async function start(module: WebAssembly.Module): Promise<Engine> {
  return new Engine(await startCore(module), (name) => packs.receive(name));
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
      starting = start(message.module);
      starting.then(
        () => {
          send({ kind: "ready" });
        },
        (cause: unknown) => {
          send({ kind: "broken", message: IsnadError.from(cause, "load-failed").message });
        },
      );
      break;
    case "pack":
      packs.arrived(message.name, message.bytes);
      break;
    case "no-pack":
      packs.failed(message.name, message.message);
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
