// A PIN as people read it: two groups of four.
export function pinText(pin: string): string {
  return `${pin.slice(0, 4)} ${pin.slice(4)}`;
}
