// Finds the PIN in whatever somebody typed, pasted or scanned.

/** The 8 digits in what somebody typed or pasted: a PIN, with spaces or not, or the whole link. */
export function pinIn(text: string): string | null {
  const fromLink = /#\/?(\d{8})\b/.exec(text)?.[1];
  if (fromLink) return fromLink;
  const digits = text.replaceAll(/[\s.-]/g, "");
  return /^\d{8}$/.test(digits) ? digits : null;
}

/** The session in a link to results that can be read again. */
export const sharedIn = (hash: string): string | null => /^#r=([\w-]{1,64})$/.exec(hash)?.[1] ?? null;
