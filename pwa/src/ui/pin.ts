// What a link to a session says: a PIN as people read it, and the fingerprint behind it.

/** Two groups of four. */
export function pinText(pin: string): string {
  return `${pin.slice(0, 4)} ${pin.slice(4)}`;
}

/** The fingerprint of the session's keys behind the PIN in a link; null where somebody typed the PIN. */
export const fingerprintIn = (link: string): string | null =>
  /#\/?\d{8}\.([\w-]{32})(?![\w-])/.exec(link)?.[1] ?? null;
