// SPDX-License-Identifier: Apache-2.0
// Keeps the whole page: after the first visit no network is needed. A new version waits until the reader wants it.
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";

declare global {
  interface Window {
    /** Put in by scripts/build-service-worker.mjs: every file of the page. */
    __precache: PrecacheEntry[];
  }
}

/** What of a service worker is used here; the types of pages do not know it. */
interface ServiceWorkerSelf {
  addEventListener(type: "message", listener: (event: MessageEvent<{ type?: string } | null>) => void): void;
  skipWaiting(): Promise<void>;
}
const worker = self as unknown as ServiceWorkerSelf;

precacheAndRoute(self.__precache);
cleanupOutdatedCaches();
worker.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") void worker.skipWaiting();
});
