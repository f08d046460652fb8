// SPDX-License-Identifier: Apache-2.0
import type { Analyzer } from "../engine/analyzer.js";

interface Shared {
  analyzer: Analyzer;
  users: number;
  ending: ReturnType<typeof setTimeout> | undefined;
}

/** An engine that nobody uses is kept so long, in milliseconds: elements are moved and replaced. */
const patience = 10_000;
const all = new Map<() => Analyzer, Shared>();

/** The one analyzer of all who make theirs in this way; to be given back by `release`. */
export function acquireAnalyzer(make: () => Analyzer): Analyzer {
  let shared = all.get(make);
  if (!shared) {
    shared = { analyzer: make(), users: 0, ending: undefined };
    all.set(make, shared);
  }
  clearTimeout(shared.ending);
  shared.users++;
  return shared.analyzer;
}

/** Ends the engine some seconds after its last user has gone. */
export function releaseAnalyzer(make: () => Analyzer): void {
  const shared = all.get(make);
  if (!shared || --shared.users > 0) return;
  shared.ending = setTimeout(() => {
    all.delete(make);
    shared.analyzer.dispose();
  }, patience);
}
