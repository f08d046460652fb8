// SPDX-License-Identifier: Apache-2.0
import type { Analysis } from "isnad";
import { keyOf, type Finding, type FindingKind } from "./finding.js";

/** What is tied to what, in both directions: over this everything selects everything. */
export class Links {
  private readonly ties = new Map<string, Finding[]>();

  constructor(analysis: Analysis, kinds: readonly FindingKind[]) {
    for (const { kind, count, links } of kinds) {
      for (let index = 0; index < count(analysis); index++) {
        const one = { kind, index };
        for (const other of links(analysis, index)) {
          this.tie(one, other);
          this.tie(other, one);
        }
      }
    }
  }

  private tie(from: Finding, to: Finding): void {
    const ties = this.ties.get(keyOf(from));
    if (ties) ties.push(to);
    else this.ties.set(keyOf(from), [to]);
  }

  /** Everything tied to a finding. */
  of(finding: Finding): readonly Finding[] {
    return this.ties.get(keyOf(finding)) ?? [];
  }
}
