// A question before something that cannot be undone; the answer that does no harm has the focus.
import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { w } from "./words.ts";

interface Props {
  open: Signal<boolean>;
  title: string;
  yes: string;
  onYes: () => void;
  children: ComponentChildren;
}

export function AskFirst({ open, title, yes, onYes, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const shown = open.value;
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  const close = () => {
    open.value = false;
  };
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={close}>
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
        <button type="button" class="wide" autofocus onClick={close}>
          {w().no}
        </button>
        <button
          type="button"
          class="primary wide"
          onClick={() => {
            close();
            onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
