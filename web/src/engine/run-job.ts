// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import type { Core } from "./core.js";
import type { Engine } from "./engine.js";

/** The forms in which the core writes a result; core/output/formats.h has the same names. */
export const outputFormats = ["json", "conllu", "csv", "webanno", "markdown"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** The tables of CSV, one a file; core/output/csv.h has the same names. */
export const csvTables = ["entities", "times", "quantities", "statements"] as const;
export type CsvTable = (typeof csvTables)[number];

/** A text to analyse, as it travels to a worker. */
export interface JobRequest {
  text: string;
  published: string;
  language: string;
  words: boolean;
  format: OutputFormat;
  /** Of CSV; empty for the first. */
  table: CsvTable | "";
}

/** How a job talks to whoever waits for it. */
export interface JobHooks {
  cancelled(): boolean;
  progress(part: number): void;
  /** Lets other things happen: messages, clicks, other jobs. */
  pause(): Promise<void>;
  /** How long to work between pauses, in milliseconds. */
  slice: number;
}

/** Code units a step; a few tenths of a millisecond each. */
const budget = 16_384;

/** Thrown when a job's hooks said that it is no longer wanted. */
export class Cancelled extends Error {}

/** Begins a job, or throws what is wrong with the request. */
export function beginJob(core: Core, request: JobRequest): number {
  const { job, error } = core.begin(request.text, request.published, request.language, request.words);
  if (job === 0) throw IsnadError.parse(error);
  return job;
}

/**
 * Does one step more; returns the part done, and the text's languages when this step found them: their packs must be
 * there before the next.
 */
export function stepJob(core: Core, job: number, known: boolean): { part: number; found: string[] } {
  const part = core.step(job, budget);
  const tags = known ? "" : core.languages(job);
  return { part, found: tags === "" ? [] : tags.split(",") };
}

/** Runs one job to its written result, pausing in between; the one way that worker and main thread share. */
export async function runJob(engine: Engine, request: JobRequest, hooks: JobHooks): Promise<string> {
  const { core } = engine;
  await engine.provide(["und"]);
  const job = beginJob(core, request);
  const stopWhenCancelled = () => {
    if (!hooks.cancelled()) return;
    core.cancel(job);
    throw new Cancelled();
  };
  stopWhenCancelled();
  let known = false;
  for (let part = 0; part < 1;) {
    const pauseAt = performance.now() + hooks.slice;
    do {
      const step = stepJob(core, job, known);
      part = step.part;
      if (step.found.length > 0) {
        known = true;
        await engine.provide(step.found).catch((cause: unknown) => {
          core.cancel(job);
          throw cause;
        });
        stopWhenCancelled();
      }
    } while (part < 1 && performance.now() < pauseAt);
    if (part < 1) {
      hooks.progress(part);
      await hooks.pause();
    }
    stopWhenCancelled();
  }
  return core.finish(job, request.format, request.table);
}

/** A pause that only lets what waits happen; timers would be held back to 4 ms. */
export function makePause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  // Node.js stays alive for a pause, and for nothing else here.
  const node = port1 as { ref?: () => void; unref?: () => void };
  const waiting: (() => void)[] = [];
  port1.onmessage = () => {
    waiting.shift()?.();
    if (waiting.length === 0) node.unref?.();
  };
  node.unref?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      node.ref?.();
      port2.postMessage(null);
    });
}
