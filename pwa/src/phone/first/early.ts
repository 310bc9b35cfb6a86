// What the page's own short scripts (index.html) began before the app was there, and what somebody did meanwhile.

declare global {
  interface Window {
    early?: {
      pin: string | undefined;
      /** The answer to what `pin` leads to, on its way. */
      answer: Promise<Response> | null;
      /** Somebody has handed in what is in the field. */
      sent: boolean;
    };
  }
}

/** The answer that is on its way for `pin`; once, since an answer that failed is asked for anew. */
export function takeAnswer(pin: string): Promise<Response> | undefined {
  const { early } = window;
  if (!early?.answer || early.pin !== pin) return undefined;
  const { answer } = early;
  early.answer = null;
  return answer;
}

/** What has been typed, and whether it has been handed in. From now on the app listens. */
export function takeTyped(): { text: string; sent: boolean } {
  const field = document.querySelector<HTMLInputElement>("#pin");
  if (field?.form) field.form.onsubmit = null;
  return { text: field?.value ?? "", sent: window.early?.sent ?? false };
}

/** The language that was chosen in the bar, if it was. */
export const takeLanguage = (): string | undefined =>
  document.querySelector<HTMLSelectElement>("select.language")?.value;
