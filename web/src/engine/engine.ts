// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import type { Core } from "./core.js";
import { packFor, type PackName } from "./pack-names.js";

/** Gives a pack to a core, or throws what is wrong with it. */
export function addPack(core: Core, bytes: Uint8Array): void {
  const error = core.addPack(bytes);
  if (error !== "") throw new IsnadError("load-failed", error);
}

/** A core with the packs that its texts needed so far. */
export class Engine {
  private readonly packs = new Map<PackName, Promise<void>>();

  constructor(
    readonly core: Core,
    private readonly fetchPack: (name: PackName) => Promise<Uint8Array>,
  ) {}

  /** Waits until the packs of these languages are there; a language without one needs none. */
  async provide(tags: readonly string[]): Promise<void> {
    const names = tags.map(packFor).filter((name) => name !== undefined);
    await Promise.all(names.map((name) => this.pack(name)));
  }

  private pack(name: PackName): Promise<void> {
    const known = this.packs.get(name);
    if (known) return known;
    const added = this.fetchPack(name).then(
      (bytes) => {
        addPack(this.core, bytes);
      },
      (cause: unknown) => {
        this.packs.delete(name);
        throw IsnadError.from(cause, "load-failed");
      },
    );
    this.packs.set(name, added);
    return added;
  }
}
