// The service worker: keeps the phone's own files so that the page opens without a network. It never touches the
// API. A new version waits until every page of the old one is closed, or until somebody asks for it while no session
// is open on this phone (src/phone/update.ts), so that no session is interrupted.
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope & {
  /** The files of this build, filled in by vite-plugin-pwa. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

cleanupOutdatedCaches();
/** The language that the page spoke when it asked for this worker (src/phone/update.ts). */
const spoken = new URL(self.location.href).searchParams.get("language");
/** The words of other languages are not kept: three files each, which nearly no phone ever shows. */
const isKept = ({ url }: { url: string }) => {
  const language = /assets\/(nb|sv|nl|en)-/.exec(url)?.[1];
  return !language || language === spoken;
};
// Whatever follows the question mark, the page is the same.
precacheAndRoute(self.__WB_MANIFEST.filter(isKept), { ignoreURLParametersMatching: [/./] });

self.addEventListener("message", (event) => {
  if (event.data !== "use-new-version") return;
  // Every page with a session open holds this lock, shared.
  const free = (lock: Lock | null) => (lock ? self.skipWaiting() : undefined);
  event.waitUntil(self.navigator.locks.request("innspill-session", { ifAvailable: true }, free));
});
