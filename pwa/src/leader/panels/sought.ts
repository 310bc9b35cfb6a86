// Finding contributions among many: by words in them, and by what has become of them.
import type { WrittenContribution } from "../../api/types.ts";

export const HIDDEN = "hidden";
export const MERGED = "merged";
export const NO_THEME = "none";

/** Which of the list a filter and a search leave; a merged text is found under the one that stands for it. */
export function sought(
  list: readonly WrittenContribution[],
  filter: string,
  search: string,
): WrittenContribution[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const texts = new Map<string, string>();
  const standing = new Set<string>();
  for (const { id, shown_by, text } of list) {
    const key = shown_by ?? id;
    texts.set(key, `${texts.get(key) ?? ""} ${text.toLocaleLowerCase()}`);
    if (key !== id) standing.add(key);
  }
  return list.filter((one) => {
    if (one.shown_by !== null && one.shown_by !== one.id) return false;
    if (filter === HIDDEN && !one.hidden) return false;
    if (filter === MERGED && !standing.has(one.id)) return false;
    if (filter === NO_THEME && (one.theme !== null || one.hidden)) return false;
    if (filter.startsWith("theme:") && filter !== `theme:${one.theme}`) return false;
    return words.every((word) => texts.get(one.id)?.includes(word));
  });
}
