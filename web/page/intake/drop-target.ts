// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Store } from "../store.js";
import { readFiles } from "./drop.js";

/** Lets files be dropped anywhere on the page. */
export class DropTarget implements ReactiveController {
  /** A file hangs over the page. */
  dragging = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: () => Store,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("dragover", this.over);
    addEventListener("dragleave", this.leave);
    addEventListener("drop", this.drop);
  }

  hostDisconnected(): void {
    removeEventListener("dragover", this.over);
    removeEventListener("dragleave", this.leave);
    removeEventListener("drop", this.drop);
  }

  private show(dragging: boolean): void {
    if (this.dragging === dragging) return;
    this.dragging = dragging;
    this.host.requestUpdate();
  }

  private readonly over = (event: DragEvent): void => {
    const types = event.dataTransfer?.types ?? [];
    if (!types.includes("Files") && !types.includes("text/uri-list")) return;
    event.preventDefault();
    this.show(true);
  };

  private readonly leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.show(false);
  };

  private readonly drop = (event: DragEvent): void => {
    if (event.dataTransfer && readFiles(this.store(), event.dataTransfer)) event.preventDefault();
    this.show(false);
  };
}
