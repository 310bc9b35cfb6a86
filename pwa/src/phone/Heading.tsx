// A screen's heading. It takes the focus when the screen changes, so that nobody has to look for what is new.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** The first screen after loading leaves the focus alone. */
let arrived = false;

interface Props {
  /** Changes when the screen does. */
  screen: string;
  above?: ComponentChildren;
  children: string;
}

export function Heading({ screen, above, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) {
      scrollTo({ top: 0, behavior: "instant" });
      heading.current?.focus({ preventScroll: true });
    }
    arrived = true;
  }, [screen]);
  useEffect(() => {
    document.title = `${children} – Innspill`;
  }, [children]);
  return (
    <div class="heading">
      {above && <p class="eyebrow">{above}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}
