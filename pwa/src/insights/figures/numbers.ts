// Numbers and quarters as people write them in the page's language.
import { language } from "../../i18n/index.ts";
import { w } from "../words.ts";

const shown = (value: number, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(language.value, options).format(value);

export const percent = (share: number) => shown(share, { style: "percent", maximumFractionDigits: 0 });
export const whole = (value: number) => shown(value, { maximumFractionDigits: 0 });
export const decimal = (value: number, digits = 1) =>
  shown(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** "2026-Q3", as it is said. */
export function quarter(id: string): string {
  const [year = "", number = ""] = id.split("-Q");
  return w().figures.quarter(year, number);
}
