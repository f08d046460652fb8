// SPDX-License-Identifier: Apache-2.0
// Who hears what when workers fail, are refused, or are no longer needed.
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { analyzerFrom } from "../../../web/src/engine/analyzer.js";
import type { EngineParts } from "../../../web/src/engine/core.js";
import type { FromWorker, ToWorker } from "../../../web/src/engine/messages.js";
import { packNames } from "../../../web/src/engine/pack-names.js";

const asset = (name: string) =>
  new Uint8Array(
    readFileSync(
      new URL(`../../../web/src/engine/assets/${name}`, import.meta.url),
    ),
  );

function realParts(): EngineParts {
  return {
    module: new WebAssembly.Module(asset("isnad.wasm")),
    packs: packNames.map((name) => asset(`${name}.pack`)),
  };
}

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

function scripted(parts: () => Promise<EngineParts>, ready = true) {
  ScriptedWorker.made = [];
  const makeWorker = () => new ScriptedWorker(ready) as unknown as Worker;
  return analyzerFrom({ parts, makeWorker });
}

const noParts = () => Promise.resolve({} as EngineParts);
const worker = (index: number) => {
  const made = ScriptedWorker.made[index];
  if (!made) throw new Error(`no worker ${String(index)}`);
  return made;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a worker", () => {
  test("is not waited for by a call that is cancelled while the engine loads", async () => {
    const analyzer = scripted(() => new Promise(() => undefined));
    const aborter = new AbortController();
    const call = analyzer.analyze("x", { signal: aborter.signal });
    aborter.abort();
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });

  test("that breaks fails all who wait; the next call gets a new one", async () => {
    const analyzer = scripted(noParts);
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
    const analyzer = scripted(noParts);
    const call = analyzer.analyzeToJson("a");
    await settled();
    worker(0).onmessageerror?.();
    await expect(call).rejects.toMatchObject({ code: "engine-failed" });
  });

  test("is retired after a long text, once nobody waits for it", async () => {
    const analyzer = scripted(noParts);
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
    const analyzer = scripted(noParts);
    const aborter = new AbortController();
    const call = analyzer.analyzeToJson("a", { signal: aborter.signal });
    await settled();
    aborter.abort();
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(worker(0).sent.at(-1)).toEqual({ kind: "cancel", id: 1 });
  });

  test.each([true, false])("is ended by dispose (ready: %s)", async (ready) => {
    const analyzer = scripted(noParts, ready);
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
    const analyzer = analyzerFrom({
      parts: () => Promise.resolve(realParts()),
      makeWorker,
    });
    const [first, second] = await Promise.all([
      analyzer.analyze("One. Two."),
      analyzer.analyze("قال نعم."),
    ]);
    expect(first.statistics["sentences"]).toBe(2);
    expect(second.language.tag).toBe("ar");
    analyzer.dispose();
  });
});

test("files that cannot be loaded are tried again with the next call", async () => {
  const parts = vi
    .fn<() => Promise<EngineParts>>()
    .mockRejectedValueOnce(new Error("offline"))
    .mockResolvedValue(realParts());
  const analyzer = analyzerFrom({ parts });
  await expect(analyzer.analyze("x")).rejects.toMatchObject({
    code: "load-failed",
  });
  expect((await analyzer.analyze("x")).schema).toBe("isnad/1");
});
