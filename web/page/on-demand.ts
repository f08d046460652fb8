// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { say } from "./i18n.js";
import type { Store } from "./store.js";

/** A part of the page that is fetched when it is first needed. */
export class OnDemand<Part> {
  private part: Part | undefined;
  private loading: Promise<Part> | undefined;
  private failed = false;

  constructor(private readonly fetch: () => Promise<Part>) {}

  /** The part, where it is there already. */
  get ready(): Part | undefined {
    return this.part;
  }

  /** Fetches the part once; a fetch that failed is tried again by the next call. */
  load(): Promise<Part> {
    this.loading ??= this.fetch().then(
      (part) => (this.part = part),
      (cause: unknown) => {
        this.loading = undefined;
        this.failed = true;
        throw cause;
      },
    );
    return this.loading;
  }

  /** Does something with the part; that it could not be fetched is told. */
  async use(store: Store, work: (part: Part) => unknown): Promise<void> {
    let part: Part;
    try {
      part = await this.load();
    } catch {
      store.tell("error", (locale) => say(locale, "partMissing"));
      return;
    }
    await work(part);
  }

  /** What the part draws, as soon as it is there; a press to try again where it did not come. */
  draw<Drawn>(store: Store, draw: (part: Part) => Drawn): Drawn | TemplateResult | typeof nothing {
    if (this.part !== undefined) return draw(this.part);
    const ask = () => {
      this.failed = false;
      void this.use(store, () => {
        store.changed();
      });
    };
    if (this.failed) return html`<button type="button" @click=${ask}>${say(store.locale, "retry")}</button>`;
    if (!this.loading) ask();
    return nothing;
  }
}
