// SPDX-License-Identifier: Apache-2.0
// Installs the service worker, and offers a new version of the page when there is one: nothing is loaded anew unasked.
import { html, nothing, render } from "lit";
import { Workbox } from "workbox-window";
import { say, type Locale } from "../i18n.js";

/** The first text comes first: files for later visits are fetched so long after the page has loaded, in milliseconds. */
const patience = 2_000;
/** A page that stays open looks for a new version when it is turned to again, at most so often, in milliseconds. */
const lookEvery = 60 * 60 * 1000;

/** Shows the offer above everything else, in the language of the page, until it is answered. */
function showOffer(place: HTMLElement, accept: () => void): void {
  const locale: Locale = document.documentElement.lang === "ar" ? "ar" : "en";
  const close = () => {
    render(nothing, place);
  };
  render(
    html`<div class="update" role="status">
      <p>${say(locale, "newVersion")}</p>
      <button type="button" @click=${accept}>${say(locale, "reload")}</button>
      <button type="button" @click=${close}>${say(locale, "later")}</button>
    </div>`,
    place,
  );
}

/** Keeps the page for use without a network. Does nothing where browsers refuse it. */
export function keepOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  const workbox = new Workbox("./service-worker.js");
  const place = document.createElement("div");
  document.body.append(place);
  let asked = false;
  workbox.addEventListener("waiting", () => {
    showOffer(place, () => {
      asked = true;
      workbox.messageSkipWaiting();
    });
  });
  workbox.addEventListener("controlling", ({ isUpdate, isExternal }) => {
    if (asked) location.reload();
    // Another window took the new version: this one goes on with the old until its reader wants otherwise.
    else if (isUpdate === true || isExternal === true)
      showOffer(place, () => {
        location.reload();
      });
  });
  const start = () => {
    setTimeout(() => {
      // Private windows and full disks refuse; the page works without.
      workbox.register().catch(() => undefined);
    }, patience);
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < lookEvery) return;
    looked = Date.now();
    workbox.update().catch(() => undefined);
  });
}
