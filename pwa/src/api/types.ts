// The shapes that travel, by the names that screens use.
export interface Action {
  id: string;
  title: string;
  why: string;
  contributions: string[];
  owner: string;
  due: string | null;
  measure: string;
}
export interface Plan {
  agreed: string;
  actions: Action[];
}
export type Kind = "works_well" | "challenging" | "idea";
export interface Contribution {
  id: string;
  kind: Kind;
  theme: string | null;
  text: string;
}
export interface LeaderContribution extends Contribution {
  hidden: boolean;
  merged_into: string | null;
}
interface StepBase {
  id: string;
  index: number;
  total: number;
  title: string;
  text: string;
  collecting: boolean;
  revealed: boolean;
  handed_in: number;
}
export type StepContent =
  | (StepBase & { type: "frame" })
  | (StepBase & { type: "trilemma"; question: string; options: { id: "a" | "b" | "c"; text: string }[] })
  | (StepBase & {
      type: "contribute";
      kinds: { id: Kind; label: string; prompt: string }[];
      max_each: number;
      max_length: number;
    })
  | (StepBase & {
      type: "judge";
      low: string;
      high: string;
      contributions: { version: string; count: number };
    })
  | (StepBase & { type: "discuss"; prompts: string[] })
  | (StepBase & { type: "plan"; actions: Action[] })
  | (StepBase & { type: "pulse"; low: string; high: string; items: { id: string; text: string }[] });
export type Scale = "1" | "2" | "3" | "4" | "5" | "pass";
export type Counts = Record<Scale, number>;
export interface Priority extends Contribution {
  /** Null when too few have answered to show numbers. */
  judged: number | null;
  counts: Counts | null;
  mean: number | null;
  score: number | null;
  rank: { best: number; worst: number } | null;
  split: boolean | null;
}
export type Results =
  | {
      type: "trilemma";
      ballots: number;
      withheld: boolean;
      counts: { a: number; b: number; c: number } | null;
    }
  | { type: "contribute"; contributions: number; kinds: Record<Kind, number> }
  | { type: "judge"; ballots: number; withheld: boolean; total: number; contributions: Priority[] }
  | {
      type: "plan";
      ballots: number;
      withheld: boolean;
      actions: { id: string; title: string; approvals: number | null }[];
    }
  | {
      type: "pulse";
      ballots: number;
      withheld: boolean;
      items: { id: string; text: string; counts: Counts | null; mean: number | null }[];
    };
export type StepType = StepContent["type"];
export type Phase = "open" | "closing" | "closed";
export interface State {
  session_id: string;
  version: number;
  phase: Phase;
  title: string;
  language: string;
  pin: string | null;
  join_url: string | null;
  small_group: boolean;
  joined: number;
  expected: number | null;
  step: StepContent;
  steps: { id: string; type: StepType; title: string; tickets: number; public_key: string | null }[];
  results: Record<string, Results>;
  plan: Plan;
  hidden: number;
  poll_after_ms: number;
}
export interface LeaderView {
  session_id: string;
  version: number;
  phase: Phase;
  step: string;
  title: string;
  unit: string;
  format: string;
  language: string;
  pin: string | null;
  join_url: string | null;
  expected: number | null;
  opened_on: string;
  small_group: boolean;
  joined: number;
  submitted: number;
  hidden: number;
  steps: {
    id: string;
    type: StepType;
    title: string;
    collects: boolean;
    collecting: boolean;
    revealed: boolean;
    handed_in: number;
  }[];
  content: StepContent;
  results: Record<string, Results>;
  plan: Plan;
  report_ready: boolean;
}
/** What GET /api/join/{pin} tells before somebody takes part. */
export interface JoinPreview {
  session_id: string;
  title: string;
  language: string;
  small_group: boolean;
  steps: StepKey[];
}
/** How many tickets a step gives each phone, and the key they are checked against. */
export interface StepKey {
  id: string;
  tickets: number;
  public_key: string | null;
}
export interface JoinAnswer {
  steps: Record<string, { proof: string; evaluated: string[] }>;
}
/** The right to hand in one thing, base64url. */
export interface Ticket {
  input: string;
  output: string;
}
export type Judgement = 1 | 2 | 3 | 4 | 5 | "pass";
export type Choices = { choice: string } | { approve: string[] } | Record<string, Judgement>;
