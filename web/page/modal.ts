// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { say } from "./i18n.js";
import { renderNotices } from "./notices.js";
import type { Store } from "./store.js";

export interface Modal {
  id: string;
  title: string;
  content: () => TemplateResult;
}

/** Shown once it stands in the page. */
function open(element: Element | undefined): void {
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });
}

/** Something over the page that keeps the focus until it is closed; the browser gives it back then. */
export function renderModal(store: Store, { id, title, content }: Modal): TemplateResult | typeof nothing {
  if (store.modal !== id) return nothing;
  // Closing the dialog itself gives the focus back to where it was.
  const shut = (event: Event) => {
    event.preventDefault();
    (event.currentTarget as Element).closest("dialog")?.close();
    store.showModal(null);
  };
  return html`<dialog id=${id} aria-labelledby=${`${id}-title`} ${ref(open)} @cancel=${shut}>
    <div class="modal-head">
      <h2 id=${`${id}-title`}>${title}</h2>
      <button type="button" class="close" aria-label=${say(store.locale, "dismiss")} @click=${shut}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
    <div class="modal-body" tabindex="0" role="group" aria-labelledby=${`${id}-title`}>${content()}</div>
    ${renderNotices(store)}
  </dialog>`;
}
