// Full screen with the key f or a button, which shows itself only while somebody moves the pointer.
import { signal } from "@preact/signals";

const SHOWN_MS = 5000;

export const full = signal(false);
export const offered = signal(true);
export const canFill = document.fullscreenEnabled;
let timer: ReturnType<typeof setTimeout> | undefined;

export function toggle(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => {
    // The browser has its reasons; the wall looks the same in a window.
  });
}

function offer(): void {
  offered.value = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    offered.value = false;
  }, SHOWN_MS);
}

export function listen(): void {
  document.addEventListener("fullscreenchange", () => {
    full.value = document.fullscreenElement !== null;
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Tab") offer();
    if (event.key !== "f" || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (canFill) toggle();
  });
  addEventListener("pointermove", offer);
  offer();
}
