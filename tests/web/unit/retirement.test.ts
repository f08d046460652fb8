// SPDX-License-Identifier: Apache-2.0
// When an engine on the page's own thread is given up: after a trap, which leaves it in any state, and after a long text,
// since the memory of WebAssembly never shrinks.
import { beforeEach, expect, test, vi } from "vitest";
import { analyzerFrom } from "../../../web/src/engine/analyzer.js";
import type { Core } from "../../../web/src/engine/core.js";
import { retireAfter } from "../../../web/src/engine/runner.js";

const started = vi.hoisted(() => vi.fn());
vi.mock("../../../web/src/engine/core.js", () => ({ startCore: started }));

/** A core that traps at the text "trap" and takes three steps for any other. */
function makeCore(): Core {
  const texts = new Map<number, { text: string; steps: number }>();
  return {
    version: () => "",
    addPack: () => "",
    begin: (text) => {
      texts.set(texts.size + 1, { text, steps: 0 });
      return { job: texts.size, error: "" };
    },
    step: (job) => {
      const running = texts.get(job);
      if (running?.text === "trap") throw new WebAssembly.RuntimeError("out");
      return running ? ++running.steps / 3 : 1;
    },
    languages: () => "",
    finish: () => "{}",
    cancel: () => undefined,
  };
}

beforeEach(() => {
  started.mockReset();
  started.mockImplementation(() => Promise.resolve(makeCore()));
});

const analyzer = () =>
  analyzerFrom({
    module: () => Promise.resolve({} as WebAssembly.Module),
    pack: () => Promise.resolve(new Uint8Array()),
  });

test("one engine serves one text after another", async () => {
  const engine = analyzer();
  await engine.analyze("a");
  await engine.analyze("b");
  expect(started).toHaveBeenCalledTimes(1);
});

test("a trap fails its call; the next one gets a new engine", async () => {
  const engine = analyzer();
  await expect(engine.analyze("trap")).rejects.toMatchObject({
    code: "engine-failed",
  });
  await engine.analyze("a");
  expect(started).toHaveBeenCalledTimes(2);
});

test("after a long text the next one gets a new engine", async () => {
  const engine = analyzer();
  await engine.analyze("a".repeat(retireAfter));
  await engine.analyze("b");
  expect(started).toHaveBeenCalledTimes(1);
  await engine.analyze("a".repeat(retireAfter + 1));
  await engine.analyze("b");
  expect(started).toHaveBeenCalledTimes(2);
});
