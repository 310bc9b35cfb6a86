// The leader's requests, each with her token; an answer that says the token is no good puts the token away.
import { type Ask, call, Problem, send } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import type { LeaderContribution, LeaderView, Plan, Results } from "../api/types.ts";
import { language } from "../i18n/index.ts";
import { dropToken, token } from "./identity.ts";

type Schemas = components["schemas"];
export type Format = Schemas["FormatChoice"];
export type SessionRow = Schemas["SessionSummary"];
export type NewSession = Pick<
  Schemas["OpenRequest"],
  "unit" | "format" | "language" | "title" | "expected" | "settings"
> & {
  rehearsal?: boolean;
};

async function guarded<T>(request: () => Promise<T>): Promise<T> {
  const used = token.value;
  try {
    return await request();
  } catch (error) {
    if (error instanceof Problem && error.status === 401 && used && token.value === used)
      dropToken(error.code === "token-expired" ? "expired" : "refused");
    throw error;
  }
}

export function ask<T>(path: string, options: Ask = {}): Promise<T> {
  return guarded(() => call<T>(path, { ...options, token: token.value ?? "" }));
}

const spoken = () => `language=${language.value}`;
const at = (sid: string, rest = "") => `/api/sessions/${sid}${rest}?${spoken()}`;
export const match = (version: number) => ({ "If-Match": `"${version}"` });

export const formats = () => ask<Schemas["FormatChoices"]>(`/api/formats/available?${spoken()}`);
export const sessions = () => ask<Schemas["SessionsView"]>("/api/sessions");
export const startSession = (body: NewSession) =>
  ask<Schemas["OpenView"]>("/api/sessions", { method: "POST", body });
export const deleteRehearsal = (sid: string) => ask<void>(`/api/sessions/${sid}`, { method: "DELETE" });
export const view = (sid: string) => ask<LeaderView>(at(sid));
export const viewIn = (sid: string, code: string) => ask<LeaderView>(`/api/sessions/${sid}?language=${code}`);
export const advance = (sid: string, to: string, version: number) =>
  ask<LeaderView>(at(sid, "/advance"), { method: "POST", body: { to }, headers: match(version) });
export const reveal = (sid: string, step: string, revealed: boolean) =>
  ask<LeaderView>(at(sid, "/reveal"), { method: "POST", body: { step, revealed } });
export const giveExtraTime = (sid: string, minutes: number) =>
  ask<LeaderView>(at(sid, "/extra-time"), { method: "PUT", body: { minutes } });
export const close = (sid: string) => ask<LeaderView>(at(sid, "/close"), { method: "POST" });
export const contributions = (sid: string) =>
  ask<Schemas["LeaderContributions"]>(`/api/sessions/${sid}/contributions`);
export type Moderation = Schemas["ModerateRequest"];
export const moderate = (sid: string, id: string, body: Partial<Moderation>) =>
  ask<LeaderContribution>(`/api/sessions/${sid}/contributions/${id}`, { method: "PATCH", body });
export type Similar = Schemas["SimilarView"];
export const similar = (sid: string) => ask<Similar>(`/api/sessions/${sid}/similar`);
export const results = (sid: string, step: string) => ask<Results>(at(sid, `/results/${step}`));
export const savePlan = (sid: string, plan: Plan, version: number) =>
  ask<LeaderView>(at(sid, "/plan"), { method: "PUT", headers: match(version), body: plan });

/** The report's forms: to read, for spreadsheets, for people who count, for other programs. */
const REPORT_TYPES = {
  html: "text/html;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
};
export type ReportForm = keyof typeof REPORT_TYPES;

export async function report(sid: string, kind: ReportForm): Promise<Blob> {
  const response = await guarded(() =>
    send(`/api/sessions/${sid}/report.${kind}`, { token: token.value ?? "" }),
  );
  return new Blob([await response.arrayBuffer()], {
    type: REPORT_TYPES[kind],
  });
}
