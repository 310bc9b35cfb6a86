// The shapes that travel, by the names that screens use; they are generated from the functions' own description.
import type { components } from "./schema.d.ts";

type Schemas = components["schemas"];

export type Action = Schemas["ActionView"];
export type Plan = Schemas["PlanView"];
/** What is decided of the plan: which actions are taken on, the one to begin with first. */
export type Decision = Schemas["DecisionView"];
/** How far an action has come. */
export type Status = Schemas["Status"];
/** An action that the unit took on earlier, as a session looks back at it. */
export type PastAction = Schemas["ReviewedActionView"];
/** An action of the unit's, as its leader follows it up. */
export type LivingAction = Schemas["LivingActionView"];
export type Kind = Schemas["Kind"];
export type Contribution = Schemas["ContributionView"];
export type Theme = Schemas["ThemeView"];
/** Why the leader has hidden a contribution. */
export type Reason = Schemas["Reason"];
/** What the leader sees of a text; `WrittenContribution` is not the note of a small group. */
export type LeaderContribution = Schemas["LeaderContribution"];
export type WrittenContribution = LeaderContribution & { kind: Kind };
export type State = Schemas["StateView"];
export type StepContent = State["step"];
export type EasyStep = Schemas["EasyStep"];
export type StepType = StepContent["type"];
export type Phase = Schemas["Phase"];
export type Counts = Schemas["ScaleCounts"];
export type Scale = `${keyof Counts}`;
export type Priority = Schemas["PriorityView"];
export type Results = State["results"][string];
export type LeaderView = Schemas["LeaderView"];
/** What GET /api/join/{pin} tells before somebody takes part. */
export type JoinPreview = Schemas["JoinPreview"];
export type JoinAnswer = Schemas["JoinView"];
/** How many tickets a step gives each phone, and the key they are checked against. */
export type StepKey = Pick<State["steps"][number], "id" | "tickets" | "public_key">;
/** The right to hand in one thing, base64url. */
export type Ticket = Schemas["TicketBody"];
export type Judgement = 1 | 2 | 3 | 4 | 5 | "pass";
export type Choices = { choice: string } | { approve: string[] } | Record<string, Judgement>;
