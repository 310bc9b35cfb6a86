// The short message at the foot of the screen, with its way back. It waits while it is pointed at or has the focus.
import { useEffect, useRef } from "preact/hooks";
import { dismiss, hold, resume, toast } from "./toast.ts";

export interface ToastWords {
  label: string;
  undo: string;
  dismiss: string;
}

export function ToastBar({ words }: { words: ToastWords }) {
  const shown = toast.value;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    document.addEventListener("focusin", uncover);
    return () => document.removeEventListener("focusin", uncover);
  }, []);
  /** What has got the focus by keyboard may not lie behind the message; under a pointer nothing may move. */
  function uncover({ target }: FocusEvent): void {
    const message = bar.current;
    if (!message || !(target instanceof Element) || message.contains(target) || target.closest(".moves"))
      return;
    if (!target.matches(":focus-visible")) return;
    const { top, bottom } = target.getBoundingClientRect();
    const over = message.getBoundingClientRect();
    if (bottom > over.top && top < over.bottom)
      scrollBy({ top: bottom - over.top + 16, behavior: "instant" });
  }
  if (!shown) return null;
  return (
    <section
      ref={bar}
      class={`toast toast-${shown.tone}`}
      aria-label={words.label}
      onMouseEnter={hold}
      onMouseLeave={resume}
      onFocusCapture={hold}
      onBlurCapture={resume}
    >
      <p>{shown.text}</p>
      {shown.undo && (
        <button
          type="button"
          onClick={() => {
            dismiss();
            shown.undo?.();
          }}
        >
          {words.undo}
        </button>
      )}
      <button type="button" class="toast-close" onClick={dismiss} aria-label={words.dismiss}>
        <span aria-hidden="true">✕</span>
      </button>
    </section>
  );
}
