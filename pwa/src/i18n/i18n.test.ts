// Dictionaries that come later follow the page's language, and all change together or not at all.
import { beforeEach, expect, it, vi } from "vitest";
import type { Language } from "./index.ts";

let i18n: typeof import("./index.ts");
beforeEach(async () => {
  vi.resetModules();
  i18n = await import("./index.ts");
});

const later = () => {
  const waiting: Partial<Record<Language, (ok: boolean) => void>> = {};
  const one = (code: Language) => () =>
    new Promise<{ default: string }>((resolve, reject) => {
      waiting[code] = (ok) => (ok ? resolve({ default: code }) : reject(new TypeError("no network")));
    });
  return { waiting, loaders: { nb: one("nb"), sv: one("sv"), nl: one("nl"), en: one("en") } };
};
const ready = (code: Language) => async () => ({ default: code });
const page = () => i18n.createWords({ nb: ready("nb"), sv: ready("sv"), nl: ready("nl"), en: ready("en") });
const settle = () => new Promise((resolve) => setTimeout(resolve));

it("words that were on their way in the old language come in the new one", async () => {
  const first = page();
  await first.choose("nb");
  const { waiting, loaders } = later();
  const more = i18n.createWords(loaders);
  const loading = more.load();
  await first.choose("sv");
  waiting.nb?.(true);
  await settle();
  waiting.sv?.(true);
  await loading;
  expect(more.w()).toBe("sv");
});

it("the language stays when a part of it cannot be had", async () => {
  const first = page();
  await first.choose("nb");
  const { waiting, loaders } = later();
  const more = i18n.createWords(loaders);
  const loading = more.load();
  waiting.nb?.(true);
  await loading;
  const changing = first.choose("nl");
  waiting.nl?.(false);
  await expect(changing).rejects.toThrow();
  expect([i18n.language.value, first.w(), more.w()]).toEqual(["nb", "nb", "nb"]);
});
