// Whether the window is wide enough for the steps to stand beside the content.
import { signal } from "@preact/signals";

const query = matchMedia("(min-width: 60rem)");
export const wide = signal(query.matches);
query.addEventListener("change", () => {
  wide.value = query.matches;
});
