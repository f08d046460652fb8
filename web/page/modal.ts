// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";

export interface Modal {
  id: string;
  title: string;
  closeLabel: string;
  close: () => void;
  content: TemplateResult;
}

/** Shown once it stands in the page. */
function open(element: Element | undefined): void {
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });
}

/** Something over the page that keeps the focus until it is closed; the browser gives it back then. */
export function renderModal({ id, title, closeLabel, close, content }: Modal): TemplateResult {
  // Closing the dialog itself gives the focus back to where it was.
  const shut = (event: Event) => {
    event.preventDefault();
    (event.currentTarget as Element).closest("dialog")?.close();
    close();
  };
  return html`<dialog id=${id} aria-labelledby=${`${id}-title`} ${ref(open)} @cancel=${shut}>
    <div class="modal-head">
      <h2 id=${`${id}-title`}>${title}</h2>
      <button type="button" class="close" aria-label=${closeLabel} @click=${shut}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
    <div class="modal-body" tabindex="0" role="group" aria-labelledby=${`${id}-title`}>${content}</div>
  </dialog>`;
}
