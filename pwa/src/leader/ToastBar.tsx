// The short message at the foot of the screen, with its way back. It waits while it is pointed at or has the focus.
import { dismiss, hold, resume, toast } from "./toast.ts";
import { w } from "./words.ts";

export function ToastBar() {
  const shown = toast.value;
  if (!shown) return null;
  return (
    <section
      class={`toast toast-${shown.tone}`}
      aria-label={w().toast.label}
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
          {w().toast.undo}
        </button>
      )}
      <button type="button" class="toast-close" onClick={dismiss} aria-label={w().toast.dismiss}>
        <span aria-hidden="true">✕</span>
      </button>
    </section>
  );
}
