// The service worker: keeps the phone's own files so that the page opens without a network. It never touches the
// API, and a new version waits until every page of the old one is closed, so that no session is interrupted.
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope & {
  /** The files of this build, filled in by vite-plugin-pwa. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
