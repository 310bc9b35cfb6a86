// New versions of the page: fetched quietly, told on the PIN page alone, used only when somebody asks for it and no
// page on this phone has a session open.
import { signal } from "@preact/signals";
import { language } from "../i18n/index.ts";

/** A new version waits on this phone. */
export const newVersion = signal(false);

const LOCK = "innspill-session";
let waiting: ServiceWorker | null = null;
let release: (() => void) | undefined;

function look(registration: ServiceWorkerRegistration): void {
  waiting = registration.waiting;
  newVersion.value = waiting !== null;
}

/** Offline use needs a secure context; in a room on plain http everything else works the same. */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(`/sw.js?language=${language.peek()}`);
    look(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => look(registration));
    });
  } catch {
    // A browser that forbids it does without.
  }
}

/** Loads the page anew in its new version, unless a session is open in another window of this phone. */
export function startNewVersion(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting?.postMessage("use-new-version");
}

/** While `open`, no page on this phone changes to a new version. */
export function holdVersion(open: boolean): void {
  if (open && !release && navigator.locks)
    void navigator.locks.request(
      LOCK,
      { mode: "shared" },
      () =>
        new Promise<void>((done) => {
          release = done;
        }),
    );
  if (!open) {
    release?.();
    release = undefined;
  }
}
