// SPDX-License-Identifier: Apache-2.0
import { IsnadError } from "../errors.js";
import type { PackName } from "./pack-names.js";

interface Parcel {
  bytes: Promise<Uint8Array>;
  arrive(bytes: Uint8Array): void;
  fail(cause: IsnadError): void;
}

/** The worker's end of the way that packs take: asks the page for them, unless they come unasked. */
export class PackPost {
  private readonly parcels = new Map<PackName, Parcel>();

  /** `expected`: these come unasked. */
  constructor(
    private readonly ask: (name: PackName) => void,
    expected: readonly PackName[],
  ) {
    for (const name of expected) this.parcel(name);
  }

  /** The bytes of a pack, once. */
  receive(name: PackName): Promise<Uint8Array> {
    const known = this.parcels.get(name);
    if (!known) this.ask(name);
    return (known ?? this.parcel(name)).bytes;
  }

  arrived(name: PackName, bytes: Uint8Array): void {
    this.parcel(name).arrive(bytes);
  }

  failed(name: PackName, message: string): void {
    this.parcel(name).fail(new IsnadError("load-failed", message));
    this.parcels.delete(name);
  }

  private parcel(name: PackName): Parcel {
    const known = this.parcels.get(name);
    if (known) return known;
    const parcel = {} as Parcel;
    parcel.bytes = new Promise((resolve, reject) => {
      parcel.arrive = resolve;
      parcel.fail = reject;
    });
    // Whoever asks hears of a failure; a pack that comes unasked may fail unheard.
    parcel.bytes.catch(() => undefined);
    this.parcels.set(name, parcel);
    return parcel;
  }
}
