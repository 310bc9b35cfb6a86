// Where the focus goes when what had it is gone from the screen: keys and screen readers go on from there.

/** Takes the focus only if nothing else on the page has it. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true });
}
