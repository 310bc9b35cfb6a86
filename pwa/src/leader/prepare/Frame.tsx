// What every page of the preparation has: the bar, a heading that takes the focus, and what went wrong.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { TopBar } from "../TopBar.tsx";
import { w } from "./words.ts";

interface Props {
  title: string;
  class: string;
  wrong?: string;
  children?: ComponentChildren;
  /** Where the way back leads; the formats, unless it says otherwise. */
  back?: { href: string; text: string };
}

export function Frame({ title, class: name, wrong, children, back }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Innspill`;
  }, [title]);
  useEffect(() => heading.current?.focus(), []);
  const way = back ?? { href: "/lead#formats", text: w().toFormats };
  return (
    <>
      <TopBar />
      <main class={`prepare ${name}`}>
        <p class="no-print">
          <a href={way.href}>
            <span aria-hidden="true">← </span>
            {way.text}
          </a>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {wrong && (
          <p class="error" role="alert">
            {wrong}
          </p>
        )}
        {children}
      </main>
    </>
  );
}
