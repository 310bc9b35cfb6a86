// How many items of a list the wall has room for: as many as wished, fewer when the stage would overflow.
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";

/** Gives the number to show; `content` is anything that changes when the items do. */
export function useFitting(most: number, content: string): number {
  const count = useSignal(most);
  useLayoutEffect(() => {
    count.value = most;
  }, [most, content]);
  useLayoutEffect(() => {
    const stage = document.querySelector(".wall-stage");
    if (stage && stage.scrollHeight > stage.clientHeight + 1 && count.value > 1) count.value -= 1;
  });
  useEffect(() => {
    const again = () => {
      count.value = most;
    };
    addEventListener("resize", again);
    return () => removeEventListener("resize", again);
  }, [most]);
  return count.value;
}
