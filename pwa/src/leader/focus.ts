// Moves the focus to an action's title when its editor is on the screen.

export const titleId = (action: string) => `action-${action}`;

/** True when the editor is on the screen; the title is then selected, ready to be written over. */
export function focusAction(action: string): boolean {
  if (!document.querySelector(".plan-editor")) return false;
  requestAnimationFrame(() => {
    const field = document.getElementById(titleId(action));
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.select();
  });
  return true;
}
