// The leader's requests, each with her token; an answer that says the token is no good puts the token away.
import { type Ask, call, Problem, send } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import type { LeaderContribution, LeaderView, Plan, Results } from "../api/types.ts";
import { language } from "../i18n/index.ts";
import { byLink, dropLink, dropToken, token } from "./identity.ts";

type Schemas = components["schemas"];
export type Format = Schemas["FormatChoice"];
export type SessionRow = Schemas["SessionSummary"];
export type NewSession = Pick<
  Schemas["OpenRequest"],
  "unit" | "format" | "language" | "title" | "expected" | "settings"
> & {
  rehearsal?: boolean;
};

/** A co-leader has the same addresses under a prefix of their own, and shows her link's secret there. */
function addressed(path: string): { path: string; token: string } {
  const link = byLink.value;
  const own = `/api/sessions/${link?.session}`;
  if (!link || !path.startsWith(own)) return { path, token: token.value ?? "" };
  return { path: path.replace("/api/", "/api/co/"), token: link.secret };
}

async function guarded<T>(request: () => Promise<T>): Promise<T> {
  const used = token.value;
  try {
    return await request();
  } catch (error) {
    if (error instanceof Problem && error.code === "link-invalid") dropLink();
    else if (error instanceof Problem && error.status === 401 && used && token.value === used)
      dropToken(error.code === "token-expired" ? "expired" : "refused");
    throw error;
  }
}

export function ask<T>(path: string, options: Ask = {}): Promise<T> {
  const to = addressed(path);
  return guarded(() => call<T>(to.path, { ...options, token: to.token }));
}

const spoken = () => `language=${language.value}`;
const at = (sid: string, rest = "") => `/api/sessions/${sid}${rest}?${spoken()}`;
export const match = (version: number) => ({ "If-Match": `"${version}"` });

export const formats = () => ask<Schemas["FormatChoices"]>(`/api/formats/available?${spoken()}`);
export const sessions = () => ask<Schemas["SessionsView"]>("/api/sessions");
export const startSession = (body: NewSession) =>
  ask<Schemas["OpenView"]>("/api/sessions", { method: "POST", body });
export const deleteRehearsal = (sid: string) => ask<void>(`/api/sessions/${sid}`, { method: "DELETE" });
const ofAction = (session: string, id: string, what: string) => `/api/actions/${session}/${id}/${what}`;
export const reminder = (session: string, id: string) =>
  ask<Schemas["ReminderView"]>(ofAction(session, id, "reminder"));
export const saveReminder = (session: string, id: string, email: string) =>
  ask<void>(ofAction(session, id, "reminder"), { method: "PUT", body: { email, agreed: true } });
export const forgetReminder = (session: string, id: string) =>
  ask<void>(ofAction(session, id, "reminder"), { method: "DELETE" });
export async function calendarFile(session: string, id: string): Promise<Blob> {
  const response = await guarded(() =>
    send(ofAction(session, id, "calendar.ics"), { token: token.value ?? "" }),
  );
  return response.blob();
}
export const eraseSession = (sid: string, version: number) =>
  ask<void>(`/api/sessions/${sid}`, { method: "DELETE", headers: match(version) });
export const view = (sid: string) => ask<LeaderView>(at(sid));
export const viewIn = (sid: string, code: string) => ask<LeaderView>(`/api/sessions/${sid}?language=${code}`);
export const advance = (sid: string, to: string, version: number) =>
  ask<LeaderView>(at(sid, "/advance"), { method: "POST", body: { to }, headers: match(version) });
export const reveal = (sid: string, step: string, revealed: boolean) =>
  ask<LeaderView>(at(sid, "/reveal"), { method: "POST", body: { step, revealed } });
export const giveExtraTime = (sid: string, minutes: number) =>
  ask<LeaderView>(at(sid, "/extra-time"), { method: "PUT", body: { minutes } });
export const endExtraTime = (sid: string, step: string) =>
  ask<LeaderView>(at(sid, `/steps/${step}/extra-time`), { method: "DELETE" });
export const startTimer = (sid: string, step: string, seconds: number, extend = false) =>
  ask<LeaderView>(at(sid, "/timer"), { method: "POST", body: { step, seconds, extend } });
export const stopTimer = (sid: string) => ask<LeaderView>(at(sid, "/timer"), { method: "DELETE" });
export const setDoor = (sid: string, locked: boolean) =>
  ask<LeaderView>(at(sid, "/door"), { method: "PUT", body: { locked } });
export const confirmHeadcount = (sid: string, confirmed: number | null, version: number) =>
  ask<LeaderView>(at(sid, "/headcount"), { method: "PUT", body: { confirmed }, headers: match(version) });
export const setGroups = (sid: string, step: string, size: number | null) =>
  ask<LeaderView>(at(sid, "/groups"), { method: "PUT", body: { step, size } });
export const resetStep = (sid: string, step: string) =>
  ask<LeaderView>(at(sid, "/reset"), { method: "POST", body: { step } });
export type NewLink = Schemas["NewLinkView"];
export const makeLink = (sid: string, name: string) =>
  ask<NewLink>(at(sid, "/links"), { method: "POST", body: { name } });
export const takeLinkBack = (sid: string, link: string) =>
  ask<LeaderView>(at(sid, `/links/${link}`), { method: "DELETE" });
export const giveLead = (sid: string, link: string | null) =>
  ask<LeaderView>(at(sid, "/lead"), { method: "PUT", body: { link } });
export const notes = (sid: string) => ask<Schemas["NotesView"]>(`/api/sessions/${sid}/notes`);
export const writeNote = (sid: string, step: string, text: string) =>
  ask<void>(`/api/sessions/${sid}/notes/${step}`, { method: "PUT", body: { text } });
export const close = (sid: string, readable?: boolean) =>
  ask<LeaderView>(at(sid, "/close"), {
    method: "POST",
    body: readable === undefined ? undefined : { readable },
  });
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

type PastName = Pick<Schemas["ReviewedActionView"], "session_id" | "id">;
export const sayWhatBecame = (sid: string, { session_id, id }: PastName, body: Schemas["FateRequest"]) =>
  ask<LeaderView>(at(sid, `/open-actions/${session_id}/${id}`), { method: "PUT", body });
export const actions = () => ask<Schemas["ActionsView"]>("/api/actions");
export type ActionChange = Partial<Schemas["ActionPatch"]>;
export const changeAction = (
  { session_id, id, version }: PastName & { version: number },
  body: ActionChange,
) =>
  ask<Schemas["LivingActionView"]>(`/api/actions/${session_id}/${id}`, {
    method: "PATCH",
    body,
    headers: match(version),
  });

/** The report's forms: to read, to print, for spreadsheets, for people who count, for other programs. */
const REPORT_TYPES = {
  html: "text/html;charset=utf-8",
  pdf: "application/pdf",
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
