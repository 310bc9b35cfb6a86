// What a line is called: the theme, the statement, the answer to a trilemma, or what is counted of sessions and actions.
import { named } from "../figures/figure.ts";
import { w } from "../words.ts";
import type { Line, Show } from "./lines.ts";

type Called = (id: string) => string;

export function nameOf(show: Show, { subject, measure, counted }: Line, called: Called): string {
  const words = w().time;
  const names: Record<string, string> = w().explained.names;
  const steps: Record<string, string> = words.steps;
  if (show === "item") return named(subject, called, "item");
  if (show === "trilemma") return named(subject, called, "option");
  if (measure === "answered") return words.answered(steps[subject] ?? subject);
  if (show === "session" || show === "action") return names[counted] ?? subject;
  return called(`theme/${subject.split("/").at(-1)}`);
}

/** The question that an answer to a trilemma belongs to. */
export function aboveOf(show: Show, { subject }: Line, called: Called): string {
  return show === "trilemma" ? named(subject.split("/").slice(0, -1).join("/"), called, "trilemma") : "";
}
