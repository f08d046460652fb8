// SPDX-License-Identifier: Apache-2.0
import { render, type ReactiveController, type ReactiveControllerHost } from "lit";
import { OnDemand } from "../on-demand.js";
import type { Store } from "../store.js";

/** The report, for paper and for a file. */
export const reportPart = new OnDemand(() => import("./report-part.js"));

/** Whatever asks for printing gets the report instead of the page. */
export class Printing implements ReactiveController {
  private readonly paper = document.createElement("div");

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly store: () => Store,
  ) {
    host.addController(this);
    this.paper.className = "paper";
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.show);
    addEventListener("afterprint", this.hide);
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.show);
    removeEventListener("afterprint", this.hide);
  }

  /** Once printing begins nothing can be fetched any more: it is there as soon as there is something to print. */
  hostUpdated(): void {
    if (this.store().analysis) reportPart.load().catch(() => undefined);
  }

  private readonly show = (): void => {
    const store = this.store();
    if (!store.analysis || !reportPart.ready) return;
    // At once: when this event ends, the paper is made.
    render(reportPart.ready.renderReport(store, store.analysis), this.paper);
    this.host.append(this.paper);
    this.host.toggleAttribute("data-printing", true);
  };

  private readonly hide = (): void => {
    this.paper.remove();
    this.host.toggleAttribute("data-printing", false);
  };
}
