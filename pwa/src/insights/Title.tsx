// A page's heading: it takes the focus when the page appears, and names the document.
import { useEffect, useRef } from "preact/hooks";
import { w } from "./words.ts";

export function Title({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} – ${w().title}`;
  }, [text]);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
