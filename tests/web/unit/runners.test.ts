// SPDX-License-Identifier: Apache-2.0
// Who hears what when workers fail, are refused, or are no longer needed.
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { analyzerFrom } from "../../../web/src/engine/analyzer.js";
import type { EngineFiles } from "../../../web/src/engine/engine-files.js";
import type { FromWorker, ToWorker } from "../../../web/src/engine/messages.js";
import { PackPost } from "../../../web/src/engine/pack-post.js";

const asset = (name: string) =>
  new Uint8Array(
    readFileSync(
      new URL(`../../../web/src/engine/assets/${name}`, import.meta.url),
    ),
  );

const realFiles: EngineFiles = {
  module: () => WebAssembly.compile(asset("isnad.wasm")),
  pack: (name) => Promise.resolve(asset(`${name}.pack`)),
};

/** A worker whose answers the test gives; it holds no engine. */
class ScriptedWorker {
  static made: ScriptedWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  onerror: ((event: unknown) => void) | undefined;
  onmessageerror: (() => void) | undefined;
  readonly sent: ToWorker[] = [];
  readonly terminate = vi.fn();

  constructor(private readonly ready = true) {
    ScriptedWorker.made.push(this);
  }

  postMessage(message: ToWorker): void {
    this.sent.push(message);
    if (message.kind === "start" && this.ready) this.answer({ kind: "ready" });
  }

  answer(data: FromWorker): void {
    queueMicrotask(() => this.onmessage?.({ data }));
  }

  /** The ids of the jobs that it was given. */
  get jobs(): number[] {
    return this.sent.flatMap((message) =>
      message.kind === "analyze" ? [message.id] : [],
    );
  }

  finish(job: number | undefined, json: string): void {
    this.answer({ kind: "result", id: job ?? 0, json });
  }

  fail(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined });
  }
}

function scripted(files: EngineFiles, ready = true) {
  ScriptedWorker.made = [];
  const makeWorker = () => new ScriptedWorker(ready) as unknown as Worker;
  return analyzerFrom({ ...files, makeWorker });
}

const noFiles: EngineFiles = {
  module: () => Promise.resolve({} as WebAssembly.Module),
  pack: () => Promise.resolve(new Uint8Array()),
};
const worker = (index: number) => {
  const made = ScriptedWorker.made[index];
  if (!made) throw new Error(`no worker ${String(index)}`);
  return made;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a worker", () => {
  test("is not waited for by a call that is cancelled while the engine loads", async () => {
    const analyzer = scripted({
      ...noFiles,
      module: () => new Promise(() => undefined),
    });
    const aborter = new AbortController();
    const call = analyzer.analyze("x", { signal: aborter.signal });
    aborter.abort();
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });

  test("that breaks fails all who wait; the next call gets a new one", async () => {
    const analyzer = scripted(noFiles);
    const calls = [analyzer.analyzeToJson("a"), analyzer.analyzeToJson("b")];
    await settled();
    worker(0).answer({ kind: "broken", message: "trap" });
    for (const call of calls)
      await expect(call).rejects.toMatchObject({ code: "engine-failed" });
    expect(worker(0).terminate).toHaveBeenCalled();
    const next = analyzer.analyzeToJson("c");
    await settled();
    worker(1).finish(worker(1).jobs[0], "{}");
    expect(await next).toBe("{}");
  });

  test("whose message cannot be read fails all who wait", async () => {
    const analyzer = scripted(noFiles);
    const call = analyzer.analyzeToJson("a");
    await settled();
    worker(0).onmessageerror?.();
    await expect(call).rejects.toMatchObject({ code: "engine-failed" });
  });

  test("is retired after a long text, once nobody waits for it", async () => {
    const analyzer = scripted(noFiles);
    const long = analyzer.analyzeToJson("x".repeat(1_000_001));
    const short = analyzer.analyzeToJson("y");
    await settled();
    worker(0).finish(worker(0).jobs[0], "1");
    expect(await long).toBe("1");
    expect(worker(0).terminate).not.toHaveBeenCalled();
    worker(0).finish(worker(0).jobs[1], "2");
    expect(await short).toBe("2");
    expect(worker(0).terminate).toHaveBeenCalled();
    void analyzer.analyzeToJson("z").catch(() => undefined);
    await settled();
    expect(ScriptedWorker.made).toHaveLength(2);
    analyzer.dispose();
  });

  test("hears of a cancelled job, and forgets it", async () => {
    const analyzer = scripted(noFiles);
    const aborter = new AbortController();
    const call = analyzer.analyzeToJson("a", { signal: aborter.signal });
    await settled();
    aborter.abort();
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(worker(0).sent.at(-1)).toEqual({ kind: "cancel", id: 1 });
  });

  test.each([true, false])("is ended by dispose (ready: %s)", async (ready) => {
    const analyzer = scripted(noFiles, ready);
    const call = analyzer.analyzeToJson("a");
    call.catch(() => undefined);
    await settled();
    analyzer.dispose();
    await expect(call).rejects.toMatchObject({ code: "disposed" });
    expect(worker(0).terminate).toHaveBeenCalled();
  });
});

describe("without a worker the calling thread does the work", () => {
  test.each<[string, () => Worker]>([
    [
      "the constructor throws",
      () => {
        throw new Error("refused");
      },
    ],
    [
      "an error comes before it is ready",
      () => {
        const made = new ScriptedWorker(false);
        setTimeout(() => made.fail("blocked by policy"));
        return made as unknown as Worker;
      },
    ],
  ])("%s", async (_why, makeWorker) => {
    const analyzer = analyzerFrom({ ...realFiles, makeWorker });
    const [first, second] = await Promise.all([
      analyzer.analyze("One. Two."),
      analyzer.analyze("قال نعم."),
    ]);
    expect(first.statistics["sentences"]).toBe(2);
    expect(second.language.tag).toBe("ar");
    analyzer.dispose();
  });
});

describe("files", () => {
  test("that cannot be loaded are tried again with the next call", async () => {
    const module = vi
      .fn<EngineFiles["module"]>()
      .mockRejectedValueOnce(new Error("offline"))
      .mockImplementation(realFiles.module);
    const pack = vi
      .fn<EngineFiles["pack"]>()
      .mockRejectedValueOnce(new Error("offline"))
      .mockImplementation(realFiles.pack);
    const analyzer = analyzerFrom({ module, pack });
    for (let failure = 0; failure < 2; failure++) {
      await expect(analyzer.analyze("x")).rejects.toMatchObject({
        code: "load-failed",
      });
    }
    expect((await analyzer.analyze("x")).schema).toBe("isnad/1");
    expect(module).toHaveBeenCalledTimes(2);
  });

  test("are loaded when a text needs them, each once", async () => {
    const pack = vi.fn<EngineFiles["pack"]>(realFiles.pack);
    const analyzer = analyzerFrom({ ...realFiles, pack });
    const asked = () => pack.mock.calls.map(([name]) => name);
    const arabic = await analyzer.analyze("قال الوزير إن الخطة جاهزة.");
    expect(asked()).toEqual(["und", "ar"]);
    expect(Object.keys(arabic.packs)).toEqual(["ar", "und"]);
    await analyzer.analyze("The minister said that the plan was ready.");
    expect(asked()).toEqual(["und", "ar", "en"]);
    const again = await analyzer.analyze("قال الوزير إن الخطة جاهزة.");
    expect(again).toEqual(arabic);
    await analyzer.analyze("Der Minister sagte, der Plan sei fertig.");
    expect(asked()).toHaveLength(3);
  });

  test("are asked for by the worker and sent to it, or why they are not there", async () => {
    const pack: EngineFiles["pack"] = (name) =>
      name === "en"
        ? Promise.reject(new Error("offline"))
        : Promise.resolve(new Uint8Array());
    const analyzer = scripted({ ...noFiles, pack });
    void analyzer.analyzeToJson("a").catch(() => undefined);
    await settled();
    worker(0).answer({ kind: "need", name: "ar" });
    worker(0).answer({ kind: "need", name: "en" });
    await settled();
    const sent = worker(0).sent.map((message) =>
      "name" in message ? `${message.kind} ${message.name}` : message.kind,
    );
    expect(sent.sort()).toEqual([
      "analyze",
      "no-pack en",
      "pack ar",
      "pack und",
      "start",
    ]);
    analyzer.dispose();
  });
});

describe("the worker's post of packs", () => {
  const bytes = new Uint8Array([1]);

  test("asks once, and not for what comes unasked", async () => {
    const ask = vi.fn();
    const post = new PackPost(ask, ["und"]);
    const calls = [post.receive("und"), post.receive("ar"), post.receive("ar")];
    post.arrived("und", bytes);
    post.arrived("ar", bytes);
    expect(await Promise.all(calls)).toEqual([bytes, bytes, bytes]);
    expect(ask.mock.calls).toEqual([["ar"]]);
  });

  test("asks again after a failure", async () => {
    const ask = vi.fn();
    const post = new PackPost(ask, ["und"]);
    post.failed("und", "offline");
    const call = post.receive("und");
    expect(ask).toHaveBeenCalledTimes(1);
    post.failed("und", "offline");
    await expect(call).rejects.toMatchObject({ code: "load-failed" });
  });
});
