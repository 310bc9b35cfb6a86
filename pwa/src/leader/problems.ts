// What went wrong, in the leader's language.
import { Problem, Unreachable } from "../api/client.ts";
import { w } from "./words.ts";

export function problemText(error: unknown): string {
  const texts: Record<string, string> = w().problems;
  if (error instanceof Unreachable) return w().problems.unreachable;
  if (error instanceof Problem) return texts[error.code] ?? w().problems.internal;
  throw error;
}
