// SPDX-License-Identifier: Apache-2.0
import type { Analysis } from "../types.js";
import { keepFiles, type EngineFiles } from "./engine-files.js";
import { LocalRunner } from "./local-runner.js";
import { likelyPacks } from "./pack-hints.js";
import type { CsvTable, JobRequest, OutputFormat } from "./run-job.js";
import { abortError, type Runner } from "./runner.js";
import { WorkerRefused, WorkerRunner } from "./worker-runner.js";

/** What is known of a text, and how to follow its analysis. */
export interface AnalyzeOptions {
  /** Publication date, ISO 8601: `YYYY-MM-DD`, or date and time with or without zone. */
  published?: string;
  /** BCP 47 tag of the text's language; found when not given. */
  language?: string;
  /** Add the columns of `words`. */
  words?: boolean;
  /** Cancels: the promise rejects with `AbortError` at once. */
  signal?: AbortSignal;
  /** Called now and then with the part done, 0 to 1, when the analysis takes long. */
  onProgress?: (part: number) => void;
}

/** How to write a result. */
export interface WriteOptions extends AnalyzeOptions {
  /** Which table of CSV; the first of `csvTables` when not given. */
  table?: CsvTable;
}

/** Analyses texts. Calls may overlap; each has its own signal. */
export interface Analyzer {
  /** Rejects with an `IsnadError`, or `AbortError`. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Like `analyze`, with the result as the JSON text that the core wrote. */
  analyzeToJson(text: string, options?: AnalyzeOptions): Promise<string>;
  /** Analyses and writes the result in a format: CoNLL-U, CSV, W3C Web Annotation, Markdown. */
  write(text: string, format: OutputFormat, options?: WriteOptions): Promise<string>;
  /** Frees the engine; whoever waits gets an `IsnadError` with code `disposed`. */
  dispose(): void;
}

/** Where the engine comes from, and where it runs. */
export interface EngineSource extends EngineFiles {
  /** Absent: everything runs on the calling thread, in slices. */
  makeWorker?: (() => Worker) | undefined;
}

/** Rejects as soon as the signal fires, however long the work needs to hear of it. */
function untilAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (!signal) return work();
  if (signal.aborted) return Promise.reject(abortError());
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(abortError());
    };
    signal.addEventListener("abort", abort);
    const ended = () => {
      signal.removeEventListener("abort", abort);
    };
    work().then(resolve, reject).finally(ended);
  });
}

/** An analyzer over any source of the engine; `createAnalyzer` is this with the package's own files. */
export function analyzerFrom(source: EngineSource): Analyzer {
  const files = keepFiles(source);
  let runner: Runner = source.makeWorker
    ? new WorkerRunner(files, source.makeWorker)
    : new LocalRunner(files);
  /** Everything that will be needed is on its way before the worker is there; whoever needs it hears of failures. */
  const fetchEarly = (text: string) => {
    for (const file of [files.module(), ...likelyPacks(text).map(files.pack)]) file.catch(() => undefined);
  };
  const write = (text: string, format: OutputFormat, options: WriteOptions = {}): Promise<string> => {
    const { published = "", language = "", words = false, signal, onProgress } = options;
    const request: JobRequest = { text, published, language, words, format, table: options.table ?? "" };
    fetchEarly(text);
    return untilAborted(signal, async () => {
      const chosen = runner;
      try {
        return await chosen.run(request, signal, onProgress);
      } catch (cause) {
        if (!(cause instanceof WorkerRefused)) throw cause;
        if (runner === chosen) runner = new LocalRunner(files);
        return runner.run(request, signal, onProgress);
      }
    });
  };
  const analyzeToJson = (text: string, options?: AnalyzeOptions) => write(text, "json", options);
  return {
    write,
    analyzeToJson,
    analyze: async (text, options) => JSON.parse(await analyzeToJson(text, options)) as Analysis,
    dispose: () => {
      runner.dispose();
    },
  };
}
